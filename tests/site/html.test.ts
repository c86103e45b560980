/** Every page against the HTML standard. */
import { expect, inject, it } from 'vitest';
import { brokenRules } from '../html-rules.ts';

it('no page breaks a rule', async () => {
  expect(await brokenRules(inject('site'))).toEqual([]);
});
