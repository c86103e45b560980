/** What the components of the prose need to know, brought together once for a page. */
import { DataError } from '../dataset/problem.ts';
import type { Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { type Prose, readProse } from '../prose/prose.ts';
import { readEdition } from '../stories/edition.ts';
import { type SiteRow, siteRows } from '../stories/prisons/figures/sites-map/rows.ts';
import { type MapState, mapStates } from '../stories/prisons/figures/sites-map/states.ts';
import { answers } from './answers.ts';
import { type Notes, notesOf } from './notes.ts';

export interface StoryContext {
  edition: Edition;
  prose: Prose;
  /** The places, and what the map shows of them at each step of the prose. */
  map: { rows: SiteRow[]; states: MapState[] };
  notes: Notes;
}

/** The edition and its prose. Throws a DataError that carries every problem. */
export function readStory(language: Language): StoryContext {
  const edition = readEdition(language);
  const rows = siteRows(edition);
  const { prose, problems } = readProse(language, edition, rows);
  if (problems.length) throw new DataError(problems);
  const notes = notesOf(answers(prose.asked, edition));
  return { edition, prose, notes, map: { rows, states: mapStates(prose.steps, rows) } };
}
