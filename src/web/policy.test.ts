import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allowInline, withPolicyFirst } from './policy.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const policyOf = (scripts: string, styles: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none';base-uri 'none'; script-src ${scripts}; style-src ${styles};">`;
const page = (policy: string, head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title>${head}${policy}</head><body>${body}</body></html>`;

const script = 'run()';
const style = 'p{color:red}';
const known = policyOf(`'self' '${hash(script)}' '${hash('elsewhere()')}'`, `'self' '${hash(style)}'`);

describe('the policy of a page', () => {
  it('stands in front of everything but the charset, and allows only what the page holds', () => {
    const shortest = `<meta http-equiv="content-security-policy" content="default-src 'none';base-uri 'none';script-src '${hash(script)}';style-src '${hash(style)}'">`;
    const body = `<script>${script}</script><style>${style}</style>`;
    expect(withPolicyFirst(page(known, '', body))).toBe(
      page('', '', body).replace('<title>', `${shortest}<title>`),
    );
  });

  it('allows no script and no style where there is none', () => {
    expect(withPolicyFirst(page(known, ''))).toContain("script-src 'none';style-src 'none'\"");
  });

  it.each([
    ['script', '<script>injected()</script>'],
    ['script', '<script type="module">injected()</script>'],
    ['style', '<svg><style>p{color:blue}</style></svg>'],
    ['style attribute', '<p style="color: blue">words</p>'],
  ])('ends the build at a %s that it would block: %s', (what, element) => {
    expect(() => withPolicyFirst(page(known, '', element))).toThrow(`would block`);
    expect(() => withPolicyFirst(page(known, '', element))).toThrow(what);
  });

  it('has nothing to say to data and to text', () => {
    const data =
      '<script type="application/ld+json">{"a":1}</script><textarea><p style="x"></textarea><img alt="a <script>b</script> <p style=c>">';
    expect(withPolicyFirst(page(known, '', data))).toContain(data);
  });

  it('ends the build where a page has none', () => {
    expect(() => withPolicyFirst(page('', ''))).toThrow('the page has no policy');
  });

  it('allows what its printers allowed, and nothing else of the same kind', () => {
    const late = 'printed(by, us)';
    const body = `<script>${late}</script>`;
    expect(() => withPolicyFirst(page(known, '', body))).toThrow('would block');
    allowInline(late);
    expect(withPolicyFirst(page(known, '', body))).toContain(`script-src '${hash(late)}';style-src 'none'"`);
    expect(() => withPolicyFirst(page(known, '', body.replace('us', 'others')))).toThrow('would block');
  });
});
