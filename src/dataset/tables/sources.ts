/** Who published what, when, and where it was read. */
import { limits } from '../limits.ts';
import { source } from '../source-shape.ts';
import { table } from '../table.ts';

export const sources = table({
  name: 'sources',
  record: source,
  atMost: limits.records,
  apart: true,
  dates: ({ id, published }) => [[['published'], `the source ${id}`, published]],
  drawn: ['publisher'],
  checks: [
    (records, { at }) =>
      records.flatMap(({ id, published, read }, index) =>
        read >= published
          ? []
          : at(
              index,
              ['read'],
              `${id} was read (${read}) before it was published (${published}): fix whichever is wrong`,
            ),
      ),
  ],
});
