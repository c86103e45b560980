/** How long two states of the project test what both of them test. A test is known by its name, wherever it stands. */

export interface FileRun {
  /** From the project's folder. */
  file: string;
  /** Of its tests, with what they import and prepare. */
  milliseconds: number;
  tests: { name: string; milliseconds: number; failed: boolean }[];
}

export interface SuiteRun {
  /** From the command to its end. */
  seconds: number;
  files: FileRun[];
}

export interface Shared {
  /** Names that both have. */
  names: ReadonlySet<string>;
  /** Of these, the ones that stand in another file now. */
  moved: string[];
  /** Names that only the older state has. */
  lost: string[];
}

const placesOf = ({ files }: SuiteRun): Map<string, Set<string>> => {
  const places = new Map<string, Set<string>>();
  for (const { file, tests } of files)
    for (const { name } of tests) places.set(name, (places.get(name) ?? new Set()).add(file));
  return places;
};

/** What both states test. */
export function sharedTests(ours: SuiteRun, older: SuiteRun): Shared {
  const [now, before] = [placesOf(ours), placesOf(older)];
  const names = [...before.keys()].filter((name) => now.has(name));
  return {
    names: new Set(names),
    moved: names.filter((name) => !before.get(name)?.isSubsetOf(now.get(name) ?? new Set())),
    lost: [...before.keys()].filter((name) => !now.has(name)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The part of a file's time that goes to tests of these names: what it prepares is shared as its tests' time is. */
function partOf({ tests }: FileRun, names: ReadonlySet<string>): number {
  const wanted = tests.filter(({ name }) => names.has(name));
  const all = sum(tests.map(({ milliseconds }) => milliseconds));
  if (all > 0) return sum(wanted.map(({ milliseconds }) => milliseconds)) / all;
  return tests.length ? wanted.length / tests.length : 0;
}

/** The seconds of a run that go to tests of these names, as a share of the time that all its files take. */
export function secondsOver({ seconds, files }: SuiteRun, names: ReadonlySet<string>): number {
  const all = sum(files.map(({ milliseconds }) => milliseconds));
  if (!all) return 0;
  return (seconds * sum(files.map((file) => file.milliseconds * partOf(file, names)))) / all;
}

/** The seconds of a run that go to some of its files, as a share of the time that all take. */
export function secondsOfFiles({ seconds, files }: SuiteRun, isOne: (file: string) => boolean): number {
  const all = sum(files.map(({ milliseconds }) => milliseconds));
  const some = sum(files.filter(({ file }) => isOne(file)).map(({ milliseconds }) => milliseconds));
  return all ? (seconds * some) / all : 0;
}
