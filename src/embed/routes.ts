/** The static paths of what exists for each figure in each language. */
import { figures } from '../figures/index.ts';
import { editionFolder, type Language, languages } from '../locale/languages.ts';

export interface EditionProps {
  language: Language;
}
export interface FigureProps extends EditionProps {
  id: string;
}

/** A path for each edition; the first language's has no folder of its own. */
export function editionPaths() {
  return languages.map((language) => ({
    params: { edition: editionFolder(language).replace(/\/$/, '') || undefined },
    props: { language },
  }));
}

/** A path for each figure of each edition. */
export function figurePaths() {
  return editionPaths().flatMap(({ params, props }) =>
    figures.map(({ id }) => ({ params: { ...params, id }, props: { ...props, id } })),
  );
}
