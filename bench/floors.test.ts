import { describe, expect, it } from 'vitest';
import { floorPages, withFloors, wordsAlone } from './floors.ts';

const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="theme-color" content="red"><title>T</title>
<link rel="icon" href="x"><style>p{color:red}</style></head><body><h1>Title</h1><p>Some <b>words</b>.</p><figure><figcaption>Caption</figcaption>
<svg><text>drawn</text></svg><details><summary>Table</summary>folded</details></figure><div popover>asked</div><script>run()</script></body></html>`;

describe('what the story is measured against', () => {
  it('keeps the words that show as the page opens, and nothing else', () => {
    const words = wordsAlone(story);
    for (const kept of [
      '<h1>Title</h1>',
      'Some <b>words</b>.',
      'Caption',
      'charset="utf-8"',
      '<title>T</title>',
    ])
      expect(words).toContain(kept);
    for (const gone of ['drawn', 'folded', 'asked', 'run()', 'color', 'icon'])
      expect(words).not.toContain(gone);
  });

  it('answers with these pages beside those of the site', async () => {
    const own = { status: 200, headers: {}, body: Buffer.from('own') };
    const site = withFloors({ name: 'dist', answer: () => own }, story);
    expect(await site.answer('/')).toBe(own);
    for (const path of floorPages) expect(await site.answer(path)).not.toBe(own);
  });
});
