/** The first story's SVG files in the programs that draw them. */
import { inject } from 'vitest';
import { frameNames } from '../../src/figures/figure.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { type Chart, testInPrograms, testInWideLetters } from '../programs/in-programs.ts';

const site = () => inject('site');
const charts: Chart[] = languages.flatMap((language) =>
  figures.flatMap(({ id }) => frameNames.map((frame) => ({ folder: editionFolder(language), id, frame }))),
);
testInPrograms({
  site,
  charts,
  everywhere: [
    { folder: 'fr/', id: 'sites-map', frame: 'wide' },
    { folder: '', id: 'sites-map', frame: 'narrow' },
    { folder: '', id: 'seizures-history', frame: 'wide' },
    { folder: 'fr/', id: 'claims', frame: 'narrow' },
  ],
});
testInWideLetters({ site, charts });
