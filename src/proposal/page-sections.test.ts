import { expect, it } from 'vitest';
import { valuesSection } from './page-sections.ts';

const added = { id: 'hour', right: { en: 'It was <b>.' }, facts: ['nimes', 'toulon'] };

it('shows a new record as its keys and values, without the marks of JSON', () => {
  const { content } = valuesSection({
    facts: [],
    others: [{ path: ['corrections', 'hour'], before: undefined, after: added }],
  } as unknown as Parameters<typeof valuesSection>[0]);
  expect(content).toContain('id: hour; right: en: It was &lt;b&gt;.; facts: nimes, toulon');
  expect(content).toContain('none');
});
