/**
 * Shows a note beside what was asked: a number, which leads to its note in the list by itself, or a mark of a drawing, which
 * waits for this script. In a group of marks the arrow keys go from mark to mark, and the group is a single stop of the
 * Tab key. A browser without popovers keeps to the list.
 */

const controls = 'data > a, .marks button';
/** A copy of the note that is asked for, right behind what asks, so that keys and voices come to it next. */
const shown = document.createElement('div');
let asked: HTMLElement | null = null;
/** Whether the pointer opened it by resting there, and so closes it by leaving. */
let pointed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const isOpen = () => shown.matches(':popover-open');
const hide = () => shown.hidePopover();

function open(control: HTMLElement, byPointer = false): void {
  if (isOpen() && control === asked) return;
  const id = (control as HTMLButtonElement).value || (control as HTMLAnchorElement).hash.slice(1);
  const note = document.getElementById(id)?.closest('li')?.cloneNode(true) as HTMLElement;
  // Of several values the one that was asked; and no way back from where the reader is.
  const own = note.querySelector(`#${id}`);
  own?.closest('span')?.replaceWith(own);
  for (const back of note.querySelectorAll('[role]')) back.replaceWith(back.textContent ?? '');
  hide();
  asked = control;
  pointed = byPointer;
  control.closest('data, .marks')?.after(shown);
  shown.replaceChildren(...note.childNodes);
  shown.showPopover({ source: control });
}

function setUp(): void {
  shown.className = 'note-shown';
  shown.popover = 'auto';
  document.body.append(shown);
  shown.onbeforetoggle = ({ newState }) => asked?.setAttribute('aria-expanded', String(newState === 'open'));
  shown.ontoggle = () => {
    if (isOpen()) return;
    document.body.append(shown);
    shown.textContent = '';
  };
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    control.setAttribute('aria-expanded', 'false');
    // Text is selected from a number as from any other word.
    control.draggable = false;
  }
}

function listen(): void {
  addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>(controls);
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (getSelection()?.isCollapsed !== false) open(control);
  });
  addEventListener('mousemove', ({ target, movementX, movementY, buttons }) => {
    // A page that scrolls under a resting pointer asks for nothing.
    if (!(target instanceof Element) || buttons || !(movementX || movementY)) return;
    const control = target.closest<HTMLElement>(controls);
    clearTimeout(timer);
    if (control) timer = setTimeout(open, 120, control, true);
    else if (pointed && !shown.contains(target)) timer = setTimeout(() => pointed && hide(), 300);
  });
  addEventListener('pointerdown', () => {
    // What is clicked stays until the reader closes it.
    pointed = false;
  });
  addEventListener('focusin', ({ target }) => {
    if (target !== asked && !shown.contains(target as Node)) hide();
  });
  // A mark goes with the step of the map that shows it.
  for (const scrolly of document.querySelectorAll('[data-scrolly]'))
    new MutationObserver(() => asked?.closest('.marks') && hide()).observe(scrolly, {
      attributeFilter: ['data-active'],
    });
}

function join(group: HTMLElement): void {
  const buttons = [...group.querySelectorAll('button')];
  const seen = () => buttons.filter((button) => button.offsetWidth);
  group.hidden = false;
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
    const wasOpen = isOpen();
    const next = list[(list.indexOf(event.target as HTMLButtonElement) + step + list.length) % list.length];
    next?.focus();
    if (wasOpen && next) open(next);
  };
}

if ('popover' in shown) {
  setUp();
  listen();
  for (const group of document.querySelectorAll<HTMLElement>('.marks')) join(group);
}
