import { DOMParser } from 'linkedom/worker';
import { describe, expect, it } from 'vitest';
import { frameNames, frames } from '../../figures/figure.ts';
import { figures } from '../../stories/chosen.ts';
import { readEdition } from '../../stories/edition.ts';
import { readStyleSheets } from '../../stories/sheets.ts';
import { printFile, printInline, readFile } from '../drawing.ts';
import { styledDrawing } from '../standalone-svg.ts';
import { portableSvg } from '../svg-file.ts';
import { fitLines, standInWidth } from './fit.ts';
import { linesOf, pixels } from './lines.ts';
import { moved } from './place.ts';
import { Resolver } from './resolve.ts';
import { drawingRules } from './rules.ts';

const sheets = readStyleSheets();
const files = (['en', 'fr'] as const).flatMap((language) =>
  figures.flatMap((figure) =>
    frameNames.map((frame) => {
      const edition = readEdition(language, 'tests/fixtures/small');
      return {
        name: `${figure.id}, ${frame}, in ${language}`,
        svg: portableSvg(figure, frames[frame], edition, sheets),
        styled: printFile(styledDrawing(figure, frames[frame], edition, sheets)),
      };
    }),
  ),
);
const parsed = (svg: string) =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
const colourNames = ['fill', 'stroke'] as const;

describe.each(files)('the file of $name', ({ svg, styled }) => {
  const root = parsed(svg);
  const styles = root.querySelector('style')?.textContent ?? '';
  const dark = new Map([...styles.matchAll(/\.([a-z-]+)\{([^}]*)\}/g)].map(([, name, rule]) => [name, rule]));

  it('has nothing that only browsers know', () => {
    const outside = svg.replace(/<(style|desc|title|metadata)[^>]*>.*?<\/\1>/gs, '');
    expect(outside).not.toMatch(
      /var\(|currentColor|<tspan|<use|<clipPath|paint-order|vector-effect|="[^"]*\dem"/,
    );
    expect(outside.slice(1)).not.toContain('<svg');
    expect(styles).toMatch(
      /^@media \(prefers-color-scheme:dark\)\{svg\{[^}]*\}(\.[a-z-]+\{(fill|stroke):var\(--[a-z-]+\)\})+\}@media screen\{svg\{font-family:[^}]*\}\}$/,
    );
  });

  it('gives each colour as an attribute, and a class for it in the dark theme', () => {
    for (const element of root.querySelectorAll('*')) {
      const classes = (element.getAttribute('class') ?? '').split(' ').filter(Boolean);
      const said = classes.map((name) => dark.get(name)?.split(':')[0]);
      const coloured = colourNames.filter((name) => element.getAttribute(name)?.startsWith('#'));
      expect([element.outerHTML, said.sort()]).toEqual([element.outerHTML, coloured.sort()]);
      // LibreOffice forgets the rest of a class that an element around has, too.
      for (const name of classes) expect(element.parentElement?.closest(`.${name}`) ?? null).toBeNull();
    }
  });

  it('says every word of the drawing that frame pages show, in its order', () => {
    const lines = [...root.querySelectorAll('text:not([aria-hidden])')].map((text) => text.textContent);
    const words = (text: string) =>
      text
        .split(/[ \n]+/)
        .filter(Boolean)
        .join(' ');
    const whole = [...parsed(styled).querySelectorAll('text')].map((text) => text.innerHTML);
    const shown = whole.flatMap((text) =>
      text.replace(/<tspan lang="[^"]*">([^<]*)<\/tspan>/g, '$1').split(/<tspan[^>]*>|<\/tspan>/),
    );
    expect(words(lines.join(' '))).toEqual(words(parsed(`<svg>${shown.join(' ')}</svg>`).textContent ?? ''));
    // Nothing begins a line that cannot begin one.
    for (const line of lines) expect(line).toMatch(/^[^\s:;!?]/);
  });

  it('stands in a frozen frame page in either theme', () => {
    const drawing = readFile(svg);
    const light = printInline(drawing, 'light');
    expect(light).toMatch(/^<svg font-family="Arial" fill="#[0-9a-f]{6}" stroke="none" /);
    expect(light).toContain('<style>@media not all{svg{');
    expect(printInline(drawing, 'dark')).toContain('<style>@media all{svg{');
    expect(printInline(drawing)).not.toContain('class="paper"');
  });
});

it('keeps names of other languages in their lines', () => {
  const text = parsed(
    '<svg><text x="0" y="10">Sources: <tspan lang="fr">Le Figaro</tspan>, AFP<tspan x="0" dy="15">and <tspan lang="fr">RTL</tspan>, too</tspan></text></svg>',
  ).querySelector('text');
  expect(linesOf(text as Element, 12)).toEqual([
    { words: 'Sources: Le Figaro, AFP', x: 0, y: 10 },
    { words: 'and RTL, too', x: 0, y: 25 },
  ]);
});

it.each(['en', 'fr'] as const)('sets no line over another in the files of %s', (language) => {
  const edition = readEdition(language, 'data/prisons');
  for (const figure of figures)
    for (const frame of frameNames) {
      const root = parsed(portableSvg(figure, frames[frame], edition, sheets));
      const places = [...root.querySelectorAll('text:not([aria-hidden])')].map((text) => {
        const around = [...root.querySelectorAll('g')].indexOf(text.parentElement as never);
        return `${figure.id} ${frame} ${around}: ${text.getAttribute('x')} ${text.getAttribute('y')}`;
      });
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    }
});

/** What a drawing comes to with these rules for its classes. */
function resolved(drawing: string, drawings: string) {
  const resolver = new Resolver(drawingRules({ tokens: '', drawings }), new Map([['--ink', '#111111']]));
  const [node] = resolver.resolve(parsed(drawing));
  if (!node) throw new Error('nothing is left');
  return { ...resolver, node };
}

describe('what CSS says', () => {
  it('goes by the weight of selectors before their order, and over attributes', () => {
    const sheet = '.a text{fill:#222}.a{fill:#333}text{fill:#444}';
    const { node } = resolved('<g class="a" fill="#555"><text x="1" y="2">x</text></g>', sheet);
    expect(node.attributes.get('fill')).toBe('#333');
    const [text] = node.children;
    expect(typeof text === 'object' && text.attributes.get('fill')).toBe('#222');
  });

  it('is refused where other programs would not understand it', () => {
    expect(() => resolved('<g class="a"/>', '.a>g{fill:#222}')).not.toThrow();
    expect(() => resolved('<g class="a"/>', 'g:not(.b){fill:#222}')).toThrow(/no selector of classes/);
    expect(() => resolved('<g class="a"/>', '.a{mix-blend-mode:screen}')).toThrow(/mix-blend-mode/);
    expect(() => resolved('<g class="a"/>', '.a{fill:var(--nowhere)}')).toThrow(/--nowhere/);
    expect(() => resolved('<g transform="rotate(3)"/>', '')).toThrow(/rotate/);
    expect(() => pixels('3vw', 10)).toThrow(/3vw/);
  });

  it('draws a line that does not scale as wide as it is on the screen', () => {
    const sheet = '.b{stroke:var(--ink);vector-effect:non-scaling-stroke}';
    const { node } = resolved(
      '<g transform="translate(3 4) scale(.5)"><path class="b" d="M0 0"/></g>',
      sheet,
    );
    const [path] = node.children;
    expect(typeof path === 'object' && path.attributes.get('stroke-width')).toBe('2');
    expect(moved({ x: 1, y: 1, scale: 2, within: undefined }, 'translate(3 4) scale(.5)')).toMatchObject({
      x: 7,
      y: 9,
      scale: 1,
    });
  });
});

describe('words in a wider typeface', () => {
  const line = (words: string, x: number) => {
    const node = { tag: 'text', attributes: new Map<string, string>(), children: [words] };
    return {
      nodes: [node],
      words,
      x,
      y: 20,
      scale: 1,
      anchor: 'start',
      size: 10,
      letterSpacing: 0,
      weight: 400 as const,
      within: undefined,
    };
  };

  it('get smaller where they would run into others, all of a kind alike', () => {
    const first = line('Nearly touching', 0);
    const second = line('neighbours', 76);
    const alone = { ...line('elsewhere', 0), y: 90 };
    fitLines([first, second, alone], 300);
    const sizes = [first, second, alone].map(({ nodes }) => Number(nodes[0]?.attributes.get('font-size')));
    expect(sizes[0]).toBeLessThan(10);
    expect(new Set(sizes).size).toBe(1);
    expect(standInWidth(first.words, sizes[0] ?? 0, 400)).toBeLessThan(76);
  });

  it('stay as they are where they have room, and a file grows a little for them', () => {
    const long = line('A line that ends near the edge of its file', 0);
    const width = standInWidth(long.words, 10, 400);
    expect(fitLines([long], width - 10)).toBeGreaterThan(width);
    expect(long.nodes[0]?.attributes.has('font-size')).toBe(false);
    expect(fitLines([line('short', 0)], 300)).toBe(300);
  });
});
