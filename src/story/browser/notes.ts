/**
 * Shows a note beside what was asked: a number, which leads to its note in the list by itself, or a mark of a drawing, which
 * waits for this script. In a group of marks the arrow keys go from mark to mark, and the group is a single stop of the
 * Tab key. A browser without popovers keeps to the list.
 */

type Control = HTMLElement & { value?: string; hash?: string };

const controls = 'data > a, .marks button';
/** The note that is asked for, right behind what asks, so that keys and voices come to it next. */
const shown = document.createElement('div');
let asked: Control | undefined;

const all = <T extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<T>(selector),
];
const sources = all('.sources li');
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

/** What the list says of a value: its own line, what stands behind the last of its item, links to the sources. */
function fill(address: string): void {
  const line = document.querySelector(address) as Element;
  const item = line.parentElement as HTMLElement;
  let shared = item.innerHTML.split('</b>').pop() as string;
  for (const at of (item.dataset.from as string).match(/\d+/g) || []) {
    const { id, children } = sources[+at] as Element;
    const [{ innerHTML: name, lang }] = children as unknown as [HTMLElement];
    shared = shared.replace(`· ${name},`, () => `· <a href="#${id}" lang="${lang}">${name}</a>,`);
  }
  shown.innerHTML = `<b>${line.innerHTML}</b>${shared}`;
}

function open(control: Control): void {
  hide();
  asked = control;
  // A link has a hash, a mark a value.
  fill(control.hash || `#${control.value}`);
  (control.closest('data, .marks') as Element).after(shown);
  shown.showPopover({ source: control });
  place(control);
}

function prepare(): void {
  shown.popover = 'auto';
  shown.onbeforetoggle = () => {
    (asked as Control).ariaExpanded = `${!isOpen()}`;
  };
  shown.ontoggle = () => isOpen() || shown.remove();
  // Text is selected from a number as from any other word.
  for (const control of all<Control>(controls)) control.draggable = false;
  addEventListener('click', (event) => {
    const control = (event.target as Element).closest<Control>(controls);
    if (!control) return;
    event.preventDefault();
    if (!`${getSelection()}`) open(control);
  });
  addEventListener('focusin', ({ target }) => {
    if (target !== asked && !shown.contains(target as Node)) hide();
  });
  // A mark of the map goes with the step that shows it.
  new MutationObserver(() => shown.matches('.scrolly .marks + *') && hide()).observe(document, {
    attributeFilter: ['data-active'],
    subtree: true,
  });
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
    const at = list.indexOf(event.target as HTMLButtonElement) + step;
    const next = list.at(at % list.length) as HTMLButtonElement;
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
  gatherAll();
  // Drawings for wide places bring theirs as the window becomes wide.
  addEventListener('unwrap', gatherAll);
}
