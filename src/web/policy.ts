/** The Content-Security-Policy that each page carries in itself: what it may run, style itself with and ask for. */
import { createHash } from 'node:crypto';
import { elementsOf } from './elements.ts';

/** For Astro's `security.csp`. Nothing is allowed but what is named; Astro adds the hashes of what it writes itself. */
export const policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "frame-src 'self'",
    // For tools alone, which fetch robots.txt in the page's name: no page of ours fetches anything.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
} as const;

/** How a policy names a script or a style. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

declare global {
  /** Hashes of what the pages of this build print into themselves. One set, though bundles hold this module twice. */
  var allowedInline: Set<string> | undefined;
}
globalThis.allowedInline ??= new Set();
const allowed = globalThis.allowedInline;

/**
 * Lets pages hold these scripts and styles of ours, to the letter. `Inline.astro` asks it for all that it prints. Hashes
 * come from the sources and never from the finished page: what else gets into a page has none.
 */
export function allowInline(...texts: readonly string[]): void {
  for (const text of texts) allowed.add(hashOf(text));
}

const policyElement = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/** A script of another type than these is data. */
const running = [undefined, '', 'module', 'text/javascript'];

/**
 * The finished page with its policy moved to where it rules over all that follows: in front of everything but the
 * charset, while Astro writes it at the end of the head. Of scripts and styles it allows those alone that the page
 * holds: Astro also names the host's files and what other pages hold. Throws an Error that names what would be blocked.
 */
export function withPolicyFirst(html: string): string {
  const [element, content = ''] = policyElement.exec(html) ?? [];
  if (!element) throw new Error('the page has no policy');
  const held = { script: new Set<string>(), style: new Set<string>() };
  for (const { name, attributes, tag, text } of elementsOf(html)) {
    if (attributes.style !== undefined) throw new Error(`its policy would block a style attribute: ${tag}`);
    if (name !== 'style' && !(name === 'script' && running.includes(attributes.type))) continue;
    const source = hashOf(text);
    if (!allowed.has(source) && !content.includes(source))
      throw new Error(
        `its policy would block the ${name} that begins with ${text.slice(0, 60)}: print it by Inline.astro`,
      );
    held[name].add(source);
  }
  const directives = content.split(/;\s*/).filter(Boolean);
  const own = (kind: 'script' | 'style') => `${kind}-src ${[...held[kind]].join(' ') || "'none'"}`;
  const shortest = [
    ...directives.filter((directive) => !/^(script|style)-src/.test(directive)),
    own('script'),
    own('style'),
  ];
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('the page names no charset');
  return html
    .replace(element, '')
    .replace(charset, (found) => found + element.replace(content, shortest.join(';')));
}
