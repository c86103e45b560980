/** How sources are called where there is little room. */
import type { Source } from './shapes.ts';

/** The publisher; a number in the name stays on the line of its word. */
export function publisherName({ publisher }: Pick<Source, 'publisher'>): string {
  return publisher.replace(/ (?=\p{N})/gu, '\u00a0');
}

/** One source for each publisher, by the ids of sources and in their order. */
export function publishersOf(ids: Iterable<string>, sources: readonly Source[]): Source[] {
  const found = [...ids].flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const isFirst = ({ publisher }: Source, index: number) =>
    found.findIndex((other) => other.publisher === publisher) === index;
  return found.filter(isFirst);
}

/** The names of sources by their ids, in the order of the ids, each once. */
export function publisherNames(ids: Iterable<string>, sources: readonly Source[]): string[] {
  return publishersOf(ids, sources).map(publisherName);
}

/** The names of sources in their order; those of one language that stand side by side are one text. */
export function namesByLanguage(sources: readonly Source[]): { language: string; names: string }[] {
  const texts: { language: string; names: string }[] = [];
  for (const source of sources) {
    const last = texts.at(-1);
    if (last?.language === source.language) last.names += `, ${publisherName(source)}`;
    else texts.push({ language: source.language, names: publisherName(source) });
  }
  return texts;
}
