/** The notes at the story's end. What a record says by the same sources, of the same time and as surely, is one note. */
import { recordOf } from '../dataset/record-of.ts';
import type { Answer, PlacedAnswer } from './answers.ts';

/** A value that a note answers for. */
export interface NoteValue {
  /** Id of the element that holds it. */
  id: string;
  text: string;
  /** Id of the element that it leads back to. */
  place: string;
}

export interface Note extends Omit<Answer, 'id' | 'value'> {
  values: NoteValue[];
  /** Where `about` is a value that can be asked itself, as the year of a sum is. */
  dated: NoteValue | undefined;
}

export interface Notes {
  list: Note[];
  /** By the ids of facts and of marks. */
  of: ReadonlyMap<string, NoteValue>;
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** What two answers share that one note can give. */
const sameness = ({ id, standing, sources, corrections }: Answer) =>
  JSON.stringify([recordOf(id), standing, idsOf(sources), idsOf(corrections)]);

/** The note with a further value, which speaks of the same time as the others, or is that time. */
function joined(note: Note, { about, detail }: Answer, value: NoteValue): Note | undefined {
  const { values, dated } = note;
  const [first] = values;
  if (note.about === about && note.detail === detail) return { ...note, values: [...values, value] };
  if (dated || !first) return undefined;
  if (about === undefined && note.about === value.text) return { ...note, dated: value };
  if (note.about === undefined && about === first.text && values.length === 1)
    return { ...note, about, detail, values: [value], dated: first };
  return undefined;
}

/** The answers as notes, in the order in which the page first asks for one of their values. */
export function notesOf(answers: readonly PlacedAnswer[]): Notes {
  const found: { key: string; note: Note }[] = [];
  const of = new Map<string, NoteValue>();
  for (const [index, { place, ...answer }] of answers.entries()) {
    const { id, value: text, ...rest } = answer;
    // Short, for the page holds each of them several times.
    const number = index + 1;
    const value: NoteValue = { id: `n${number}`, text, place: place ?? `t${number}` };
    of.set(id, value);
    const key = sameness(answer);
    const candidates = found.filter((entry) => entry.key === key);
    const taker = candidates.find(({ note }) => joined(note, answer, value));
    const whole = taker && joined(taker.note, answer, value);
    if (whole) taker.note = whole;
    else found.push({ key, note: { ...rest, values: [value], dated: undefined } });
  }
  return { list: found.map(({ note }) => note), of };
}
