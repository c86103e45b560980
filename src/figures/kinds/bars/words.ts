/** What is said of bars: each in the text alternative, those that are particular in the note. */
import type { Edition } from '../../figure.ts';
import type { BarRow, BarsOptions } from './options.ts';

/** What hatched bars are called, short and in a sentence. */
export function provisionalWords<Row extends BarRow>(
  { provisional }: BarsOptions<Row>,
  edition: Edition,
): { short: string; long: string } {
  const { locale } = edition;
  return (
    provisional?.(edition) ?? {
      short: locale.message('kinds.bars.provisional'),
      long: locale.message('kinds.bars.provisional.long'),
    }
  );
}

/** Every row in words, one after another. */
export function alternativeOf<Row extends BarRow>(
  rows: readonly Row[],
  options: BarsOptions<Row>,
  edition: Edition,
): string {
  const { locale } = edition;
  const { marked } = options;
  /** With the part that is marked. */
  const withPart = (row: Row, value: string) => {
    const part = marked?.of(row) ?? 0;
    if (!marked || part <= 0) return value;
    const whole = part === row.value ? 'yes' : 'no';
    const name = marked.name(edition);
    return locale.message('kinds.bars.alt.marked', { value, whole, part: locale.number(part), name });
  };
  const bars = rows.map((row) => {
    const { label, value, status, provisional } = row;
    if (value === null)
      return options.missing?.(row, edition) ?? locale.message('kinds.bars.alt.gap', { label });
    const printed = withPart(row, row.printed);
    if (status === 'derived') return locale.message('kinds.bars.alt.derived', { label, value: printed });
    if (!provisional) return locale.message('kinds.bars.alt.value', { label, value: printed });
    const word = provisionalWords(options, edition).long;
    return locale.message('kinds.bars.alt.provisional', { label, value: printed, word });
  });
  return options.alternative(bars.join('; '), edition);
}

/** A sentence for the outlines, one for the hatched bars, and each note with all that it is of. */
export function noteOf<Row extends BarRow>(
  rows: readonly Row[],
  options: BarsOptions<Row>,
  edition: Edition,
): string | undefined {
  const { locale } = edition;
  const labelsOf = (kept: (row: Row) => boolean) => rows.filter(kept).map(({ label }) => label);
  const derived = labelsOf(({ status }) => status === 'derived');
  const provisional = labelsOf((row) => row.provisional === true);
  const notes = [...new Set(rows.flatMap(({ note }) => note || []))];
  const sentences = [
    ...(derived.length
      ? [
          locale.message('kinds.bars.derived-note', {
            labels: locale.list(derived),
            rule: options.derivation?.(edition) ?? 'none',
          }),
        ]
      : []),
    ...(provisional.length
      ? [
          locale.message('kinds.bars.provisional-note', {
            labels: locale.list(provisional),
            word: provisionalWords(options, edition).long,
          }),
        ]
      : []),
    ...notes.map((note) =>
      locale.message('kinds.bars.note', { labels: locale.list(labelsOf((row) => row.note === note)), note }),
    ),
  ];
  return sentences.join(' ') || undefined;
}
