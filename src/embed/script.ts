/** Makes the classic scripts that run in browsers, each from its module in a folder `browser/`. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export type ScriptName = 'frame' | 'host' | 'choice';

const made = new Map<string, string>();

/** The text of a script of a frame, a host page or a figure's fold. */
export const script = (name: ScriptName): string => bundled(join('src', 'embed', 'browser', `${name}.ts`));

/** The text of the script that a module makes, bundled and cut short, for browsers of 2019 and later. */
export function bundled(file: string): string {
  let text = made.get(file);
  if (text === undefined) {
    const { outputFiles } = buildSync({
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2019',
      write: false,
      legalComments: 'none',
    });
    text = (outputFiles[0]?.text ?? '').trim();
    made.set(file, text);
  }
  return text;
}
