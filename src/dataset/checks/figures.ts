/** Values that must follow from one another do. */
import { tonnesOf } from '../derived.ts';
import type { Dataset } from '../shapes.ts';
import type { Finding } from './finding.ts';

/** Findings about growth that its two years do not give, years that stand twice, and periods that run backwards. */
export function checkFigures(dataset: Dataset): Finding[] {
  const findings: Finding[] = [];
  const { years, within, growth } = dataset.seizures;
  growth.forEach(({ percent, from, to, id }, index) => {
    const [before, after] = [from, to].map((name) => {
      const record = years.find((year) => year.id === name);
      return record && tonnesOf(dataset.seizures, record);
    });
    if (before === undefined || after === undefined) return;
    const derived = (after / before - 1) * 100;
    if (Math.abs(derived - percent) > 1) {
      const message = `${id} says ${percent} percent, but ${before} and ${after} tonnes give ${derived.toFixed(1)}: mend whichever is wrong`;
      findings.push({ file: 'seizures', path: ['growth', index, 'percent'], message });
    }
  });
  years.forEach(({ year }, index) => {
    if (years.findIndex((other) => other.year === year) !== index) {
      findings.push({
        file: 'seizures',
        path: ['years', index, 'year'],
        message: `the year ${year} stands here twice`,
      });
    }
  });
  const reversed = (
    file: 'seizures' | 'events',
    list: string,
    items: readonly { from: string; until?: string | undefined }[],
  ) =>
    items.forEach(({ from, until }, index) => {
      if (until !== undefined && until < from) {
        const message = `the period ends (${until}) before it begins (${from}): swap the dates`;
        findings.push({ file, path: [list, index, 'until'], message });
      }
    });
  reversed('seizures', 'within', within);
  reversed('events', 'events', dataset.events);
  return findings;
}
