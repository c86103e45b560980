/** Builds the site once for all tests that read or open it. None may change it: a run after which it is another fails. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { differences } from '../src/release/file-list.ts';
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
  return () => {
    const wrong = differences(site);
    rmSync(dirname(site), { recursive: true, force: true });
    if (wrong.length) throw new Error(`tests have changed the site that all read:\n${wrong.join('\n')}`);
  };
}
