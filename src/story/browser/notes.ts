/**
 * Shows a note beside what was asked: a number, which leads to its note in the list by itself, or a mark of a drawing, which
 * waits for this script. In a group of marks the arrow keys go from mark to mark, and the group is a single stop of the
 * Tab key. A browser without popovers keeps to the list.
 */

type Control = HTMLElement & { value?: string; hash?: string };

const controls = 'data > a, .marks button';
/** A copy of the note that is asked for, right behind what asks, so that keys and voices come to it next. */
const shown = document.createElement('div');
let asked: Control | undefined;

const all = <T extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<T>(selector),
];
const isOpen = () => shown.matches(':popover-open');
const hide = () => isOpen() && shown.hidePopover();

/** Above what was asked, so that the number that comes next stays free; else below. It moves with the page. */
function place(control: Control): void {
  const { left, top, bottom } = control.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = shown;
  const above = top - offsetHeight - 6;
  const most = innerHeight - offsetHeight;
  // A scrollbar may lie at the end of the window.
  const x = Math.max(8, Math.min(left - 16, innerWidth - offsetWidth - 24));
  style.left = `${x}px`;
  style.top = `${scrollY + Math.min(above < 0 ? bottom + 6 : above, most)}px`;
}

function open(control: Control): void {
  // A link has a hash, a mark a value.
  const id = control.value || (control.hash as string).slice(1);
  const item = (document.getElementById(id) as Element).closest('li') as Element;
  const note = item.cloneNode(true) as Element;
  // Of several values the one that was asked; and no way back from where the reader is.
  const own = all(`#${id}`, note)[0] as Element;
  if (own.matches('span > *')) (own.parentElement as Element).replaceWith(own);
  for (const back of all('[role]', note)) {
    (back.parentElement as Element).removeAttribute('id');
    back.replaceWith(back.textContent as string);
  }
  for (const link of all<HTMLElement>('a', note)) link.tabIndex = 0;
  hide();
  asked = control;
  (control.closest('data, .marks') as Element).after(shown);
  shown.replaceChildren(...note.childNodes);
  shown.showPopover({ source: control });
  place(control);
}

function prepare(): void {
  // The list need not be gone through by those who can ask: its links are stops in an open note.
  for (const link of all<HTMLElement>('.notes a')) link.tabIndex = -1;
  shown.popover = 'auto';
  shown.onbeforetoggle = ({ newState }) => {
    (asked as Control).ariaExpanded = String(newState === 'open');
  };
  shown.ontoggle = () => isOpen() || shown.remove();
  for (const control of all<Control>(controls)) {
    // Text is selected from a number as from any other word.
    control.draggable = false;
  }
}

function listen(): void {
  addEventListener('click', (event) => {
    const control = (event.target as Element).closest<Control>(controls);
    if (!control) return;
    event.preventDefault();
    if (!String(getSelection())) open(control);
  });
  addEventListener('focusin', ({ target }) => {
    if (target !== asked && !shown.contains(target as Node)) hide();
  });
  // A mark of the map goes with the step that shows it.
  const going = new MutationObserver(() => asked?.matches('.scrolly button') && hide());
  for (const scrolly of all('.scrolly')) going.observe(scrolly, { attributeFilter: ['data-active'] });
}

function gather(group: HTMLElement): void {
  const buttons = all<HTMLButtonElement>('button', group);
  group.hidden = false;
  for (const button of buttons) button.tabIndex = -1;
  const seen = () => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true }));
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
    event.preventDefault();
    const list = seen();
    const at = list.indexOf(event.target as HTMLButtonElement) + step + list.length;
    const next = list[at % list.length] as HTMLButtonElement;
    // A note that is open goes along.
    const goesAlong = isOpen();
    next.focus();
    if (goesAlong) open(next);
  };
}

function gatherAll(): void {
  for (const group of all<HTMLElement>('.marks[hidden]')) gather(group);
}

if ('popover' in shown) {
  prepare();
  listen();
  gatherAll();
  // Drawings for wide places bring theirs as the window becomes wide.
  addEventListener('unwrap', gatherAll);
}
