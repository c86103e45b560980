import { expect, it } from 'vitest';
import { shorten } from './shorten.ts';

it('takes comments and needless spaces, and no combinator', () => {
  const css = '/* a */\n.a,\n.b > c {\n  fill: var(--x);\n}\n\n[d] :is(e, f) {\n  margin: 0 auto;\n}\n';
  expect(shorten(css)).toBe('.a,.b>c{fill:var(--x);}[d] :is(e,f){margin:0 auto;}');
});
