import { describe, expect, it } from 'vitest';
import { copyOf, prisonsEdition } from '../../tests/prisons.ts';
import { factsOf } from '../dataset/all-facts.ts';
import { figureById } from '../stories/chosen.ts';
import { figureVersion } from './version.ts';

const english = prisonsEdition('en');

describe('the version', () => {
  const sites = figureById('sites-map');
  const history = figureById('seizures-history');

  it('changes with what the downloads alone tell', () => {
    const dataset = copyOf(english.dataset);
    const [site] = dataset.sites;
    if (site) site.commune = '01004';
    const elsewhere = { ...english, dataset, facts: factsOf(dataset) };
    expect(figureVersion(sites, elsewhere)).not.toBe(figureVersion(sites, english));
    expect(figureVersion(history, elsewhere)).toBe(figureVersion(history, english));
  });

  it('changes with the marks of the CSV', () => {
    const locale = { ...english.locale, csv: { delimiter: ';', decimal: ',' } as const };
    expect(figureVersion(history, { ...english, locale })).not.toBe(figureVersion(history, english));
  });
});
