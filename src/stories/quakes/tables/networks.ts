/** Earthquakes by the network of instruments that the list has them from. */
import { z } from 'zod';
import { id, provenance, shortNote } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';
import { derivedOfNetworks, factsOfNetwork } from '../facts.ts';
import { count } from './parts.ts';

const network = z.strictObject({
  id: id.meta({ description: 'The code that the list has for it' }),
  name: shortNote.meta({ description: 'What it covers' }),
  count,
  ...provenance,
});
export type Network = z.infer<typeof network>;

export const networks = table({
  name: 'networks',
  record: network,
  atLeast: 2,
  atMost: 40,
  facts: factsOfNetwork,
  derived: derivedOfNetworks,
  series: ['entries'],
  taken: ['entries'],
  groups: ['networks'],
  drawn: ['name'],
});
