import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photoProblem } from './photos.ts';

const folder = mkdtempSync(join(tmpdir(), 'photos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } });
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const name = `gate.${format === 'jpeg' ? 'jpg' : format}`;
    writeFileSync(join(folder, name), await picture.clone().toFormat(format).toBuffer());
  }
  writeFileSync(join(folder, 'page.jpg'), '<!doctype html><title>Sign in</title>');
  writeFileSync(join(folder, 'empty.webp'), '');
});

describe('a photo', () => {
  it.each(['gate.jpg', 'gate.png', 'gate.webp', 'gate.avif'])('is valid as %s', (name) => {
    expect(photoProblem(name, folder)).toBeUndefined();
  });

  it.each([
    ['gates.jpg', 'is not there: did you mean gate.jpg?'],
    ['Gate.jpg', 'is not there: did you mean gate.jpg?'],
    ['a-long-way-off.jpg', 'is not there: put the photo into that folder'],
    ['gate.heic', 'a photo is a file that ends in .jpg, .png, .webp or .avif'],
    ['../gate.jpg', 'named without the folder'],
    ['page.jpg', 'is no picture of the kind that its name ends in: save the photo anew, as .jpg'],
    ['empty.webp', 'is no picture of the kind'],
  ])('%s is refused by what to do', (name, message) => {
    expect(photoProblem(name, folder)).toContain(message);
  });

  it('is missed where there is no folder, too', () => {
    expect(photoProblem('gate.jpg', join(folder, 'none'))).toContain('put the photo into that folder');
  });
});
