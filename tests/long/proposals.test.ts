/** What editors propose, each change in a copy of the project: what the check and the page make of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { changes } from '../proposals/changes.ts';
import { copyProseAndData, runIn } from '../proposals/copy.ts';
import { wrongWith } from '../proposals/page-by-itself.ts';

const copy = copyProseAndData();
const { work, project, git, rewrite, inRecord } = copy;
const run = (script: string, args: string[] = [], folder = project) => runIn(folder, script, args);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  copy.remove();
});

describe.each(changes)('$name', ({ make, shows, drawings, refused }) => {
  beforeAll(() => make(copy));
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
    expect(await wrongWith(browser, file)).toEqual([]);
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
      const { status, stderr } = run(script, ['--against', 'HEAD~1'], shallow);
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
    expect(page).toContain('Valid, but compared with nothing');
  });

  it('of a merge, in as little of the history as a workflow fetches: only what the proposal brings', () => {
    const merged = join(work, 'merged');
    git('commit', '--quiet', '--all', '--message', 'The mistake is fixed');
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
    expect(run('proposal.ts', ['--against', 'HEAD^1'], merged)).toMatchObject({ status: 0, stderr: '' });
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
