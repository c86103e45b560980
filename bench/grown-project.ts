/** A copy of the project, grown to a size: with further figures as editors add them, a module and a line each. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures, languages, story } from '../src/stories/chosen.ts';
import { storyFolder } from '../src/stories/data.ts';
import { copyProject } from '../src/tools/project-copy.ts';
import { type DataSize, writeGrownData } from './grown-data.ts';

export interface ProjectSize {
  records: DataSize;
  figures: number;
}

export interface GrownProject {
  folder: string;
  remove(): void;
}

/** The names in a list of figures, in its order, and the module that each is imported from. */
function listedIn(index: string): { names: string[]; moduleOf(name: string): string } {
  const [, listed = ''] = /AnyFigure\[\] = \[(.*?)\]/s.exec(index) ?? [];
  const names = listed.split(',').flatMap((name) => name.trim() || []);
  return {
    names,
    moduleOf: (name) => new RegExp(`\\{ ${name} \\} from '(.*?)'`).exec(index)?.[1] ?? '',
  };
}

/** Adds figures until there are `count`, each with its number in its title, so that no file of theirs is another's. Gives their ids. */
function addFigures(folder: string, count: number): string[] {
  const index = join(folder, 'index.ts');
  const text = readFileSync(index, 'utf8');
  const { names, moduleOf } = listedIn(text);
  // Nobody adds a second map of the same places, or a second list of the same words.
  const models = names.filter((_, index) => !figures[index]?.stepped && !figures[index]?.tableToRead);
  const added = Array.from({ length: Math.max(0, count - names.length) }, (_, number) => {
    const name = models[number % models.length] ?? '';
    const id = `further-${number + 1}`;
    const further = `further${number + 1}`;
    writeFileSync(
      join(folder, `${id}.ts`),
      `import { ${name} } from '${moduleOf(name)}';

export const ${further}: typeof ${name} = {
  ...${name},
  id: '${id}',
  title: (rows, edition) => \`\${${name}.title(rows, edition)} (${number + 1})\`,
};
`,
    );
    return { id, line: `import { ${further} } from './${id}.ts';\n`, further };
  });
  writeFileSync(
    index,
    added.map(({ line }) => line).join('') +
      text.replace(/(AnyFigure\[\] = \[.*?),?\s*\]/s, (_, listed: string) =>
        [listed, ...added.map(({ further }) => `  ${further}`)].join(',\n').concat(',\n]'),
      ),
  );
  return added.map(({ id }) => id);
}

/** Places figures at the end of the prose of each edition. */
function place(folder: string, ids: readonly string[]): void {
  for (const language of languages)
    appendFileSync(join(folder, `${language}.mdx`), ids.map((id) => `\n<Figure id="${id}" />\n`).join(''));
}

/** Makes the copy in a new folder. Nothing that a build keeps for the next one is in it. */
export function growProject({ records, figures: count }: ProjectSize): GrownProject {
  const folder = copyProject({ withCache: false });
  writeGrownData(join(folder, storyFolder), records);
  const code = join(folder, 'src', 'stories', story.slug);
  place(code, addFigures(join(code, 'figures'), count));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
