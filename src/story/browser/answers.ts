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
/** Whether the reader's last act was a key: not every engine tells by `:focus-visible` when the focus moves. */
let byKey = false;
addEventListener('keydown', () => {
  byKey = true;
});
addEventListener('pointerdown', () => {
  byKey = false;
  // What is clicked stays until the reader closes it.
  pointed = null;
});
addEventListener('focusin', ({ target, relatedTarget }) => {
  const button = target as HTMLElement;
  // Escape inside a note brings the focus back here, and must not open it again.
  if (byKey && button.matches('[popovertarget]') && !(relatedTarget as Element | null)?.closest('[popover]'))
    open(button);
});

for (const group of document.querySelectorAll<HTMLElement>('.marks')) {
  const buttons = [...group.querySelectorAll('button')];
  const seen = () => buttons.filter((button) => getComputedStyle(button).visibility === 'visible');
  for (const button of buttons) button.tabIndex = -1;
  group.tabIndex = 0;
  // While a mark has the focus, the group is no stop on the way back.
  group.addEventListener('focusin', ({ target }) => {
    if (target === group) seen()[0]?.focus();
    else group.tabIndex = -1;
  });
  group.addEventListener('focusout', () => {
    group.tabIndex = 0;
  });
  group.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const list = seen();
    event.preventDefault();
    list[(list.indexOf(event.target as HTMLButtonElement) + step + list.length) % list.length]?.focus();
  };
}
