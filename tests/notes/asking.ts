/** What tests ask of a page with notes; each function runs in the page. */

/** The open note: its words and where it is. */
export const openNote = () => {
  const note = document.querySelector(':popover-open');
  if (!note) return undefined;
  const { left, right, top, bottom } = note.getBoundingClientRect();
  const inside = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
  return { text: note.textContent ?? '', top, bottom, inside };
};
export const noNote = () => !document.querySelector(':popover-open');
export const intoView = (selector: string) => {
  document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
};
export const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
export const number = '.number-asked';
/** Gives the first number of the chapter on the tonnes a name that selectors can use. */
export const nameNumber = () => {
  const [link] = document.querySelectorAll('main > p [data-fact="seized-2024"] a');
  link?.setAttribute('class', 'number-asked');
};
export const hasFocus = (selector: string) => document.activeElement?.matches(selector);
