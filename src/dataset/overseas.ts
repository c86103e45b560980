/** The departments and collectivities overseas: far from the map's views, so that each is drawn in a box of its own. */
export interface Territory {
  /** What French calls it. */
  name: string;
  /** Its ISO 3166-1 code, by which Unicode CLDR names it in every language. */
  region: string;
}

/** By INSEE code: 971 to 974 and 976 are departments, the others collectivities whose prisons are the State's, too. */
export const territories: Readonly<Record<string, Territory>> = {
  971: { name: 'Guadeloupe', region: 'GP' },
  972: { name: 'Martinique', region: 'MQ' },
  973: { name: 'Guyane', region: 'GF' },
  974: { name: 'La Réunion', region: 'RE' },
  975: { name: 'Saint-Pierre-et-Miquelon', region: 'PM' },
  976: { name: 'Mayotte', region: 'YT' },
  977: { name: 'Saint-Barthélemy', region: 'BL' },
  978: { name: 'Saint-Martin', region: 'MF' },
  984: { name: 'Terres australes et antarctiques françaises', region: 'TF' },
  986: { name: 'Wallis-et-Futuna', region: 'WF' },
  987: { name: 'Polynésie française', region: 'PF' },
  988: { name: 'Nouvelle-Calédonie', region: 'NC' },
};
