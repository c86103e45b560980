/** Earthquakes by the network of instruments that the list has them from. */
import { table } from '../../../dataset/table.ts';
import { derivedOfNetworks, factsOfNetwork } from '../facts.ts';

import { network } from '../records.ts';

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
