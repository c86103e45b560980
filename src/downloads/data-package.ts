/** All downloads in the words of the Data Package standard, which programs read: `embed/datapackage.json`. */
import { printText } from '../dataset/print.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition, Field, FieldType } from '../figures/figure.ts';
import { figures, story as told } from '../stories/chosen.ts';
import { sha256 } from '../tools/sha256.ts';
import { places } from '../web/places.ts';
import { csvFields, figureCsv } from './data-csv.ts';
import { sourceIds } from './source-ids.ts';

/** A type of ours as Table Schema has it; those that are missing are texts. */
const types: Partial<Record<FieldType, { type: string; format?: string }>> = {
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  year: { type: 'year' },
  date: { type: 'date' },
  // Its first day alone stands in the CSV.
  period: { type: 'date' },
  hour: { type: 'datetime', format: '%Y-%m-%dT%H:%M' },
};

function tableField({ name, key, type = 'string', unit, codes }: Field & { name: string }, edition: Edition) {
  return {
    name,
    ...(types[type] ?? { type: 'string' }),
    ...(type === 'number' ? { decimalChar: edition.locale.csv.decimal } : {}),
    ...(codes ? { constraints: { enum: codes } } : {}),
    ...(unit ? { unit } : {}),
    // The same in every language, as in the JSON.
    key,
  };
}

function resource(figure: AnyFigure, edition: Edition) {
  const { dataset, facts, locale } = edition;
  const rows = rowsOf(figure, edition);
  const bytes = figureCsv(figure, edition);
  const used = new Set(sourceIds(figure, edition));
  return {
    name: `${figure.id}-${locale.language}`,
    type: 'table',
    profile: 'tabular-data-resource',
    path: `${places(locale.language, figure.id).folder}data.csv`,
    title: figure.title(rows, edition),
    description: figure.alternative(rows, edition),
    languages: [locale.language],
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    dialect: { delimiter: locale.csv.delimiter, lineTerminator: '\r\n' },
    schema: {
      fields: csvFields(figure, edition).map((field) => tableField(field, edition)),
      missingValues: [''],
      primaryKey: ['id'],
    },
    sources: dataset.sources
      .filter(({ id }) => used.has(id))
      .map(({ publisher, what, address }) => ({
        title: `${publisher}: ${printText(what, facts, locale)}`,
        ...(address ? { path: address } : {}),
      })),
  };
}

/** Every figure's CSV in every language; the first edition gives the title of the whole. */
export function dataPackage(editions: readonly [Edition, ...Edition[]]) {
  const [first] = editions;
  const { dataset, facts, locale } = first;
  const { story } = dataset;
  const print = (text: typeof story.title) => printText(text, facts, locale);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    title: print(story.title),
    description: print(story.standfirst),
    homepage: places(locale.language, '').site,
    version: story.asOf,
    licenses: [{ name: told.licence.id, path: told.licence.address }],
    contributors: [
      { title: print(story.publisher.name), email: story.publisher.contact, roles: ['publisher'] },
    ],
    resources: figures.flatMap((figure) => editions.map((edition) => resource(figure, edition))),
  };
}
