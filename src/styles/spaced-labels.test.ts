import { expect, it } from 'vitest';
import { exceptSpaced, spacedLabels, spacedLabelsIn } from './spaced-labels.ts';

it('finds the classes whose letters are spaced, once each', () => {
  const sheet =
    '.wing { fill: red } .town, .hall text { letter-spacing: 0.1em } .river { letter-spacing: 1px } .town { letter-spacing: 2px }';
  expect(spacedLabels(sheet)).toEqual(['town', 'hall', 'river']);
  expect(spacedLabels('.wing { fill: red }')).toEqual([]);
});

it('finds those that a drawing has', () => {
  const styles = '.town, .hall, .river { letter-spacing: 0.1em }';
  const content = '<text class="quiet town">Hall</text><text class="hall-name">river</text>';
  expect(spacedLabelsIn({ styles, content })).toEqual(['town']);
});

it('leaves them out of a rule, and the rule as it is where there are none', () => {
  const rule = 'text:not(.spaced) { letter-spacing: normal }';
  expect(exceptSpaced(rule, ['town', 'hall'])).toBe('text:not(.town, .hall) { letter-spacing: normal }');
  expect(exceptSpaced(rule, [])).toBe('text { letter-spacing: normal }');
});
