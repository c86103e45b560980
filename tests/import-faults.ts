/** The imports of a project that go against its floors, and those that lead back to where they began. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Rooms of `src/` by floor, the ground first. Rooms of one floor know nothing of each other. */
export type Floors = readonly (readonly string[])[];

const trees = ['src', 'scripts', 'bench', 'tests'];
const tests = '(\\.test\\.ts$|^tests/)';
/** What commands, benchmarks and tests share. */
const programs = 'scripts/programs';

const isFrontmatter = /^---\n(.*?)\n---/s;
/** What of a file are imports, where the file is not TypeScript itself. */
const importsOf: Record<string, (text: string) => string> = {
  '.astro': (text) => isFrontmatter.exec(text)?.[1] ?? '',
  '.mdx': (text) => (text.match(/^import .*$/gm) ?? []).join('\n'),
};

/** Copies all modules. dependency-cruiser reads neither Astro nor MDX: TypeScript of the same imports stands in. */
function copyModules(project: string, folder: string): void {
  for (const file of globSync(`{${trees.join(',')}}/**/*.{ts,mjs,astro,mdx}`, { cwd: project })) {
    const read = importsOf[extname(file)];
    const text = readFileSync(join(project, file), 'utf8');
    const copy = join(folder, read ? `${file}.ts` : file);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, read ? read(text) : text);
  }
}

function rulesOf(floors: Floors): IForbiddenRuleType[] {
  const forbidden = (from: string, to: string, but = from): IForbiddenRuleType => ({
    name: `${from} knows nothing of ${to}`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: tests },
    to: { path: `^(${to})/`, pathNot: `^(${from}|${but})/` },
  });
  return [
    ...floors.flatMap((rooms, floor) =>
      rooms.map((room) => forbidden(`src/${room}`, `src/(${floors.slice(floor).flat().join('|')})`)),
    ),
    {
      name: 'the engine knows no story',
      severity: 'error',
      from: { path: '^(src|scripts|bench)/', pathNot: `${tests}|^src/stories/([^/]+/|registry\\.ts$)` },
      to: { path: '^src/stories/[^/]+/' },
    },
    {
      name: 'no story knows another',
      severity: 'error',
      from: { path: '^src/stories/([^/]+)/' },
      to: { path: '^src/stories/[^/]+/', pathNot: '^src/stories/$1/' },
    },
    forbidden('src', 'scripts|bench|tests'),
    forbidden('bench', 'scripts|tests', programs),
    forbidden(programs, 'scripts|bench|tests'),
    forbidden('scripts', 'tests'),
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  ];
}

const nameOf = (module: string) => module.replace(/(\.(?:astro|mdx))\.ts$/, '$1');

/** A circle, told from the same module wherever it was found. */
function asCircle(modules: readonly string[]): string {
  const first = modules.indexOf([...modules].sort()[0] ?? '');
  const turned = [...modules.slice(first), ...modules.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

/** Every forbidden import and every circle of the project in a folder, as `from → to`, in the order of the alphabet. */
export async function importFaults(project: string, floors: Floors): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    copyModules(project, folder);
    const { output } = await cruise(
      trees.filter((tree) => globSync(`${tree}/**`, { cwd: folder }).length),
      {
        baseDir: folder,
        tsPreCompilationDeps: true,
        validate: true,
        ruleSet: { forbidden: rulesOf(floors) },
      },
      { extensions: ['.ts', '.mjs'] },
    );
    const { violations } = (output as ICruiseResult).summary;
    const told = violations.map(({ from, to, cycle }) =>
      cycle ? asCircle(cycle.map(({ name }) => nameOf(name))) : `${nameOf(from)} → ${nameOf(to)}`,
    );
    return [...new Set(told)].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
