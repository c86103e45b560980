/**
 * Tells the page that holds a frame how high the frame's content is, in the words of each kind of host. Only sizes are
 * told, and the keys that a host gave itself.
 */

/** A name that a host gave this frame. */
const hostKey = '[\\w.-]{1,99}';

/** The key in a text, if it is one that is sound. */
function keyIn(text: string, before: string, after: string): string | undefined {
  return new RegExp(`${before}(${hostKey})${after}`).exec(text)?.[1];
}

/** Tells at once, and whenever the height changes. Does nothing in a window of its own. */
export function tellHeight(window: Window & typeof globalThis): void {
  const { document, parent, location } = window;
  if (parent === window) return;
  const { body, documentElement } = document;
  const href = location.href.split('#')[0];
  const figure = documentElement.dataset.frame ?? '';
  const secret = keyIn(location.hash, '[#&?]secret=', '$');
  const pym = keyIn(location.search, '[?&]childId=', '(&|$)');
  let resizer: string | undefined;
  let open = false;
  let height = 0;

  const send = (message: unknown) => parent.postMessage(message, '*');
  const tellAmp = () => send({ sentinel: 'amp', type: 'embed-size', height });
  const tellOpen = () => send({ type: 'iframe-resized', width: window.innerWidth, height });
  const tellResizer = (reason: string) =>
    send(`[iFrameSizer]${resizer}:${height}:${window.innerWidth}:${reason}`);

  const tell = () => {
    tellAmp();
    send({ 'datawrapper-height': { [figure]: height } });
    for (const message of [
      { src: href, context: 'iframe.resize', height },
      { id: `iframeMessenger:${figure}`, type: 'set-height', value: height, href },
      { method: 'resize', url: href, height },
    ])
      send(JSON.stringify(message));
    if (secret) send({ message: 'height', value: height, secret });
    if (pym) send(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (resizer) tellResizer('size');
    if (open) tellOpen();
    try {
      (window as Window & { requestResize?: () => void }).requestResize?.();
    } catch {
      // The host has not asked for native sizing.
    }
  };
  const measure = () => {
    const now = Math.ceil(body.getBoundingClientRect().height);
    // A hidden frame has no width, and its height would mean nothing.
    if (window.innerWidth && now > 0 && now !== height) {
      height = now;
      tell();
    }
  };

  window.addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    try {
      if (typeof data === 'string') {
        const key = keyIn(data, '^\\[iFrameSizer\\]', ':');
        if (!key) return;
        resizer = key;
        if (height) tellResizer('init');
      } else if (data.type === 'iframe-child-init' || data.type === 'iframe-get-child-dimensions') {
        open = true;
        if (height) tellOpen();
      } else if (data.type === 'frames-init' && data.sentinel === 'amp' && height) tellAmp();
    } catch {
      // A message that cannot be read is not for us.
    }
  });
  // In the sandbox of a WordPress page only that page may follow a link.
  if (secret)
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[target=_top]');
      if (!link) return;
      event.preventDefault();
      send({ message: 'link', value: link.href, secret });
    });
  if (window.ResizeObserver) new window.ResizeObserver(measure).observe(body);
  else for (const name of ['load', 'resize']) window.addEventListener(name, measure);
}
