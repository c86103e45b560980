/** Builds of one project take turns: two at a time would write over each other's files on the way. */
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const lock = join(
  tmpdir(),
  `building-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12)}`,
);
let taken = 0;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the turn if it is free; gives the function that hands it back. */
function tryTurn(): (() => void) | undefined {
  taken += 1;
  const own = `${lock}-${process.pid}-${taken}`;
  writeFileSync(own, String(process.pid));
  try {
    // A link appears whole, with its content, or not at all.
    linkSync(own, lock);
    return () => rmSync(lock, { force: true });
  } catch {
    try {
      // A test run that was stopped leaves its turn behind.
      if (!isRunning(Number(readFileSync(lock, 'utf8')))) {
        renameSync(lock, own);
      }
    } catch {
      // Handed back in the meantime.
    }
    return undefined;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Waits for a turn; gives the function that hands it back. */
export async function takeTurn(): Promise<() => void> {
  for (;;) {
    const handBack = tryTurn();
    if (handBack) return handBack;
    await wait(100);
  }
}

/** Does something in a turn, and waits for both. */
export function inTurn<Result>(act: () => Result): Result {
  for (;;) {
    const handBack = tryTurn();
    if (!handBack) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      return act();
    } finally {
      handBack();
    }
  }
}
