/** Pages against the HTML standard, as html-validate reads it. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

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

/** Every rule that a page of a built site breaks, once, with a place where it is broken. Throws an Error if there is no page. */
export async function brokenRules(site: string): Promise<[rule: string, place: string][]> {
  const pages = globSync('**/*.html', { cwd: site });
  if (!pages.length) throw new Error(`${site} has no page`);
  const found = new Map<string, string>();
  for (const page of pages) {
    const { results } = await validator.validateFile(join(site, page));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.set(`${ruleId}: ${message}`, `${page}:${line}:${column}`);
  }
  return [...found];
}
