/** Changes of the data that statements are tried with. */
import { all, type Edit, inRecord, recordIn } from '../changed-data.ts';

export const provenance = { status: 'reported', sources: ['carceral'] };
export const year = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('seizures', 'years', id, values);
export const fact = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('facts', 'facts', id, values);
export const site = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('sites', 'sites', id, values);
export const event = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('events', 'events', id, values);
export const claim = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('claims', 'claims', id, values);

/** What sources print of some facts, taken away: a change of the fact then stands alone. */
export const unprinted: Edit = (files) => {
  for (const source of files('sources').sources ?? []) delete source.gives;
};
export const at = (hour: string, status = 'reported') => ({
  at: hour,
  status,
  sources: status === 'reported' ? ['afp-chrono'] : ['afp-chrono', 'bfm-0415'],
});

export const nightOf = (night: string) => ({ status: 'gap', night, sources: ['bfm-0415'] });

/** A further site, as an editor adds one. */
const furtherSite =
  (values: Record<string, unknown>): Edit =>
  (files) => {
    files('sites').sites?.push({
      id: 'further',
      name: 'Rennes-Vezin',
      kind: 'prison',
      department: '35',
      commune: '35353',
      longitude: -1.757,
      latitude: 48.124,
      precision: 'site',
      position: provenance,
      hour: { status: 'gap', night: '2025-04-14', sources: ['carceral'] },
      reported: { text: { en: 'A fire', fr: 'Un incendie' }, ...provenance },
      ...values,
    } as never);
  };
export const rennes = furtherSite({ crowding: { detainees: 900, places: 700, ...provenance } });
export const tarascon = furtherSite({
  name: 'Tarascon',
  department: '13',
  commune: '13108',
  longitude: 4.66,
  latitude: 43.81,
});
/** With a seventh prison the article's count would be right. */
export const claimHeld = claim('prisons-said', { standing: 'held' });

/** Other tonnes for 2024, with all that hangs on them. */
export const tonnesOf2024 = (tonnes: number): Edit =>
  all(unprinted, year('seized-2024', { tonnes }), (files) => {
    const { within, growth } = files('seizures');
    const [first, ...later] = within ?? [];
    if (first) first.tonnes = Math.min(23.2, tonnes);
    for (const period of later) period.tonnes = tonnes;
    recordIn(growth, 'growth-2024').percent = Math.round((tonnes / 23.2 - 1) * 100);
    const said = recordIn(files('claims').claims, 'growth-said');
    said.facts = {
      percent: { value: Math.round((tonnes / 23.2 - 1) * 100), unit: 'percent', ...provenance },
    };
  });
export const tonnesOf2025 = (tonnes: number, qualifier?: string) =>
  all(unprinted, year('seized-2025', { tonnes, qualifier }));
export const noFigure2025 = year('seized-2025', {
  tonnes: undefined,
  qualifier: undefined,
  provisional: undefined,
  sources: undefined,
  status: 'gap',
});

/** With the texts that print the figure taken away, too. */
export const gapIn2025 = all(noFigure2025, (files) => {
  const [events, corrections] = [files('events').events ?? [], files('corrections').corrections ?? []];
  events.splice(events.indexOf(recordIn(events, 'figure-2025')), 1);
  corrections.splice(corrections.indexOf(recordIn(corrections, 'year-2025')), 1);
  year('seized-2025', { note: { en: 'Not announced yet', fr: 'pas encore annoncé' } })(files);
});
