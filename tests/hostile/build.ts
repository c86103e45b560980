/** Builds the site from data that carry attacks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite, uncompressed } from '../build.ts';
import type { Planted } from './plant.ts';

export interface HostileSite {
  site: string;
  remove(): void;
}

/** The site that the planted data give. Throws an Error with the build's own words if they give none. */
export function buildPlanted({ files }: Planted): HostileSite {
  const data = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, `${name}.json`), text);
  const { site, status, output } = buildSite({ DATA_DIR: data, ...uncompressed });
  rmSync(data, { recursive: true, force: true });
  const remove = () => rmSync(dirname(site), { recursive: true, force: true });
  if (status === 0) return { site, remove };
  remove();
  throw new Error(`the build failed where check found nothing:\n${output.slice(0, 2000)}`);
}
