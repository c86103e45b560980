/** Buttons over a drawing, one for each mark that can be asked: for the page's script, which brings them out. */
import { escapeXml } from '../figures/text.ts';
import type { Locale } from '../locale/locale.ts';
import type { MarkedDrawing } from './mark-places.ts';
import type { Notes } from './notes.ts';

/**
 * The group of a drawing's marks as HTML, or nothing. No text in it can end a `noscript` around it, which any `<` could
 * that stands in an attribute as it is. `name` is what all marks together are called.
 */
export function marksMarkup(
  { id, marks }: Pick<MarkedDrawing, 'id' | 'marks'>,
  name: string | undefined,
  notes: Pick<Notes, 'of'>,
  locale: Pick<Locale, 'message'>,
): string {
  if (!marks.length) return '';
  const buttons = marks.map(({ answer, className }) => {
    const label = locale.message('notes.mark', { about: answer.about ?? '', value: answer.value });
    const named = className ? ` class="${className}"` : '';
    return `<button type="button"${named} value="${notes.of.get(answer.id)}" aria-label="${escapeXml(label)}"></button>`;
  });
  return `<div id="${id}" class="marks" role="group" hidden aria-label="${escapeXml(name ?? '')}">${buttons.join('')}</div>`;
}
