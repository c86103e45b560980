import { readFileSync } from 'node:fs';
import { articleReaders, lacking, piecesOf } from './tests/programs/read-article.ts';
import { pageOf } from './tests/readable.ts';
const lost: Record<string, string> = { 'article-extractor': 'data, time', Defuddle: 'main > ul:not(.sources)' };
for (const f of process.argv[2] ? [process.argv[2]] : ['index.html', 'fr/index.html', 'archive.html', 'fr/archive.html'])
  for (const [name, read] of Object.entries(articleReaders)) {
    const { words, about } = await read(readFileSync(`/tmp/notes-site/${f}`, 'utf8'), 'https://example.org/');
    const { story, steps } = piecesOf(pageOf('/tmp/notes-site', f), lost[name] ? { without: lost[name]! } : {});
    const l = lacking(story, words);
    console.log(f, name, story.length, l.length, lacking(steps, words).length, JSON.stringify(l.slice(0, 3)).slice(0, 400), JSON.stringify(about));
  }
