/** The chapters of a prose by their ids, which links lead to: none twice, and none that was published may vanish. */
import { figures } from '../stories/chosen.ts';

export interface Chapter {
  id: string;
  title: string;
  /** Ids that it was published under before. */
  formerly: readonly string[];
  /** Characters into the file. */
  offset: number;
}

export interface ChapterProblem {
  offset: number;
  message: string;
}

/** What is wrong with the ids of chapters among themselves. */
export function chapterProblems(chapters: readonly Chapter[]): ChapterProblem[] {
  const taken = new Map(
    figures.map(({ id }) => [id, `a figure has the id ${id}: name the chapter otherwise`]),
  );
  return chapters.flatMap(({ id, formerly, offset }) =>
    [id, ...formerly].flatMap((name) => {
      const message = taken.get(name);
      taken.set(name, `two chapters have the id ${name}: rename one, or take it out of formerly="…"`);
      return message === undefined ? [] : [{ offset, message }];
    }),
  );
}

/** A problem for each chapter that was published and is gone, at the chapter that is most likely the same. */
export function lostChapters(chapters: readonly Chapter[], published: readonly string[]): ChapterProblem[] {
  const there = new Set(chapters.flatMap(({ id, formerly }) => [id, ...formerly]));
  const [renamed] = chapters.filter(({ id }) => !published.includes(id));
  return published
    .filter((id) => !there.has(id))
    .map((id) => ({
      offset: renamed?.offset ?? 0,
      message: `the chapter "${id}" was published, and links to it would die: give the chapter that tells of it now formerly="${id}"`,
    }));
}
