/**
 * Makes a story to begin with, from src/stories/template: a table, a figure, a chapter and a source, to be replaced.
 *
 *   npm run story -- new SLUG   writes src/stories/SLUG, data/SLUG and public/SLUG, and lists SLUG in the registry
 *
 * Exits 1, with nothing written, where that name or the registry does not allow it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Files,
  foldersOf,
  registryFile,
  slugProblem,
  storyFiles,
  templateFolder,
  withStory,
} from '../src/stories/new-story.ts';

const usage = 'Write npm run story -- new SLUG, such as npm run story -- new sea-ice';

function readTemplate(): Files {
  const paths = globSync('**/*', { cwd: templateFolder })
    .map((path) => `${templateFolder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Throws an Error where anything stands in the way of a story of that name. Gives the registry with it. */
function requireFree(slug: string): string {
  const problem = slugProblem(slug);
  if (problem) throw new Error(problem);
  // A module beside the stories would be taken for the folder of one.
  for (const path of [...foldersOf(slug), `src/stories/${slug}.ts`])
    if (existsSync(path)) throw new Error(`${path} is there already: choose another name`);
  const listed = withStory(readFileSync(registryFile, 'utf8'), slug);
  if ('problem' in listed) throw new Error(listed.problem);
  return listed.text;
}

/** Writes the files, the registry last, and has the schemas made. */
function write(slug: string, files: Files, registry: string): void {
  const before = readFileSync(registryFile);
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    writeFileSync(registryFile, registry);
    const made = spawnSync(process.execPath, [join('scripts', 'schema.ts')], {
      env: { ...process.env, STORY: slug },
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`the schemas were not made: ${made.stderr}`);
  } catch (error) {
    writeFileSync(registryFile, before);
    for (const folder of foldersOf(slug)) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

try {
  const [command, slug = '', ...others] = process.argv.slice(2);
  if (command !== 'new' || !slug || others.length) throw new Error(usage);
  const registry = requireFree(slug);
  // Swedes write a day as ISO does.
  const today = new Date().toLocaleDateString('sv');
  write(slug, storyFiles(slug, readTemplate(), today), registry);
  console.log(`Written: ${foldersOf(slug).join(', ')}, and a line in ${registryFile}.

docs/new-story.md leads from here to a chart of your own. STORY=${slug} goes before each command:
  STORY=${slug} npm run check   says what is wrong, with file and line
  STORY=${slug} npm run dev     shows the story while it is written`);
} catch (error) {
  console.error(`${(error as Error).message}\nNothing was written.`);
  process.exitCode = 1;
}
