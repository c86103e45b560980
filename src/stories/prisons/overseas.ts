/** The departments and collectivities overseas: far from the map's views, so that each is drawn in a box of its own. */
export interface Territory {
  /** What French calls it. */
  name: string;
  /** Its ISO 3166-1 code, by which Unicode CLDR names it in every language. */
  region: string;
  /** What Natural Earth calls it: the departments as parts of France, the rest as countries. */
  shape: string;
}

/** By INSEE code: 971 to 974 and 976 are departments, the others collectivities whose prisons are the State's, too. */
export const territories: Readonly<Record<string, Territory>> = {
  971: { name: 'Guadeloupe', region: 'GP', shape: 'Guadeloupe' },
  972: { name: 'Martinique', region: 'MQ', shape: 'Martinique' },
  973: { name: 'Guyane', region: 'GF', shape: 'Guyane française' },
  974: { name: 'La Réunion', region: 'RE', shape: 'La Réunion' },
  975: { name: 'Saint-Pierre-et-Miquelon', region: 'PM', shape: 'St. Pierre and Miquelon' },
  976: { name: 'Mayotte', region: 'YT', shape: 'Mayotte' },
  977: { name: 'Saint-Barthélemy', region: 'BL', shape: 'St-Barthélemy' },
  978: { name: 'Saint-Martin', region: 'MF', shape: 'St-Martin' },
  984: { name: 'Terres australes et antarctiques françaises', region: 'TF', shape: 'Fr. S. Antarctic Lands' },
  986: { name: 'Wallis-et-Futuna', region: 'WF', shape: 'Wallis and Futuna Is.' },
  987: { name: 'Polynésie française', region: 'PF', shape: 'Fr. Polynesia' },
  988: { name: 'Nouvelle-Calédonie', region: 'NC', shape: 'New Caledonia' },
};
