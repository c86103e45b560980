/** Programs that end when the process which started them ends, however that comes about. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface BoundProcess {
  output: Readable;
  stop(): Promise<void>;
}

// The shell leads a process group of its own and waits for the end of its input, which comes when the test stops
// it, fails or is killed; then it ends the whole group.
const script = '"$@" & read -r _; kill 0';

/** Starts a program with everything that it starts in turn. */
export function startBound(command: string, args: string[], env: Record<string, string> = {}): BoundProcess {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    'sh',
    ['-c', script, 'sh', command, ...args],
    {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    output: child.stdout,
    stop() {
      child.stdin.end();
      return ended;
    },
  };
}
