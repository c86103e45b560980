/** All that readers read in one language, piece by piece, so that two states can be laid side by side. */
import type { LocatedJson, Path } from '../dataset/json.ts';
import { segments } from '../dataset/placeholders.ts';
import { filesOf, walk } from '../dataset/walk.ts';
import type { Edition } from '../figures/figure.ts';
import { figureTable } from '../figures/table.ts';
import { printOrName, readSentences } from '../prose/sentences.ts';
import { figures } from '../stories/chosen.ts';
import { dataFile } from '../stories/data.ts';

/** The prose, the texts of data files, what stands beside a drawing, the rows of tables; lines as they are written. */
export type ReadingKind = 'prose' | 'text' | 'figure' | 'row' | 'line';

export interface Reading {
  kind: ReadingKind;
  /** What keeps its name whatever it says: a record, or the list in which the piece stands. */
  key: string;
  /** Where an editor finds it. */
  place: string;
  text: string;
}

/** The way to a value with the ids of its records, which stay when their places change. */
function wayTo(content: unknown, path: Path): string {
  let value = content;
  return path
    .map((key) => {
      value = (value as Record<string | number, unknown>)[key];
      const { id } = typeof value === 'object' && value ? (value as { id?: unknown }) : {};
      return typeof key === 'number' && typeof id === 'string' ? id : key;
    })
    .join('.');
}

/** The texts of the data with their facts printed. */
function dataTexts(edition: Edition): Reading[] {
  const { dataset, locale } = edition;
  return filesOf(dataset).flatMap(([file, content]) => {
    const found: Reading[] = [];
    walk(content, (value, path) => {
      if (typeof value !== 'string' || path.at(-1) !== locale.language) return;
      const text = segments(value)
        .map((part) => ('text' in part ? part.text : printOrName(part.fact, part.as, edition)))
        .join('');
      const way = wayTo(content, path.slice(0, -1));
      found.push({ kind: 'text', key: `${file}.${way}`, place: `${dataFile(file)} ${way}`, text });
    });
    return found;
  });
}

/** What a figure says beside its drawing, and each row of its table. */
function figureWords(edition: Edition): Reading[] {
  return figures.flatMap((figure) => {
    const rows = figure.rows(edition);
    const beside = {
      heading: figure.title(rows, edition),
      'text alternative': figure.alternative(rows, edition),
      note: figure.note?.(rows, edition),
    };
    return [
      ...Object.entries(beside).flatMap(([what, text]): Reading[] =>
        text ? [{ kind: 'figure', key: `${figure.id} ${what}`, place: `${figure.id}, ${what}`, text }] : [],
      ),
      ...figureTable(figure, edition).rows.map(
        (cells): Reading => ({
          kind: 'row',
          key: figure.id,
          place: `${figure.id}, a row of its table`,
          text: cells.map(({ text }) => text).join(' · '),
        }),
      ),
    ];
  });
}

/** Everything that an edition says, in the order of its sources: the prose, the data, the figures. */
export function readingsOf(edition: Edition, prose: { file: string; text: string }): Reading[] {
  const { sentences } = readSentences(prose.file, prose.text, edition);
  return [
    ...sentences.map(
      ({ file, line, text }): Reading => ({ kind: 'prose', key: file, place: `${file}:${line}`, text }),
    ),
    ...dataTexts(edition),
    ...figureWords(edition),
  ];
}

/** Puts the line of the data file behind the place of each text that is still there. */
export function withLines(readings: readonly Reading[], files: readonly LocatedJson[]): Reading[] {
  const lines = new Map<string, number>();
  for (const json of files) {
    const name = json.file.replace(/^.*[\\/]|\.json$/g, '');
    walk(json.value, (value, path) => {
      if (typeof value === 'object')
        lines.set(`${name}.${wayTo(json.value, path)}`, json.problem(path, '').line);
    });
  }
  return readings.map((reading) => {
    const line = reading.kind === 'text' ? lines.get(reading.key) : undefined;
    return line ? { ...reading, place: reading.place.replace(' ', `:${line} `) } : reading;
  });
}
