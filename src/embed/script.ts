/** Makes the classic scripts that run in browsers, each from its module in `browser/`. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export type ScriptName = 'frame' | 'host' | 'choice';

const made = new Map<ScriptName, string>();

/** The text of a script, bundled and cut short, for browsers of 2019 and later. */
export function script(name: ScriptName): string {
  let text = made.get(name);
  if (text === undefined) {
    const { outputFiles } = buildSync({
      entryPoints: [join('src', 'embed', 'browser', `${name}.ts`)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2019',
      write: false,
      legalComments: 'none',
    });
    text = (outputFiles[0]?.text ?? '').trim();
    made.set(name, text);
  }
  return text;
}
