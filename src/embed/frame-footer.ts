/** The line below a frame's drawing: its table, the story, the day of its data. */
import { newestCorrections } from '../dataset/modified.ts';
import type { Correction } from '../dataset/shapes.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import { isTouched } from './shown-facts.ts';

/** The corrections that touch what a figure shows, newest first; those from a day on, if it is given (ISO). */
export function correctionsOf(figure: AnyFigure, edition: Edition, since = ''): Correction[] {
  return newestCorrections(edition.dataset).filter(
    (correction) => correction.date >= since && isTouched(figure, edition, correction),
  );
}

/** The words of the line, each of which stands whole. `asOf` is an ISO day. */
export function footerWords({ locale }: Edition, asOf: string, isCorrected: boolean) {
  const date = locale.date(asOf);
  return {
    table: locale.message('table.show'),
    story: locale.message('embed.to-story'),
    day: locale.message(isCorrected ? 'embed.as-of.corrected' : 'embed.as-of', { date }),
  };
}
