import { expect, it } from 'vitest';
import { printProblem } from '../dataset/problem.ts';
import { figures } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readProse } from './prose.ts';

const edition = readEdition('en', 'data/prisons');
const said = (text: string) => readProse('en', edition, text).problems.map(printProblem);
const stepped = figures.find((figure) => figure.stepped)?.id;
const noSteps = `src/stories/prisons/en.mdx:3:1  this <Scrolly> has no steps: put <Step id="…"> between its tags, or write <Figure id="${stepped}" />`;

it.each([
  ['with nothing between its tags', `<Scrolly figure="${stepped}"></Scrolly>`],
  ['that closes itself', `<Scrolly figure="${stepped}" />`],
  ['with words alone', `<Scrolly figure="${stepped}">\n\nIt began in the evening.\n\n</Scrolly>`],
])('a <Scrolly> %s is told where it begins, with what to write', (_, scrolly) => {
  expect(said(`Some words.\n\n${scrolly}\n`)).toEqual([expect.stringContaining(noSteps)]);
});

it('a <Scrolly> of a figure that has no states is told of that alone', () => {
  const still = figures.find((figure) => !figure.stepped)?.id;
  expect(said(`<Scrolly figure="${still}" />`)).toEqual([
    expect.stringContaining(`the figure ${still} has no states that steps could change`),
  ]);
});
