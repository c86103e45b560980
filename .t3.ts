import { readFileSync } from 'node:fs';
import { articleReaders, lacking, piecesOf, squeezed } from './tests/programs/read-article.ts';
import { pageOf } from './tests/readable.ts';
const { words } = await articleReaders['article-extractor']!(readFileSync(`/tmp/notes-site/index.html`, 'utf8'), 'https://example.org/');
const { story } = piecesOf(pageOf('/tmp/notes-site', 'index.html'), { without: 'data, q, time' });
console.log(words.slice(0, 1500));
console.log(story.filter((p) => !words.includes(squeezed(p))).slice(0, 6));
console.log(words.slice(words.indexOf('Reportamistake')-200, words.indexOf('Reportamistake')+600))
