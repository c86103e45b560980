/** Finds what one language's prose states and another's does not: sections, facts, figures, sources, numbers. */
import { type Problem, problemAt } from '../dataset/problem.ts';
import { readSections, type Section, type Statement, statementWords } from './sections.ts';

export interface ProseText {
  file: string;
  text: string;
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
const same = (a: Statement, b: Statement) => a.kind === b.kind && a.what === b.what;

/** Each statement once, where it stands first. */
function distinct(statements: readonly Statement[]): Statement[] {
  return statements.filter((one, index) => statements.findIndex((other) => same(one, other)) === index);
}

function sectionsOf({ text }: ProseText): Section[] | undefined {
  try {
    return readSections(text);
  } catch {
    return undefined;
  }
}

/** What differs between a prose and the one that it is compared with, said with the places of both. */
export function compareEditions(model: ProseText, edition: ProseText): Problem[] {
  const [ofModel, own] = [sectionsOf(model), sectionsOf(edition)];
  // What is no MDX is told elsewhere.
  if (!ofModel || !own) return [];
  const problems: Problem[] = [];
  const say = (offset: number, message: string) =>
    problems.push(problemAt(edition.file, edition.text, offset, message));
  const inModel = (offset: number) => `${model.file}:${lineOf(model.text, offset)}`;

  let above = 0;
  for (const section of ofModel) {
    const counterpart = own.find(({ name }) => name === section.name);
    if (counterpart) {
      above = counterpart.offset;
      continue;
    }
    say(above, `the ${section.name} of ${inModel(section.offset)} is missing: it belongs after this`);
  }
  for (const section of own) {
    if (ofModel.some(({ name }) => name === section.name)) continue;
    say(section.offset, `the ${section.name} is not in ${model.file}: add it there, or remove it here`);
  }
  if (problems.length) return problems;
  const moved = own.find(({ name }, index) => name !== ofModel[index]?.name);
  if (moved) {
    const there = ofModel.find(({ name }) => name === moved.name)?.offset ?? 0;
    say(moved.offset, `the ${moved.name} stands at another place in the order than at ${inModel(there)}`);
    return problems;
  }

  own.forEach((section, index) => {
    const counterpart = ofModel[index];
    if (!counterpart) return;
    for (const wanted of distinct(counterpart.statements)) {
      if (section.statements.some((statement) => same(statement, wanted))) continue;
      const words = `${statementWords[wanted.kind]} ${wanted.what}`;
      say(section.offset, `the ${section.name} does not ${words}, as ${inModel(wanted.offset)} does`);
    }
    for (const statement of distinct(section.statements)) {
      if (counterpart.statements.some((other) => same(other, statement))) continue;
      const [verb, ...object] = statementWords[statement.kind].split(' ');
      const words = `${verb}s ${object.join(' ')} ${statement.what}`;
      say(
        statement.offset,
        `the ${section.name} ${words}, but at ${inModel(counterpart.offset)} it does not: fix whichever is wrong`,
      );
    }
  });
  return problems;
}
