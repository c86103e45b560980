/**
 * Tells the page that holds a frame how high the frame's content is, in the words of each kind of host. Only sizes are
 * told, and the keys that a host gave itself.
 */

/** A frame's window; some hosts give it a function of their own. */
type Hosted = Window & typeof globalThis & { requestResize?: () => void };

/** A name that a host gave this frame. */
const hostKey = '[\\w.-]{1,99}';

/** The key in a text, if it is one that is valid. */
function keyIn(text: string, before: string, after: string): string | undefined {
  return (new RegExp(`${before}(${hostKey})${after}`).exec(text) || [])[1];
}

/** The height that the content takes, in whole CSS pixels. */
function heightOf({ body, documentElement: { style } }: Document): number {
  // A scrollbar makes the content narrower and often lower: in a frame of that height it would stay for good.
  style.overflow = 'hidden';
  const height = Math.ceil(body.getBoundingClientRect().height);
  style.overflow = '';
  return height;
}

/** Gives links to the page around the frame: in the sandbox of a WordPress page only that page may follow one. */
function giveLinks(document: Document, give: (address: string) => void): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    give(link.href);
  });
}

/**
 * Tells at once, four times more within seconds, and whenever the height changes: some hosts listen late, and below the
 * fold Chromium may size a frame late, without an event. Does nothing in a window of its own.
 */
export function tellHeight(window: Hosted): void {
  const { document, parent, location } = window;
  if (parent === window) return;
  const { body, documentElement } = document;
  const href = location.href.split('#')[0];
  const figure = documentElement.dataset.frame || '';
  const secret = keyIn(location.hash, '[#&?]secret=', '$');
  const pym = keyIn(location.search, '[?&]childId=', '(&|$)');
  let resizer: string | undefined;
  let open = false;
  let height = 0;

  const send = (message: unknown) => parent.postMessage(message, '*');
  const tellAmp = () => send({ sentinel: 'amp', type: 'embed-size', height });
  const tellWordPress = () => secret && send({ message: 'height', value: height, secret });
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
    tellWordPress();
    if (pym) send(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (resizer) tellResizer('size');
    if (open) tellOpen();
    try {
      if (window.requestResize) window.requestResize();
    } catch {
      // The host has not asked for native sizing.
    }
  };
  const measure = () => {
    const now = heightOf(document);
    // A hidden frame has no width, one that Firefox lays out anew has 10 pixels for a moment: no height to tell.
    if (window.innerWidth > 99 && now && now !== height) {
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
      } else if (height) {
        if (data.type === 'frames-init' && data.sentinel === 'amp') tellAmp();
        else if (data.message === 'ready' && data.secret === secret) tellWordPress();
      }
    } catch {
      // A message that cannot be read is not for us.
    }
  });
  if (secret) {
    // A WordPress page gives no more than 1,000 pixels.
    documentElement.dataset.secret = '';
    giveLinks(document, (value) => send({ message: 'link', value, secret }));
  }
  const repeat = (delay: number) => {
    height = 0;
    measure();
    if (delay < 5000) window.setTimeout(repeat, delay, delay * 4);
  };
  repeat(50);
  window.addEventListener('resize', measure);
  if (window.ResizeObserver) new window.ResizeObserver(measure).observe(body);
}
