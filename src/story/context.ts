/** What the components of the prose need to know, brought together once for a page. */
import { DataError } from '../dataset/problem.ts';
import type { Edition } from '../figures/figure.ts';
import type { Stage } from '../figures/stage.ts';
import type { Language } from '../locale/languages.ts';
import { type Prose, readProse } from '../prose/prose.ts';
import { readEdition } from '../stories/edition.ts';
import { answers } from './answers.ts';
import { type Notes, notesOf } from './notes.ts';
import { stagesOf } from './stages.ts';

export interface StoryContext {
  edition: Edition;
  prose: Prose;
  /** The figures that stay on screen, and what each shows at its steps. */
  stages: readonly Stage[];
  notes: Notes;
}

/** The edition and its prose. Throws a DataError that carries every problem. */
export function readStory(language: Language): StoryContext {
  const edition = readEdition(language);
  const { prose, problems } = readProse(language, edition);
  if (problems.length) throw new DataError(problems);
  const notes = notesOf(answers(prose.asked, edition));
  return { edition, prose, notes, stages: stagesOf(prose, edition) };
}
