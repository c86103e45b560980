/** What the site is measured against: older states of this project, and sites made in other ways. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BuildError } from '../src/release/cause.ts';

export interface Against {
  /** What it is called in tables. */
  name: string;
  /** Of this project, or made in another way. */
  kind: 'own' | 'peer';
  /** Folder of the built site, or the address where it is served. */
  site?: string;
  /** Folder of the project, with its packages. */
  project?: string;
}

/** What every state of this project has. */
const signs = [join('scripts', 'build.ts'), join('src', 'figures'), 'package.json'];
const isProject = (folder: string) => signs.every((sign) => existsSync(join(folder, sign)));
const isSite = (folder: string) => existsSync(join(folder, 'index.html'));

/** Where a project of any kind leaves its built site. */
const outputs = ['dist', 'build'];

const howToMake =
  'name a built site, or a copy of this project: "git worktree add FOLDER COMMIT", then "npm ci" and "npm run build" in it';

/**
 * Finds out what `[NAME=]FOLDER` names. A state of this project is known by its parts, a built site of ours by its
 * gallery; anything else with an index.html is a peer. Throws a BuildError in one sentence where there is nothing.
 */
export function readAgainst(given: string): Against {
  const [, label, place = given] = /^([\w-]+)=(.*)$/.exec(given) ?? [];
  if (/^https?:\/\//.test(place)) return { name: label ?? new URL(place).host, kind: 'peer', site: place };
  const wrong = (what: string) => new BuildError(`--against ${place}: ${what}`);
  if (!existsSync(place)) throw wrong(`there is no such folder; ${howToMake}`);
  const folder = resolve(place);
  const names = readdirSync(folder);
  if (!names.length) throw wrong(`the folder is empty; ${howToMake}`);
  const built = outputs.map((output) => join(folder, output)).find((site) => isSite(site));
  const inner = outputs.includes(basename(folder)) ? basename(join(folder, '..')) : basename(folder);
  const name = label ?? inner;
  if (isProject(folder)) return { name, kind: 'own', project: folder, ...(built ? { site: built } : {}) };
  const site = isSite(folder) ? folder : built;
  if (!site) throw wrong(`it holds no index.html; build that site first, or ${howToMake}`);
  return { name, kind: existsSync(join(site, 'embed', 'index.html')) ? 'own' : 'peer', site };
}

/** All that is measured against, each under a name of its own. Throws a BuildError where two have the same. */
export function readAllAgainst(given: readonly string[]): Against[] {
  const all = given.map(readAgainst);
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) < index);
  if (twice)
    throw new BuildError(`--against: two are called ${twice.name}; tell them apart as --against NAME=FOLDER`);
  return all;
}

/** Those with a built site to visit. Throws a BuildError for a project that has none. */
export function withSite(against: readonly Against[]): (Against & { site: string })[] {
  return against.map(({ site, ...one }) => {
    if (!site) throw new BuildError(`${one.project} has no built site; run "npm run build" in it`);
    return { ...one, site };
  });
}

/** Those that can be built and tested. Throws a BuildError where one is a site alone, or lacks its packages. */
export function withProject(against: readonly Against[]): (Against & { project: string })[] {
  return against.map(({ project, ...one }) => {
    if (!project)
      throw new BuildError(`${one.site} is a built site, and no project to build or test; ${howToMake}`);
    if (!existsSync(join(project, 'node_modules')))
      throw new BuildError(`${project} has no node_modules; run "npm ci" in it`);
    return { ...one, project };
  });
}
