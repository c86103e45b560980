/** A new story, made from `template/`: what it may be called, its files, and its line in the registry. Reads and writes nothing. */

/** Texts by their path from the project’s folder. */
export type Files = Readonly<Record<string, string>>;

export const templateFolder = 'src/stories/template';
export const registryFile = 'src/stories/registry.ts';

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** A longer one would not leave the registry’s line on one line. */
const longest = 32;
/** What Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Where the parts of the template go. */
const partsOf = (slug: string): [from: string, to: string][] => [
  [`${templateFolder}/data`, `data/${slug}`],
  [`${templateFolder}/public`, `public/${slug}`],
  [templateFolder, `src/stories/${slug}`],
];

/** Every folder of a story of that name. */
export const foldersOf = (slug: string): string[] => partsOf(slug).map(([, to]) => to);

/** What a slug may not be, in a sentence; undefined if it may be. */
export function slugProblem(slug: string): string | undefined {
  if (!slugForm.test(slug) || slug.length > longest)
    return `"${slug}" cannot name a story: a name is made of small letters, digits and single hyphens, begins with a letter and has at most ${longest} characters, such as sea-ice`;
  if (devices.test(slug))
    return `"${slug}" cannot name a story: Windows has no folder of that name. Choose another`;
  return undefined;
}

/** A path of the template, or a text that names some, with those of the story. */
function moved(text: string, slug: string): string {
  return partsOf(slug).reduce((before, [from, to]) => before.replaceAll(from, to), text);
}

const filled = (text: string, slug: string, today: string): string =>
  moved(text, slug)
    .replace(/\btemplate\b/g, slug)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, today);

/** The files of a story of that name, from those of the template; each of its days is `today`, an ISO date. */
export function storyFiles(slug: string, template: Files, today: string): Files {
  return Object.fromEntries(
    Object.entries(template).map(([path, text]) => [moved(path, slug), filled(text, slug, today)]),
  );
}

/** The whole file: a comment, an import, and the list, whose lines it catches. */
const list =
  /^(?:(?:\/\*\*|import ).*\n|\n)*export const stories: .* = \{\n((?: {2}\S+: \(\) => import\('\.\/\S+\/story\.ts'\),\n)+)\};\n$/;

/** The registry with a story of that name as its last. Gives what is wrong with it, in a sentence, where it is no list. */
export function withStory(registry: string, slug: string): { text: string } | { problem: string } {
  const [, lines = ''] = list.exec(registry) ?? [];
  if (!lines)
    return {
      problem: `${registryFile} is not the list that this command knows, a story a line: put it right first ("git diff ${registryFile}" shows what has changed), or take back the change with "git checkout ${registryFile}"`,
    };
  if (lines.includes(`import('./${slug}/story.ts')`))
    return { problem: `${registryFile} lists ${slug} already: choose another name, or take out its line` };
  const key = slug.includes('-') ? `'${slug}'` : slug;
  return { text: registry.replace(lines, () => `${lines}  ${key}: () => import('./${slug}/story.ts'),\n`) };
}
