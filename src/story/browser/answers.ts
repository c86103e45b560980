/**
 * Opens answers for those who point or go by keyboard; a click opens them without any script. In a group of marks the
 * arrow keys go from mark to mark, and the group is a single stop of the Tab key.
 */

const noteOf = (button: Element | null): HTMLElement | null =>
  document.getElementById(button?.getAttribute('popovertarget') ?? '');
const isOpen = (note: Element): boolean => note.matches(':popover-open');

/** What the pointer opened, which it also closes. */
let pointed: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A click on the button tells the browser beside what the note belongs. */
function open(button: HTMLElement): HTMLElement | null {
  const note = noteOf(button);
  if (!note?.showPopover || isOpen(note)) return null;
  button.click();
  return note;
}

addEventListener('mousemove', ({ target, movementX, movementY }) => {
  // A page that scrolls under a resting pointer asks for nothing.
  if (!(target instanceof Element) || !(movementX || movementY)) return;
  const button = target.closest<HTMLElement>('[popovertarget]');
  clearTimeout(timer);
  if (button) {
    timer = setTimeout(() => {
      pointed = open(button) ?? pointed;
    }, 120);
  } else if (pointed && !target.closest('[popover]')) {
    timer = setTimeout(() => {
      pointed?.hidePopover();
      pointed = null;
    }, 300);
  }
});
addEventListener('click', ({ isTrusted, target }) => {
  if (isTrusted && target instanceof Element && target.closest('[popovertarget]')) pointed = null;
});
addEventListener('focusin', ({ target, relatedTarget }) => {
  const button = target as HTMLElement;
  // Escape inside a note brings the focus back here, and must not open it again.
  if (
    button.matches('[popovertarget]:focus-visible') &&
    !(relatedTarget as Element | null)?.closest('[popover]')
  )
    open(button);
});

for (const group of document.querySelectorAll<HTMLElement>('.marks')) {
  const buttons = [...group.querySelectorAll('button')];
  const seen = () => buttons.filter((button) => getComputedStyle(button).visibility === 'visible');
  for (const button of buttons) button.tabIndex = -1;
  group.tabIndex = 0;
  group.onfocus = () => seen()[0]?.focus();
  group.onkeydown = (event) => {
    const list = seen();
    const at = list.indexOf(document.activeElement as HTMLButtonElement);
    const last = list.length - 1;
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || !list.length) return;
    event.preventDefault();
    list[(next + list.length) % list.length]?.focus();
  };
  group.addEventListener('focusin', ({ target }) => {
    if (target !== group) group.tabIndex = -1;
  });
  group.addEventListener('focusout', () => {
    group.tabIndex = 0;
  });
}
