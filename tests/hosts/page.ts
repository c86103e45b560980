/** A page of a host, with frames of ours in it. */
import { readFileSync } from 'node:fs';
import type { Cell } from './cells.ts';

const recorder = readFileSync('tests/fixtures/hosts/recorder.js', 'utf8');

/** The ground of the page in each theme. */
export const ground = { light: [238, 228, 218], dark: [17, 34, 51] } as const;

/** HTML of a page of both themes that holds the cells side by side, and the host's scripts below them. */
export function hostPage(
  title: string,
  cells: readonly Cell[],
  frame: (cell: Cell) => string,
  below: string,
) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <style>
      :root { color-scheme: light dark; background: rgb(${ground.light}) }
      @media (prefers-color-scheme: dark) { :root { background: rgb(${ground.dark}) } }
      body { margin: 0; display: flex; flex-wrap: wrap; align-items: start }
      iframe { display: block; border: 0 }
      ${cells.map(({ id, width }) => `#${id} { width: ${width}px }`).join(' ')}
    </style>
    <script>${recorder}</script>
  </head>
  <body>
    ${cells.map((cell) => `<div class="cell" id="${cell.id}">${frame(cell)}</div>`).join('\n    ')}
    ${below}
  </body>
</html>`;
}
