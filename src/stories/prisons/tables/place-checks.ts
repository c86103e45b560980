/** What must hold of a place in France, in the words of whoever edits it. */
import type { RegionWords } from '../../../dataset/checks/regions.ts';
import type { Region } from '../../../dataset/regions.ts';

export interface Located {
  id: string;
  department: string;
  commune: string;
  longitude: number;
  latitude: number;
}

/** How records name their department, and what is said of one that does not exist. */
export const inFrance: RegionWords<Located> = {
  key: 'department',
  code: ({ department }) => department,
  unknown: (code) => `no department and no territory overseas has the code ${code}`,
  outside: 'outside France',
};

/** A commune's code begins with that of its department. */
export function sitsInCommune(
  { id, commune, department }: Located,
  { name }: Region,
): { key: string; message: string } | undefined {
  if (commune.startsWith(department)) return undefined;
  const message = `the commune ${commune} of ${id} does not lie in ${name} (${department}): fix whichever is wrong`;
  return { key: 'commune', message };
}
