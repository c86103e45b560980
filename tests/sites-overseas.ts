/** Sites overseas, as an editor adds them. */
import type { DataRecord, Edit } from './changed-data.ts';

const provenance = { status: 'reported', sources: ['carceral'] };
const common = {
  precision: 'site',
  position: provenance,
  reported: { text: { en: 'A fire', fr: 'Un incendie' }, ...provenance },
};

/** A prison on Réunion, with its hour. */
export const domenjod: DataRecord = {
  id: 'domenjod',
  name: 'Domenjod',
  kind: 'prison',
  department: '974',
  commune: '97411',
  longitude: 55.4932,
  latitude: -20.9046,
  hour: { at: '2025-04-15T02:00', ...provenance },
  ...common,
};

/** A residence on Guadeloupe, whose hour nobody printed. */
export const abymes: DataRecord = {
  id: 'abymes',
  name: 'Les Abymes',
  kind: 'residence',
  department: '971',
  commune: '97101',
  longitude: -61.5,
  latitude: 16.27,
  hour: { status: 'gap', night: '2025-04-14', sources: ['carceral'] },
  ...common,
};

/** The data with these sites after all others. */
export const withSites =
  (...sites: readonly DataRecord[]): Edit =>
  (files) => {
    files('sites').sites?.push(...sites);
  };
