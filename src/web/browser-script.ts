/** Makes classic scripts for browsers, each from its module in a folder `browser/`. */
import { buildSync } from 'esbuild';

const made = new Map<string, string>();

/**
 * The text of the script that a module makes, bundled and cut short, for browsers of 2019 and later. `known` gives the
 * texts that the module only declares; they are the same for as long as the build runs.
 */
export function browserScript(file: string, known: Readonly<Record<string, string>> = {}): string {
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
      // The compiler has held it to strict mode already; a page would carry the words in each script.
      tsconfigRaw: { compilerOptions: { alwaysStrict: false, strict: false } },
      define: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)])),
    });
    text = (outputFiles[0]?.text ?? '').trim();
    made.set(file, text);
  }
  return text;
}
