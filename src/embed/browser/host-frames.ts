/** Our frames on somebody else's page. */

/** Whole address of the site that made this script. */
declare const site: string;

// A script that was inlined, delayed or imported has no address of its own.
const script = document.currentScript as HTMLScriptElement | null;
const homes = [site, script?.src || site].map((address) => new URL(address).origin);

/** Whether an address is one of our site's. */
export function isOurs(address: string): boolean {
  try {
    return homes.includes(new URL(address).origin);
  } catch {
    return false;
  }
}

/** Every frame of ours below a root, in open shadow roots, too. */
export function ourFrames(root: Document | ShadowRoot = document): HTMLIFrameElement[] {
  const found = [...root.querySelectorAll('iframe')].filter(({ src }) => isOurs(src));
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) found.push(...ourFrames(shadowRoot));
  return found;
}
