/** The tables of a story: those that every story has, and its own between them. */
import { z } from 'zod';
import type { Language } from '../../locale/languages.ts';
import { inLanguages } from '../in-languages.ts';
import type { Region } from '../regions.ts';
import { storyOf } from '../story-shape.ts';
import { type AnyTable, listShape, type StoryOptions, type Tables } from '../table.ts';
import { corrections } from './corrections.ts';
import { facts } from './facts.ts';
import { quotes } from './quotes.ts';
import { rulesAmong } from './rules.ts';
import { sources } from './sources.ts';
import { units } from './units.ts';

export interface OwnTables {
  /** Beside those that every story has, in the order in which their facts are listed. */
  tables: readonly AnyTable[];
  /** What story.json says besides. */
  options?: StoryOptions;
  /** Where places may lie. */
  regions?: () => readonly Region[];
}

/** The shape of a file: its lists, one after another. */
function fileShape(lists: readonly AnyTable[]): z.ZodType {
  return z.strictObject({
    $schema: z.string().optional(),
    ...Object.fromEntries(lists.map((each) => [each.list, listShape(each)])),
  });
}

/** All that the data of a story in these languages are read by. */
export function tablesOf(
  { tables, options = { shape: {} }, regions = () => [] }: OwnTables,
  languages: readonly Language[],
): Tables {
  const series = tables.flatMap((each) => each.series ?? []);
  const all: AnyTable[] = [sources, ...tables, quotes, facts, rulesAmong(series), corrections, units].map(
    (each) => ({ ...each, record: inLanguages(each.record, languages) }),
  );
  const files = [...new Set(all.map(({ file }) => file))];
  const shapes = Object.fromEntries(
    files.map((file) => [file, fileShape(all.filter((each) => each.file === file))]),
  );
  return {
    languages,
    all,
    options,
    shapes: { ...shapes, story: inLanguages(storyOf(options.shape), languages) },
    files: [...files, 'story'],
    regions,
  };
}
