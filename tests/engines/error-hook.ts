/** What watches a page from within, for an engine whose driver tells nothing of its console. */

declare global {
  interface Window {
    /** In the topmost window: what went wrong in it and in its frames. */
    pageErrors?: string[];
  }
}

/** Runs as the first script of each page and frame, and takes itself away again. */
function watch(): void {
  document.currentScript?.remove();
  const errors: string[] = [];
  const outermost = window.top === window;
  if (outermost) window.pageErrors = errors;
  const tell = (text: string) => {
    if (outermost) errors.push(text);
    else window.top?.postMessage({ pageError: text }, '*');
  };
  if (outermost)
    addEventListener('message', (event) => {
      // A message that a test dispatches itself may have getters that throw.
      if (event.isTrusted && typeof event.data?.pageError === 'string') errors.push(event.data.pageError);
    });
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      const address =
        target instanceof Element && (target.getAttribute('src') ?? target.getAttribute('href'));
      tell(event instanceof ErrorEvent ? event.message : `did not load: ${address}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`unhandled rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tell(`refused by ${violatedDirective}: ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...values: unknown[]) => {
    tell(values.map(String).join(' '));
    error.apply(console, values);
  };
}

/** Source of the script. */
export const errorHook = `(${watch})()`;
