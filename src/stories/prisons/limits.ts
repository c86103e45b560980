/** How much the tables of this story may hold: as much as every drawing can still show so that it is read. */
export const limits = {
  /** Records of a list. */
  sites: 1000,
  context: 40,
  years: 1000,
  events: 100,
  claims: 60,

  /** Days that a site lies at most from the one in the middle of all. */
  nights: 7,
  /** More than is made in the world in a year, and a kilogram. */
  mostTonnes: 10_000,
  leastTonnes: 0.001,
  /** People that a prison holds, or has places for; and how many times its places it may hold. */
  prison: 100_000,
  overcrowding: 10,
} as const;
