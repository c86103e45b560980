/** How a source is called where there is little room. */
import type { Source } from './shapes.ts';

/** The publisher; a number in the name stays on the line of its word. */
export function publisherName({ publisher }: Pick<Source, 'publisher'>): string {
  return publisher.replace(/ (?=\p{N})/gu, '\u00a0');
}

/** The names of sources by their ids, in the order of the ids, each once. */
export function publisherNames(ids: Iterable<string>, sources: readonly Source[]): string[] {
  const found = [...ids].flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return [...new Set(found.map(publisherName))];
}
