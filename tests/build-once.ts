/** Builds the site once for all tests that read or open it. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    site: string;
  }
}

export default function setup(project: TestProject): () => void {
  console.log('Building the site that the tests read, before the first of them begins');
  const { site, status, output } = buildSite();
  if (status !== 0) throw new Error(`the site does not build:\n${output}`);
  project.provide('site', site);
  return () => rmSync(dirname(site), { recursive: true, force: true });
}
