/** The second story, built by the same engine: it has all its words and figures, and nothing of the first. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFiles } from '../../src/tools/site-files.ts';
import { buildSite, uncompressed } from '../build.ts';
import { pageOf, readableText } from '../readable.ts';

const told = { STORY: 'quakes' };
const figures = ['quakes-map', 'magnitudes', 'days', 'networks'];

let site = '';
beforeAll(() => {
  const built = buildSite({ ...told, ...uncompressed });
  expect(built.status, built.output).toBe(0);
  site = built.site;
});
afterAll(() => rmSync(dirname(site), { recursive: true, force: true }));

it('has no source and no rule that nothing rests on', () => {
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, ...told },
  });
  expect(JSON.parse(stdout)).toMatchObject({ warnings: [] });
});

describe('its page', () => {
  it('says it in English alone', () => {
    const french = siteFiles(site).filter((file) => /(^|\/)fr(\/|$)/.test(file));
    expect(french).toEqual([]);
    const page = pageOf(site, 'index.html');
    const tagged = [...page.querySelectorAll('[lang], [hreflang]')].map(
      (element) => element.getAttribute('lang') ?? element.getAttribute('hreflang'),
    );
    expect([...new Set(tagged)].filter((language) => language !== 'en' && language !== 'x-default')).toEqual(
      [],
    );
  });

  it('shows each figure', () => {
    const page = pageOf(site, 'index.html');
    expect(figures.filter((id) => !page.querySelector(`figure#${id} svg`))).toEqual([]);
  });
});

describe('its site', () => {
  it('lists its figures', () => {
    const listed: { id: string }[] = JSON.parse(readFileSync(join(site, 'embed/index.json'), 'utf8'));
    expect(listed.map(({ id }) => id)).toEqual(figures);
  });

  it('says no word of the first story', () => {
    const others = /\b(prisons?|prisoners?|cocaine|seizures?|narco\w*|DDPF|france|french|paris|tonnes?)\b/i;
    const texts = siteFiles(site).map((file) => [file, readableText(site, file) ?? ''] as const);
    expect(
      texts.filter(([file, text]) => others.test(file) || others.test(text)).map(([file]) => file),
    ).toEqual([]);
    expect(texts.filter(([, text]) => text.length > 100).length).toBeGreaterThan(30);
  });
});
