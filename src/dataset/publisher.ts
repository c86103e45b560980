/** How a source is called where there is little room. */
import type { Source } from './shapes.ts';

/** The publisher without those whom it cites and without what stands in brackets; a number in the name stays on the line of its word. */
export function publisherName({ publisher }: Pick<Source, 'publisher'>): string {
  return publisher.replace(/(, (citing|with|as) .*| \(.*)$/, '').replace(/ (?=\p{N})/gu, '\u00a0');
}
