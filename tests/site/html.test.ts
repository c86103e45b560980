/** Every page against the HTML standard, as html-validate reads it. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, it } from 'vitest';

const site = inject('site');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Rules for what one drawing or one map alone needs stand beside it, as every browser takes them.
  elements: ['html5', { style: { flow: true } }],
  rules: {
    // Ids are those of facts, which have points in them.
    'valid-id': ['error', { relaxed: true }],
    // A title says what was found.
    'long-title': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

it('no page breaks a rule', async () => {
  const pages = globSync('**/*.html', { cwd: site });
  expect(pages.length).toBeGreaterThan(0);
  const found = new Map<string, string>();
  for (const page of pages) {
    const { results } = await validator.validateFile(join(site, page));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.set(`${ruleId}: ${message}`, `${page}:${line}:${column}`);
  }
  expect([...found]).toEqual([]);
});
