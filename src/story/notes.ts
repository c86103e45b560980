/** The notes at the story's end. What the same sources say, and as surely, is one note: a line for each value. */
import { recordOf } from '../dataset/record-of.ts';
import type { Answer } from './answers.ts';

/** What a note says of one value, or of several that it says the same of. */
export interface NoteLine {
  /** Id of the element that holds it. */
  id: string;
  value: string;
  about: string | undefined;
  /** Ids of the facts, or of the rows, that it answers for. */
  answers: string[];
}

export interface Note extends Pick<Answer, 'detail' | 'standing' | 'sources' | 'corrections'> {
  lines: NoteLine[];
}

export interface Notes {
  list: Note[];
  /** Ids of lines, by the ids of facts and of marks. */
  of: ReadonlyMap<string, string>;
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** What two answers share that one note can give. */
const sameness = ({ standing, sources, corrections }: Omit<Answer, 'id'>) =>
  JSON.stringify([standing, idsOf(sources), idsOf(corrections)]);

/** The line that answers for a further value: it says the same, or gives the value as the time that it speaks of. */
function lineThatTells({ id, value, about, detail }: Answer, notes: readonly Note[]): NoteLine | undefined {
  const isOf = (line: NoteLine) => line.answers.every((answer) => recordOf(answer) === recordOf(id));
  for (const note of notes)
    for (const line of note.lines) {
      if (line.value === value && line.about === about && note.detail === detail) return line;
      if (!isOf(line)) continue;
      if (about === undefined && line.about === value) return line;
      if (line.about === undefined && line.value === about && note.detail === detail)
        return Object.assign(line, { value, about });
    }
  return undefined;
}

/** The answers as notes, in the order in which the page first asks for one of their values. */
export function notesOf(answers: readonly Answer[]): Notes {
  const list: Note[] = [];
  const lines: NoteLine[] = [];
  for (const answer of answers) {
    const { id, value, about, ...rest } = answer;
    const alike = list.filter((note) => sameness({ ...answer, ...note }) === sameness(answer));
    const known = lineThatTells(answer, alike);
    if (known) {
      known.answers.push(id);
      continue;
    }
    // Its id is short, for the page holds it several times.
    const line = { id: `n${lines.length + 1}`, value, about, answers: [id] };
    lines.push(line);
    const taker = alike.find(({ detail }) => detail === answer.detail);
    if (taker) taker.lines.push(line);
    else list.push({ ...rest, lines: [line] });
  }
  return { list, of: new Map(lines.flatMap((line) => line.answers.map((answer) => [answer, line.id]))) };
}
