/** What editors propose, each change in a copy of the project: what the check, the page and the desk make of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';

const work = mkdtempSync(join(tmpdir(), 'proposals-'));
const project = join(work, 'project');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function run(script: string, args: string[] = [], environment: Record<string, string> = {}, cwd = project) {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
    cwd,
    env: { ...env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let browser: Browser;
beforeAll(async () => {
  mkdirSync(join(project, 'src'), { recursive: true });
  cpSync('data/prisons', join(project, 'data/prisons'), { recursive: true });
  for (const folder of ['styles', 'fonts', 'story'])
    cpSync(join('src', folder), join(project, 'src', folder), { recursive: true });
  writeFileSync(join(project, '.gitignore'), '/proposal/\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'The story');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Rewrites a file of the copy; the change must change something. */
function rewrite(file: string, change: (text: string) => string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`the change changes nothing in ${file}`);
  writeFileSync(path, changed);
}

const inData = (file: string, change: (content: Record<string, Record<string, unknown>[]>) => void) =>
  rewrite(`data/prisons/${file}.json`, (text) => {
    const content = JSON.parse(text);
    change(content);
    return `${JSON.stringify(content, null, 2)}\n`;
  });

const inRecord = (file: string, list: string, id: string, values: object) =>
  inData(file, (content) => {
    const found = content[list]?.find((record) => record.id === id);
    if (!found) throw new Error(`${list} holds no ${id}`);
    Object.assign(found, values);
  });

interface Change {
  name: string;
  make(): void;
  /** What the page must show, and of which drawings in English; the check's sentence and file where it refuses. */
  shows: readonly string[];
  drawings: readonly string[];
  refused?: { file: string; says: string; line?: string };
}

const hour = (at: string, status: string) => ({ hour: { at, status, sources: ['afp-chrono'] } });

const changes: readonly Change[] = [
  {
    name: 'a number',
    make: () => {
      for (const file of ['seizures', 'claims', 'sources'])
        rewrite(`data/prisons/${file}.json`, (text) => text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4'));
    },
    shows: ['53.5 tonnes', '53.4 tonnes', '130.6%', '130.2%', '53,4 tonnes'],
    drawings: ['seizures', 'seizures-2024', 'seizures-history', 'timeline', 'claims'],
  },
  {
    name: 'an hour of a site',
    make: () => inRecord('sites', 'sites', 'nimes', hour('2025-04-14T21:12', 'reported')),
    shows: ['Nîmes, at 21:10.', 'Nîmes, at 21:12.'],
    drawings: ['sites-map', 'opening'],
  },
  {
    name: 'a site under another name',
    make: () => inRecord('sites', 'sites', 'villepinte', { name: 'Villepinte-Nord' }),
    shows: ['Villepinte-Nord'],
    drawings: ['sites-map', 'crowding', 'opening'],
  },
  {
    name: 'a correction',
    make: () =>
      inData('corrections', ({ corrections }) =>
        corrections?.push({
          id: 'seizures-first-year',
          date: '2026-11-28',
          wrong: {
            en: 'An earlier version gave {seizures-first-year.tonnes} for {seized-2016.year}.',
            fr: 'Une version antérieure donnait {seizures-first-year.tonnes} pour {seized-2016.year}.',
          },
          right: { en: 'It was {seized-2016}.', fr: 'C’était {seized-2016}.' },
          facts: ['seized-2016'],
          was: { tonnes: { value: 8.1, unit: 'tonne' } },
        }),
      ),
    shows: ['An earlier version gave 8.1 tonnes for 2016.', 'It was 8.5 tonnes.', 'donnait 8,1'],
    drawings: [],
  },
  {
    name: 'a status',
    make: () => inRecord('sites', 'sites', 'nimes', hour('2025-04-14T21:10', 'disputed')),
    shows: ['status: reported → disputed', 'Read this again: nimes.hour: reported → disputed.'],
    drawings: ['sites-map', 'opening'],
  },
  {
    name: 'the standing of a claim, which its record does not bear out',
    make: () => inRecord('claims', 'claims', 'prisons-said', { standing: 'held' }),
    shows: ['What is refused'],
    drawings: [],
    refused: {
      file: 'data/prisons/claims.json',
      says: 'prisons-said is called held',
      line: '"standing": "held"',
    },
  },
  {
    name: 'a paragraph, in both languages',
    make: () => {
      rewrite('src/stories/prisons/en.mdx', (text) =>
        text.replace(
          '<Figure id="seizures" />',
          'Nobody knows how much got through.\n\n<Figure id="seizures" />',
        ),
      );
      rewrite('src/stories/prisons/fr.mdx', (text) =>
        text.replace('<Figure id="seizures" />', 'Nul ne sait ce qui est passé.\n\n<Figure id="seizures" />'),
      );
    },
    shows: ['Nobody knows how much got through.', 'Nul ne sait ce qui est passé.', '1 sentence changes'],
    drawings: [],
  },
  {
    name: 'a number with a comma',
    make: () =>
      rewrite('data/prisons/seizures.json', (text) => text.replace('"tonnes": 8.5', '"tonnes": "8,5"')),
    shows: ['use a point, 8.5', 'Lines as they are written', '"tonnes": 8.5,'],
    drawings: [],
    refused: { file: 'data/prisons/seizures.json', says: 'use a point, 8.5', line: '"tonnes": "8,5"' },
  },
  {
    name: 'a file that is no JSON',
    make: () => rewrite('data/prisons/facts.json', (text) => text.replace('"facts": [', '"facts": [,')),
    shows: ['data/prisons/facts.json'],
    drawings: [],
    refused: { file: 'data/prisons/facts.json', says: '', line: '[,' },
  },
  {
    name: 'a file that is missing',
    make: () => rmSync(join(project, 'data/prisons/quotes.json')),
    shows: ['this file is missing'],
    drawings: [],
    refused: {
      file: 'data/prisons/quotes.json',
      says: 'this file is missing: restore it from the last commit',
    },
  },
  {
    name: 'a number typed into the prose',
    make: () =>
      rewrite('src/stories/prisons/en.mdx', (text) =>
        text.replace('It is real, and large.', 'It is 5 times as large.'),
      ),
    shows: ['It is 5 times as large.', 'is a number typed by hand'],
    drawings: [],
    refused: {
      file: 'src/stories/prisons/en.mdx',
      says: '"5" is a number typed by hand',
      line: 'It is 5 times',
    },
  },
  {
    name: 'words alone',
    make: () =>
      rewrite('data/prisons/story.json', (text) =>
        text.replace('some of what you read was wrong', 'part of it was wrong'),
      ),
    shows: ['some of what you read was wrong', 'part of it was wrong', '1 text changes'],
    drawings: [],
  },
  {
    name: 'the towns of the maps',
    make: () => rewrite('data/prisons/geo/towns.json', (text) => text.replace(/^.*"name":"Lyon".*\n/m, '')),
    shows: ['1 drawing changes'],
    drawings: ['sites-map'],
  },
  {
    name: 'the day that the story is as of',
    make: () =>
      rewrite('data/prisons/story.json', (text) =>
        text.replace('"asOf": "2026-11-28"', '"asOf": "2026-11-30"'),
      ),
    shows: ['story.as-of', '30 November 2026'],
    drawings: [],
  },
];

/** Opens a page from the disk and says what is wrong with it, at two widths in two themes. */
async function wrongWith(file: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [width, colorScheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    page.on('console', (message) => found.push(message.text()));
    page.on('pageerror', (error) => found.push(error.message));
    const own = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== own && !request.url().startsWith('data:')) found.push(request.url());
    });
    await page.goto(own);
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${wide} pixels too wide at ${width}`);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
      const results = await run({ resultTypes: ['violations'] });
      return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
    });
    found.push(...violations);
    await context.close();
  }
  return found;
}

describe.each(changes)('$name', ({ make, shows, drawings, refused }) => {
  beforeAll(() => make());
  afterAll(() => {
    git('checkout', '--quiet', '--', '.');
  });

  it('is checked: each problem beside its line, for both forges', () => {
    const { status, stdout } = run('check.ts', ['--format', 'github']);
    expect(status).toBe(refused ? 1 : 0);
    const annotations = [...stdout.matchAll(/^::(error|warning) file=([^,]+),line=(\d+),col=\d+::(.*)$/gm)];
    const errors = annotations.filter(([, level]) => level === 'error');
    expect(errors.length > 0).toBe(refused !== undefined);
    const report = join(work, 'quality.json');
    run('check.ts', ['--format', 'gitlab', '--to', report]);
    const entries: { description: string; location: { path: string; lines: { begin: number } } }[] =
      JSON.parse(readFileSync(report, 'utf8'));
    expect(entries).toHaveLength(annotations.length);
    if (!refused) return;
    const [, , file = '', line = '', says = ''] = errors[0] ?? [];
    expect(file).toBe(refused.file);
    expect(says).toContain(refused.says);
    expect(entries[0]?.location).toEqual({ path: file, lines: { begin: Number(line) } });
    if (!refused.line) return;
    expect(readFileSync(join(project, file), 'utf8').split('\n')[Number(line) - 1]).toContain(refused.line);
  });

  it('is a page by itself: old and new, drawings and words, what is refused', async () => {
    const { status, stdout, stderr } = run('proposal.ts', ['--against', 'HEAD']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/: see proposal[\\/]proposal\.html\n$/);
    const file = join(project, 'proposal', 'proposal.html');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    const text = ((await page.locator('body').textContent()) ?? '').replaceAll('\u00a0', ' ');
    for (const words of shows) expect(text).toContain(words);
    expect(text.includes('Refused: ')).toBe(refused !== undefined);
    const shown = await page.locator('figure').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(shown)).toEqual(new Set(drawings.map((id) => `figure-${id}`)));
    for (const id of drawings) {
      const pair = page.locator(`#figure-${id} .narrow .pair`).first();
      const [before, after] = await Promise.all(
        ['before', 'after'].map((side) => pair.locator(`.${side} > svg`).boundingBox()),
      );
      // At the size at which readers read it, the one beside the other.
      expect(before?.width).toBeGreaterThanOrEqual(344);
      expect(after?.y).toBe(before?.y);
    }
    await page.close();
    expect(await wrongWith(file)).toEqual([]);
  });

  it('is Markdown in which old and new stand below each other', () => {
    const text = readFileSync(join(project, 'proposal', 'proposal.md'), 'utf8');
    expect(text.startsWith(refused ? '## Refused: ' : '## ')).toBe(true);
    if (refused) expect(text).toContain(`${refused.file}:`);
    expect(text.length).toBeLessThan(60_200);
  });
});

describe('a proposal that cannot be compared', () => {
  it('with a commit that a shallow copy does not hold: says how to get it', () => {
    rewrite('data/prisons/story.json', (text) =>
      text.replace('"asOf": "2026-11-28"', '"asOf": "2026-11-29"'),
    );
    git('commit', '--quiet', '--all', '--message', 'Another day');
    const shallow = join(work, 'shallow');
    git('clone', '--quiet', '--depth', '1', pathToFileURL(project).href, shallow);
    for (const script of ['impact.ts', 'proposal.ts']) {
      const { status, stderr } = run(script, ['--against', 'HEAD~1'], {}, shallow);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^HEAD~1 is not in this copy .*: bring the others with "git fetch --unshallow"/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('with data that the checks of today refuse: says why, and checks the new ones all the same', () => {
    rewrite('data/prisons/seizures.json', (text) => text.replace('"tonnes": 8.5', '"tonnes": "8,5"'));
    git('commit', '--quiet', '--all', '--message', 'A mistake');
    rewrite('data/prisons/seizures.json', (text) => text.replace('"tonnes": "8,5"', '"tonnes": 8.5'));
    const { status, stderr } = run('impact.ts', ['--against', 'HEAD']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The data of HEAD do not pass the checks of today, .*: name a later commit/);
    expect(run('proposal.ts').status).toBe(0);
    const page = readFileSync(join(project, 'proposal', 'proposal.html'), 'utf8');
    expect(page).toContain('The data of HEAD do not pass the checks of today');
    expect(page).toContain('Sound, but compared with nothing');
  });

  it('of a merge, in as little of the history as a workflow fetches: only what the proposal brings', () => {
    const merged = join(work, 'merged');
    git('commit', '--quiet', '--all', '--message', 'The mistake is mended');
    const start = git('rev-parse', 'HEAD~3').trim();
    git('checkout', '--quiet', '-b', 'proposal', start);
    inRecord('facts', 'facts', 'agen-vehicles', { value: 6 });
    git('commit', '--quiet', '--all', '--message', 'Six vehicles');
    git('checkout', '--quiet', '-b', 'main-now', start);
    rewrite('data/prisons/story.json', (text) =>
      text.replace('"asOf": "2026-11-28"', '"asOf": "2026-11-29"'),
    );
    git('commit', '--quiet', '--all', '--message', 'A later day');
    git('merge', '--quiet', '--no-ff', '--message', 'As it would be', 'proposal');
    git('clone', '--quiet', '--depth', '2', '--branch', 'main-now', pathToFileURL(project).href, merged);
    expect(run('proposal.ts', ['--against', 'HEAD^1'], {}, merged)).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(join(merged, 'proposal', 'proposal.md'), 'utf8');
    expect(text).toContain('  agen-vehicles\n');
    expect(text).not.toContain('as-of');
    // Against a branch that went on, its own change looks as if it were taken back: the page says so.
    git('checkout', '--quiet', 'proposal');
    run('proposal.ts', ['--against', 'main-now^1']);
    const page = readFileSync(join(project, 'proposal', 'proposal.html'), 'utf8');
    expect(page).toContain('It holds a commit that is not in the proposal');
    git('checkout', '--quiet', 'main-now');
  });

  it('names files of the program, which no page can show', () => {
    writeFileSync(join(project, 'src', 'new.ts'), '');
    run('proposal.ts', ['--to', join(work, 'elsewhere')]);
    const page = readFileSync(join(work, 'elsewhere', 'proposal.html'), 'utf8');
    expect(page).toContain('<li>src/new.ts</li>');
    expect(page).not.toContain('<li>data/');
  });
});

describe('the desk as a file', () => {
  const desk = join(work, 'desk');
  const make = (args: string[], environment = {}) => run('desk.ts', args, environment, process.cwd());

  it('shows figures, facts with their sources and what is to be mended, and asks for nothing', async () => {
    expect(make(['--to', desk])).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(desk)).toEqual(['index.html']);
    const file = join(desk, 'index.html');
    expect(await wrongWith(file)).toEqual([]);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const row = page.locator('[data-fact-row="seized-2024"]');
    expect(await row.textContent()).toMatch(/53\.5 tonnes.*checked.*Europe\s1.*prose \(en\)/s);
    expect(await row.locator('a').first().getAttribute('href')).toMatch(/^https:/);
    for (const width of [320, 600, 1000]) {
      const drawing = page.locator(`[data-desk-figure="seizures"] .light .width-${width} svg`).first();
      expect(Math.round((await drawing.boundingBox())?.width ?? 0)).toBe(width);
    }
    await page.close();
  });

  it('shows what is refused, where the data are not sound', () => {
    const data = join(work, 'broken');
    cpSync('data/prisons', data, { recursive: true });
    const path = join(data, 'seizures.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"tonnes": 8.5', '"tonnes": "8,5"'));
    expect(make(['--to', desk], { DATA_DIR: data }).status).toBe(0);
    expect(readFileSync(join(desk, 'index.html'), 'utf8')).toContain('use a point, 8.5');
  });

  it('never lies in the site', () => {
    for (const [to, site] of [
      ['dist', 'dist'],
      ['dist/desk', 'dist'],
      [join(work, 'site', 'x'), join(work, 'site')],
    ] as const) {
      const { status, stderr } = make(['--to', to], { OUT_DIR: site });
      expect(status).toBe(1);
      expect(stderr).toMatch(/is a part of the site, and the desk is never published: choose another folder/);
    }
  });
});
