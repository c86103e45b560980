/** docs/kinds.md is made of what the kinds of figures say of themselves: write it anew with `npm run golden`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const folder = 'src/figures/kinds';
const page = 'docs/kinds.md';
const kinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The sentences of a docstring, on one line. */
function docOf(node: ts.Node): string {
  const docs = (node as ts.Node & { jsDoc?: { comment?: string }[] }).jsDoc ?? [];
  return (docs.at(-1)?.comment ?? '').replace(/\s+/g, ' ').trim();
}

/** The exported interfaces of a kind's options, each with its members: names as they are typed, and their sentences. */
function interfacesOf(kind: string) {
  const source = ts.createSourceFile(
    'options.ts',
    readFileSync(`${folder}/${kind}/options.ts`, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements.filter(ts.isInterfaceDeclaration).map((node) => ({
    name: node.name.text,
    doc: docOf(node),
    members: node.members.map((member) => ({
      name: `${member.name?.getText()}${member.questionToken ? '?' : ''}`,
      doc: docOf(member),
    })),
  }));
}

function sectionOf(kind: string): string {
  const shapes = interfacesOf(kind);
  const options = shapes.filter(({ name }) => name.endsWith('Options'));
  const others = shapes.filter(({ name }) => !name.endsWith('Options'));
  const list = ({ name, doc, members }: (typeof shapes)[number], isOptions: boolean) =>
    [
      isOptions ? 'Options:' : `\`${name}\`: ${doc}`,
      members.map((member) => `- \`${member.name}\`: ${member.doc}`).join('\n'),
    ].join('\n\n');
  return [
    `## ${kind}`,
    options.map(({ doc }) => doc).join('\n\n'),
    ...options.map((shape) => list(shape, true)),
    ...others.map((shape) => list(shape, false)),
    `\`\`\`ts\n${readFileSync(`${folder}/${kind}/example.ts`, 'utf8')}\`\`\``,
  ].join('\n\n');
}

const intro = `# Kinds of figures

A figure is rows, words and a kind: \`bars(told, options)\`. What is told is \`id\`, \`rows\`, \`title\`, \`columns\` and
\`details\` of [\`figure.ts\`](../src/figures/figure.ts), and whatever else of it the kind does not know or should say
otherwise (\`note\`, \`credit\`, \`marksName\`); every row has an \`id\`, a \`status\` and its \`sources\`, too. All that is printed
comes from callbacks, which get the edition and print with \`locale.message\`. A kind draws in both frames, says where
readers may ask, and knows no subject: the classes in its drawings are named by the story, whose sheet colours them.
Widths and heights are CSS pixels. [docs/adding.md](adding.md#a-figure) adds one to a story.

This page is made from the options' own comments and from examples that the tests draw; \`npm run golden\` writes it anew.
`;

const made = `${intro}\n${kinds.map(sectionOf).join('\n\n')}\n`;

if (import.meta.env.MODE === 'golden') writeFileSync(page, made);

it('says what the kinds say of themselves', () => {
  expect(readFileSync(page, 'utf8')).toBe(made);
});

it.each(kinds)('every option of %s is told of, with when not to use the kind', (kind) => {
  const shapes = interfacesOf(kind);
  const options = shapes.filter(({ name }) => name.endsWith('Options'));
  expect(options).toHaveLength(1);
  expect(options[0]?.doc).toMatch(/Not for /);
  for (const { name, doc } of shapes.flatMap(({ members }) => members)) expect(doc, name).toMatch(/\.$/);
});
