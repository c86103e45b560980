/** How many records count together. */
export const total = (records: readonly { count: number }[]): number =>
  records.reduce((sum, { count }) => sum + count, 0);
