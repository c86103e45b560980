/** Words as they were said, and in how many ways the same words were read. */
import { counted, dateFact } from '../fact-parts.ts';
import { limits } from '../limits.ts';
import { quote } from '../shapes.ts';
import { table } from '../table.ts';

export const quotes = table({
  name: 'quotes',
  record: quote,
  atMost: limits.records,
  facts: (record) => [dateFact(`${record.id}.on`, record.on, record)],
  derived: (records) => {
    const subjects = new Set(records.flatMap(({ about }) => (about ? [about] : [])));
    return [...subjects].map((subject) => {
      const read = records.filter(({ about }) => about === subject);
      const ways = new Set(read.map(({ words }) => words));
      return counted(
        `${subject}.readings`,
        ways.size,
        read.flatMap(({ sources }) => sources),
      );
    });
  },
  dates: ({ id, on }) => [[['on'], `the quote ${id}`, on]],
});
