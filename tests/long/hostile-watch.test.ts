/** What comes to life is seen and told: without this the tests of hostile data would prove nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { attacks } from '../hostile/attacks.ts';
import { marked, plant } from '../hostile/plant.ts';
import { watch } from '../hostile/watch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('what comes to life is seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alive-'));
  const page = (content: string) =>
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,"><p>words</p>${content}`,
    );
  page('');
  writeFileSync(join(folder, 'data.csv'), 'name,value\r\nwords,-1\r\n');
  writeFileSync(join(folder, 'feed.xml'), '<feed><title>words</title></feed>');
  const { faults: none, makes } = await watch(browser, folder);
  expect(none).toEqual([]);
  for (const [content, fault] of [
    [attacks['a script'], 'ran script'],
    [attacks['an image that fails'], 'ran image'],
    [attacks['an image from elsewhere'], 'asks for https://attack.example/'],
    [attacks['a style element'], 'asks for https://attack.example/'],
    [attacks['a base'], 'holds <base href='],
    [`<a href="${attacks['an address that is a script']}">x</a>`, 'holds <a href="javascript:'],
    ['<b>x</b>', 'holds what it should not: b'],
    ['<p title="x">x</p>', 'holds what it should not: @title'],
    ['<link rel="icon" href="data:,">', 'another number of link'],
  ]) {
    page(content ?? '');
    expect((await watch(browser, folder, makes)).faults.join('\n'), content).toContain(fault);
  }
  page('');
  writeFileSync(
    join(folder, 'feed.xml'),
    `<feed><entry><title><![CDATA[${attacks['a script']}]]></title></entry></feed>`,
  );
  expect((await watch(browser, folder, makes)).faults.join('\n')).toContain('/taken.html ran script');
  writeFileSync(join(folder, 'data.csv'), `"${attacks['a formula with an at']}"`);
  writeFileSync(join(folder, 'feed.xml'), `<feed>${attacks['the end of a comment']}</feed>`);
  const { faults } = await watch(browser, folder, makes);
  expect(faults).toEqual([
    expect.stringContaining('has the formula @SUM'),
    expect.stringContaining('is no XML'),
  ]);
  rmSync(folder, { recursive: true, force: true });
});

it('there are at least sixty attacks, and none holds a digit, for which alone it would be refused', () => {
  expect(Object.keys(attacks).length).toBeGreaterThanOrEqual(60);
  for (const attack of Object.values(attacks)) expect(attack).not.toMatch(/\d/);
});

it('what comes to life tells from which text it came', () => {
  const mark = (name: keyof typeof attacks) => marked(attacks[name] ?? '', 'qa-');
  expect(mark('a script')).toBe("<script>hostile('qa-script')</script>");
  expect(mark('an image from elsewhere')).toBe(
    '<img src="https://attack.example/qa-image.png" data-hostile=qa->',
  );
  expect(mark('double quotes')).toContain('data-hostile="');
  const { tell } = plant(() => ({ attack: 'harmless words', mode: 'appended' }));
  expect(tell(['ran qb-script'])).toEqual([expect.stringMatching(/^ran \[\w+\.json, [\w.]+\] script$/)]);
});
