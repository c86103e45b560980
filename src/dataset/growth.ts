/** How a growth from one value to another is put into words, without the words. */

export type GrowthClass =
  | 'more-than-tripled'
  | 'tripled'
  | 'more-than-doubled'
  | 'doubled'
  | 'rose'
  | 'unchanged'
  | 'fell';

/** Takes after ÷ before. "Tripled" and "doubled" allow a twentieth either way; "more than" is strictly more. */
export function growthClass(ratio: number): GrowthClass {
  if (ratio > 3.05) return 'more-than-tripled';
  if (ratio >= 2.95) return 'tripled';
  if (ratio > 2.05) return 'more-than-doubled';
  if (ratio >= 1.95) return 'doubled';
  if (ratio > 1.02) return 'rose';
  if (ratio >= 0.98) return 'unchanged';
  return 'fell';
}
