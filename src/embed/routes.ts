/** The static paths of what exists for each figure in each language. */
import { frozenRoot, readFrozen } from '../downloads/frozen.ts';
import type { Language } from '../locale/languages.ts';
import { editionFolder, figures, languages } from '../stories/chosen.ts';
import { type Theme, themes } from '../styles/palette.ts';

export interface EditionProps {
  language: Language;
}
export interface FigureProps extends EditionProps {
  id: string;
}
export interface ThemeProps extends FigureProps {
  theme: Theme;
}
export interface VersionProps extends FigureProps {
  version: string;
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

/** A path for each theme of each figure. */
export function themePaths() {
  return figurePaths().flatMap(({ params, props }) =>
    themes.map((theme) => ({ params: { ...params, theme }, props: { ...props, theme } })),
  );
}

/** A path for each frozen version of each figure. */
export function versionPaths() {
  return figurePaths().flatMap(({ params, props }) =>
    (readFrozen(frozenRoot(props.language))[props.id] ?? []).map(({ version }) => ({
      params: { ...params, version },
      props: { ...props, version },
    })),
  );
}
