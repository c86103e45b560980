/** What a table of the data is. It is declared once: shape, schema, facts, checks and spreadsheets follow from that. */
import { z } from 'zod';
import type { Language } from '../locale/languages.ts';
import type { UnplacedProblem } from './checks/unplaced-problem.ts';
import type { Fact, Facts } from './facts.ts';
import type { Path } from './json.ts';
import type { Region } from './regions.ts';
import type { RuleRecord } from './rule-shape.ts';
import type { Correction, LooseFact, Quote, Source, Story, Unit } from './shapes.ts';

/** What every story has, as read and checked; a story's own tables stand beside it under the names of their files. */
export interface Dataset {
  /** Those of every text, the default first. */
  languages: readonly Language[];
  sources: Source[];
  quotes: Quote[];
  facts: LooseFact[];
  rules: RuleRecord[];
  corrections: Correction[];
  units: Unit[];
  story: Story;
  /** What it was read by. */
  tables: Tables;
}

/** What another record, or an option of the story, names by its id. */
export interface Reference {
  /** As a sentence calls it: `source`, `year with a value`. */
  what: string;
  /** The table whose ids they are, which spreadsheets then offer. */
  table?: string;
  /** Every id that may be named. */
  ids(dataset: Dataset): readonly string[];
}

export interface CheckContext {
  dataset: Dataset;
  facts: Facts;
  /** A problem at a value of the record with this index. */
  at(index: number, path: Path, message: string): UnplacedProblem;
}

/** Where places may lie, for those checks that compare coordinates. */
export interface PlaceContext extends Omit<CheckContext, 'facts'> {
  regions: readonly Region[];
}

/** A date in a record: where it stands, of what it is, and a year, a month, a day or an hour. */
export type Dated = readonly [path: Path, what: string, date: string];

/** One list of records in one file of `data/`. Functions are written as methods, so that lists hold tables of any record. */
export interface Table<Rec = unknown, File extends string = string, List extends string = string> {
  /** The CSV file's name without its ending; the file and the list have it, too, unless told otherwise. */
  name: string;
  file: File;
  list: List;
  /** A record. */
  record: z.ZodType<Rec>;
  /** How many records there may be. */
  atLeast?: number;
  atMost: number;
  /** Whether its ids are told from those of all other tables: nothing but a reference names them. */
  apart?: true;
  /** What each record is, where sentences may call it by its `name`: `site`. */
  named?: string;
  /** The facts that a record gives, in order. */
  facts?(record: Rec, dataset: Dataset): readonly Fact[];
  /** Facts that follow from all records, and from the facts of before. */
  derived?(records: readonly Rec[], facts: Facts, dataset: Dataset): readonly Fact[];
  /** The lists of its values that rules may compare. */
  series?: readonly string[];
  /** Ids that facts of a record would have if their values were known. */
  gaps?(record: Rec): readonly string[];
  /** The dates of a record, none of which may lie after the day that the story is as of. */
  dates?(record: Rec): readonly Dated[];
  /** What else of a record lies after the day that the story is as of. */
  late?(record: Rec, asOf: string): { path: Path; message: string } | undefined;
  /** Names of values that each record has anyway, beside those under its own `facts`. */
  taken?: readonly string[];
  /** What stands before the point in the names of derived values that belong to no record. */
  groups?: readonly string[];
  /** Dotted paths in a record to ids, and what these refer to. `sources` and `unit` are known everywhere. */
  references?: Readonly<Record<string, Reference>>;
  /** Dotted paths to words that stand in pictures. */
  drawn?: readonly string[];
  /** Keys whose values are in a unit that stands nowhere beside them. */
  units?: Readonly<Record<string, string>>;
  /** Units that drawings and facts of this table print in, and what is printed in them. */
  prints?: Readonly<Record<string, string>>;
  /**
   * A record beyond those that there are, the same for the same index: tests and benchmarks try far more data than the
   * story has. What follows from many such records must be valid.
   */
  further?(index: number, known: readonly Rec[], regions: readonly Region[]): Rec;
  /** A record without what it states of other records, which need not hold where there are further ones. */
  apartFromOthers?(record: Rec): Rec;
  /** Compare coordinates with regions. */
  places?: readonly Check<Rec, PlaceContext>[];
  /** What must hold between its records and others; tried while all references are valid. */
  checks?: readonly Check<Rec>[];
}

/** Finds problems with the records of a table. */
export type Check<Rec, Context = CheckContext> = {
  find(records: readonly Rec[], context: Context): UnplacedProblem[];
}['find'];

// biome-ignore lint/suspicious/noExplicitAny: tables of different records share one list; only a table's own functions see its records.
export type AnyTable = Table<any>;

/** What a story asks of story.json beyond what every story says. */
export interface StoryOptions {
  shape: z.ZodRawShape;
  references?: Readonly<Record<string, Reference>>;
  checks?: readonly ((story: Story, context: CheckContext) => UnplacedProblem[])[];
}

/** All that a folder of data is read by. */
export interface Tables {
  /** Those that every text is in, the default first. */
  languages: readonly Language[];
  /** In the order of their files. */
  all: readonly AnyTable[];
  options: StoryOptions;
  /** The shape of each file. */
  shapes: Readonly<Record<string, z.ZodType>>;
  /** The files without their endings, in the order in which problems are told. */
  files: readonly string[];
  /** Where places may lie; none for a story without places. */
  regions(): readonly Region[];
}

type Declared<Rec, File extends string, List extends string> = Omit<Table<Rec>, 'file' | 'list'> & {
  file?: File;
  list?: List;
};

/** Declares a table. */
export function table<Rec, Name extends string, File extends string = Name, List extends string = Name>(
  declared: Declared<NoInfer<Rec>, File, List> & { name: Name; record: z.ZodType<Rec> },
): Table<Rec, File, List> {
  const { name } = declared;
  return { ...declared, file: declared.file ?? name, list: declared.list ?? name } as Table<Rec, File, List>;
}

type Content<Own extends AnyTable, File extends string> =
  Own extends Table<infer Rec, File, infer List> ? { [key in List]: Rec[] } : never;
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? { [key in keyof All]: All[key] }
  : never;
type FileOf<Own extends readonly AnyTable[], File extends string> =
  Joined<Content<Extract<Own[number], { file: File }>, File>> extends infer Lists
    ? File extends keyof Lists
      ? Lists[File]
      : Lists
    : never;

/** The dataset of a story, from the list of its own tables. */
export type DatasetOf<Own extends readonly AnyTable[]> = Dataset & {
  [File in Own[number]['file']]: FileOf<Own, File>;
};

/** The records of a table. */
export function recordsIn<Rec>(
  { file, list }: Pick<Table<Rec>, 'file' | 'list'>,
  dataset: Dataset,
): readonly Rec[] {
  const content = (dataset as unknown as Record<string, unknown>)[file];
  return (Array.isArray(content) ? content : (content as Record<string, unknown>)[list]) as Rec[];
}

/** The records of the table of a name; none where the story has no such table. */
export function recordsOf<Rec>(name: string, dataset: Dataset): readonly Rec[] {
  const found = dataset.tables.all.find((each) => each.name === name);
  return found ? recordsIn<Rec>(found, dataset) : [];
}

/** What refers to the records of a table. */
export function referenceTo(name: string, what: string): Reference {
  return {
    what,
    table: name,
    ids: (dataset) => recordsOf<{ id: string }>(name, dataset).map(({ id }) => id),
  };
}

/** The shape of a table's list. */
export function listShape({ record, atLeast, atMost }: Pick<AnyTable, 'record' | 'atLeast' | 'atMost'>) {
  const records = z.array(record);
  return (atLeast ? records.min(atLeast) : records).max(atMost);
}
