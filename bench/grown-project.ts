/** A copy of the project, grown to a size: with further figures as editors add them, a module and a line each. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/stories/chosen.ts';
import { copyProject } from '../src/tools/project-copy.ts';
import { type DataSize, writeGrownData } from './grown-data.ts';

export interface ProjectSize extends DataSize {
  figures: number;
}

export interface GrownProject {
  folder: string;
  remove(): void;
}

/** The charts that further ones are copies of, in turn. Nobody adds a second map of the same places. */
const models = [
  ['crowding', 'crowding'],
  ['seizures', 'seizures'],
  ['seizures-2024', 'seizures2024'],
  ['seizures-history', 'seizuresHistory'],
  ['timeline', 'timeline'],
] as const;

/** Adds figures until there are `count`, each with its number in its title, so that no file of theirs is another's. Gives their ids. */
function addFigures(folder: string, count: number): string[] {
  const index = join(folder, 'index.ts');
  const text = readFileSync(index, 'utf8');
  const [, listed = ''] = /AnyFigure\[\] = \[(.*?)\]/s.exec(text) ?? [];
  const known = listed.split(',').filter((name) => name.trim()).length;
  const added = Array.from({ length: Math.max(0, count - known) }, (_, number) => {
    const [module, name] = models[number % models.length] ?? models[0];
    const id = `further-${number + 1}`;
    const further = `further${number + 1}`;
    writeFileSync(
      join(folder, `${id}.ts`),
      `import { ${name} } from './${module}.ts';

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
      text.replace(listed, `${listed}  ${added.map(({ further }) => `${further},`).join('\n  ')}\n`),
  );
  return added.map(({ id }) => id);
}

/** Places figures at the end of the prose of each edition. */
function place(folder: string, ids: readonly string[]): void {
  for (const language of languages)
    appendFileSync(join(folder, `${language}.mdx`), ids.map((id) => `\n<Figure id="${id}" />\n`).join(''));
}

/** Makes the copy in a new folder. Nothing that a build keeps for the next one is in it. */
export function growProject({ sites, years, figures }: ProjectSize): GrownProject {
  const folder = copyProject({ withCache: false });
  writeGrownData(join(folder, 'data/prisons'), { sites, years });
  const story = join(folder, 'src/stories/prisons');
  place(story, addFigures(join(story, 'figures'), figures));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
