/**
 * How much the data may hold, and how long and how large a value may be: as much as every drawing can still show so that
 * it is read. The shapes name each limit, so that text editors know it, too.
 */
export const limits = {
  /** Bytes of one data file. */
  file: 2_000_000,

  /** Records of a list; drawings set lower ones for some. */
  records: 2000,
  /** Sources of one record. */
  sources: 20,

  /** Characters: of an id, of a name on a map or in a source line, of a note in a drawing, of a label, of any other text. */
  id: 60,
  name: 30,
  publisher: 80,
  note: 80,
  label: 240,
  text: 600,
  address: 1000,

  /** The years that dates may lie in. */
  firstYear: 1000,
  lastYear: 2999,

  /** Any value, in its unit, and the digits behind its point that are printed. */
  value: 1_000_000_000_000,
  decimals: 3,
} as const;
