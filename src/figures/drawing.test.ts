import { expect, it } from 'vitest';
import { figures } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { sourceLine, sourceMarkup } from './drawing.ts';
import { unescapeXml, wrap } from './text.ts';

const editions = (['en', 'fr'] as const).map((language) => readEdition(language, 'data/prisons'));

it.each(editions)(
  'marks the names of other languages in source lines, and no other word ($locale.language)',
  (edition) => {
    const { language } = edition.locale;
    const languages = new Map(edition.dataset.sources.map((source) => [source.publisher, source.language]));
    let marked = 0;
    for (const figure of figures) {
      const rows = figure.rows(edition);
      const text = sourceLine(figure, rows, edition);
      // Wide lines, and such as break inside names.
      for (const width of [640, 344, 90]) {
        const lines = wrap(text, width, 12);
        const markup = sourceMarkup(lines, figure, rows, edition);
        expect(markup.map((line) => unescapeXml(line.replace(/<\/?tspan[^>]*>/g, '')))).toEqual(lines);
        const found = markup.flatMap((line) => [...line.matchAll(/<tspan lang="(\w+)">([^<]*)<\/tspan>/g)]);
        for (const [, lang = '', names = ''] of found) {
          expect(lang).not.toBe(language);
          for (const name of unescapeXml(names).split(', ')) {
            const known = [...languages].filter(([publisher]) =>
              publisher.replaceAll('\u00a0', ' ').includes(name.replaceAll('\u00a0', ' ')),
            );
            expect(
              known.map(([, own]) => own),
              name,
            ).toContain(lang);
            marked++;
          }
        }
      }
    }
    expect(marked).toBeGreaterThan(figures.length);
  },
);
