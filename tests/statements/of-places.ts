/** What the map and the chart of crowding say of the data, each with a change of the data, and after it. */
import { all } from '../changed-data.ts';
import { at, claimHeld, event, provenance, rennes, site, tarascon } from './edits.ts';
import type { Statement } from './statement.ts';

const halfEmpty = site('toulon', { crowding: { detainees: 403, places: 806, ...provenance } });
/** With the text fixed that speaks of one. */
const residences = all(
  site('toulon', { kind: 'residence', crowding: undefined }),
  event('attacks', { holds: undefined }),
);

export const ofPlaces: readonly Statement[] = [
  [
    'sites-map',
    'title',
    'an eighth place',
    all(rennes, claimHeld),
    /^The article’s seven places: the hours move/,
    /^Eight places: the hours move/,
    /^Huit lieux\s: d’heure en heure/,
  ],
  [
    'sites-map',
    'title',
    'an hour elsewhere',
    all(rennes, claimHeld, site('further', { hour: at('2025-04-14T23:00') })),
    /: the hours move between the Paris region and the south$/,
    /^Eight places, in the order of the hours$/,
    /^Huit lieux, dans l’ordre des heures$/,
  ],
  [
    'sites-map',
    'alternative',
    'a second residence',
    residences,
    /: six prisons and one residence for justice staff\./,
    /: five prisons and two residences for justice staff\./,
    /: cinq prisons et deux résidences de personnels/,
  ],
  [
    'sites-map',
    'drawing',
    'an hour that is agreed',
    site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }),
    /20:00, disputed/,
    /20:00 (?!, disputed)/,
    /20\sh (?!, heure contestée)/,
  ],
  [
    'crowding',
    'title',
    'a prison without a figure',
    all(tarascon, claimHeld),
    /^Each of the six prisons held/,
    /^Each of the six prisons with a figure held/,
    /^Chacune des six prisons dont le chiffre est connu/,
  ],
  [
    'crowding',
    'title',
    'a prison that is not full',
    halfEmpty,
    /^Each of the six prisons/,
    /^Five of the six prisons held more people than they had places/,
    /^Cinq des six prisons comptaient plus/,
  ],
  [
    'crowding',
    'alternative',
    'another order',
    site('nimes', { crowding: { detainees: 210, places: 200, ...provenance } }),
    /first: Nîmes, 493/,
    /first: Nanterre, 1,263/,
    /remplie\s: Nanterre/,
  ],
  [
    'crowding',
    'alternative',
    'a prison that is not full',
    halfEmpty,
    /Toulon-La Farlède, 903 detainees for 806 places, 97 more\.$/,
    /Toulon-La Farlède, 403 detainees for 806 places\.$/,
    /Toulon-La Farlède, 403 détenus pour 806 places\.$/,
  ],
  [
    'crowding',
    'drawing',
    'a prison with one person too many',
    site('nimes', { crowding: { detainees: 201, places: 200, ...provenance } }),
    /\+293 people/,
    /\+1 person /,
    /\+1 personne /,
  ],
  [
    'crowding',
    'drawing',
    'a prison that is not full',
    halfEmpty,
    /(\+97 people.*){2}/,
    /^(?!.*(\+97 people.*){2}).*\+97 people/,
    /^(?!.*(\+97 personnes.*){2}).*\+97 personnes/,
  ],
];
