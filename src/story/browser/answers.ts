/**
 * Opens answers for those who point or go by keyboard; a click opens them without any script. In a group of marks the
 * arrow keys go from mark to mark, and the group is a single stop of the Tab key.
 */

let opened: HTMLElement | null = null;
/** Whether the pointer opened it by resting there, and so closes it by leaving. */
let pointed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A click on the button tells the browser beside what the note belongs. */
function open(button: HTMLElement, byPointer = false): void {
  const note = document.getElementById(button.getAttribute('popovertarget') ?? '');
  if (!note?.showPopover || note.matches(':popover-open')) return;
  button.click();
  opened = note;
  pointed = byPointer;
}

addEventListener('mousemove', ({ target, movementX, movementY }) => {
  // A page that scrolls under a resting pointer asks for nothing.
  if (!(target instanceof Element) || !(movementX || movementY)) return;
  const button = target.closest<HTMLElement>('[popovertarget]');
  clearTimeout(timer);
  if (button) timer = setTimeout(open, 120, button, true);
  else if (pointed && !target.closest('[popover]'))
    timer = setTimeout(() => {
      if (pointed) opened?.hidePopover();
    }, 300);
});

/** Whether the reader's last act was a key: not every engine tells by `:focus-visible` when the focus moves. */
let byKey = false;
addEventListener('keydown', () => {
  byKey = true;
});
addEventListener('pointerdown', () => {
  // What is clicked stays until the reader closes it.
  byKey = pointed = false;
});
addEventListener('focusin', ({ target, relatedTarget }) => {
  const reached = target as HTMLElement;
  if (!byKey || reached.closest('[popover]')) return;
  const wanted = reached.getAttribute('popovertarget');
  // Escape inside a note brings the focus back to its button, and must not open it again.
  if (!wanted) opened?.hidePopover();
  else if ((relatedTarget as Element | null)?.closest('[popover]')?.id !== wanted) open(reached);
});

for (const group of document.querySelectorAll<HTMLElement>('.marks')) {
  const buttons = [...group.querySelectorAll('button')];
  const seen = () => buttons.filter((button) => button.offsetWidth);
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
