/** What the charts of the tonnes say of the data, each with a change of the data, and after it. */
import { type Edit, inRecord, recordIn } from '../changed-data.ts';
import { claim, gapIn2025, tonnesOf2024, tonnesOf2025, year } from './edits.ts';
import type { Statement } from './statement.ts';

const march: Edit = (files) => {
  for (const period of files('seizures').within ?? []) period.from = '2024-03-01';
};

export const ofSeizures: readonly Statement[] = [
  [
    'seizures',
    'title',
    'a smaller growth',
    tonnesOf2024(25),
    /seizures more than doubled in a year: 23\.2/,
    /seizures rose in a year: 23\.2 tonnes, then 25 tonnes/,
    /ont augmenté en un an/,
  ],
  [
    'seizures',
    'title',
    'years further apart',
    (files) => {
      Object.assign(files('story'), { comparison: { before: 'seized-2022', after: 'seized-2024' } });
      delete recordIn(files('claims').claims, 'growth-said').compare;
      claim('growth-said', { standing: 'disputed' })(files);
    },
    /in a year/,
    /rose in two years|doubled in two years/,
    /en deux ans/,
  ],
  [
    'seizures',
    'alternative',
    'blocks of two tonnes',
    tonnesOf2024(240),
    /a block for each tonne:/,
    /each block stands for 2 tonnes:/,
    /un carré pour 2 tonnes/,
  ],
  [
    'seizures',
    'drawing',
    'blocks of two tonnes',
    tonnesOf2024(240),
    /a block is 1 tonne/,
    /a block is 2 tonnes/,
    /un carré.{1,8}2 tonnes/,
  ],
  [
    'seizures-2024',
    'title',
    'a total that is nearly as much',
    inRecord('seizures', 'within', 'seized-2024-june', { qualifier: 'nearly' }),
    /^By 1 June 2024 as much/,
    /^By 31 October 2024 as much/,
    /^Au 31 octobre 2024, autant/,
  ],
  [
    'seizures-2024',
    'alternative',
    'periods that begin in March',
    march,
    /since 1 January 2024,/,
    /since 1 March 2024,/,
    /depuis le 1er mars 2024/,
  ],
  [
    'seizures-2024',
    'drawing',
    'periods that begin in March',
    march,
    /since 1 January 2024/,
    /since 1 March 2024/,
    /depuis le 1er mars 2024/,
  ],
  [
    'seizures-2024',
    'column',
    'periods that begin in March',
    march,
    /Seized since January \(tonnes\)/,
    /Seized since March \(tonnes\)/,
    /depuis mars \(tonnes\)/,
  ],
  [
    'seizures-2024',
    'note',
    'nothing, for it speaks of any data',
    () => {},
    /^Each bar is a total as it was announced/,
    /^Each bar is a total as it was announced/,
    /^Chaque barre est un bilan/,
  ],
  [
    'seizures-2024',
    'drawing',
    'months without a gap',
    (files) => {
      const { within = [] } = files('seizures');
      const months = ['01-31', '02-29', '03-31', '04-30'];
      within.forEach((period, index) => {
        period.until = `2024-${months[index]}`;
      });
    },
    /not known/,
    /^(?!.*not known)/,
    /^(?!.*non connu)/,
  ],
  [
    'seizures-history',
    'title',
    'a gap in 2025',
    gapIn2025,
    /^At least 81 tonnes in 2025, by a first figure/,
    /^\d+\.?\d* tonnes in 2024: the highest/,
    /^\d+,?\d* tonnes en 2024\s: le plus élevé/,
  ],
  [
    'seizures-history',
    'title',
    '50 tonnes in 2025',
    tonnesOf2025(50),
    /2025/,
    /^\d+\.?\d* tonnes in 2024: the highest/,
    /^\d+,?\d* tonnes en 2024/,
  ],
  [
    'seizures-history',
    'title',
    'at least 50 tonnes in 2025',
    tonnesOf2025(50, 'at-least'),
    /2025/,
    /^Cocaine seizures, year by year$/,
    /^Les saisies de cocaïne, année/,
  ],
  [
    'seizures-history',
    'title',
    'at least 60 tonnes in 2025',
    tonnesOf2025(60, 'at-least'),
    /^At least 81/,
    /^At least 60 tonnes in 2025, by a first figure/,
    /^Au moins 60 tonnes en 2025/,
  ],
  [
    'seizures-history',
    'title',
    'a final figure',
    year('seized-2025', { provisional: undefined, qualifier: undefined }),
    /by a first figure/,
    /^81 tonnes in 2025: the highest/,
    /^81 tonnes en 2025\s: le plus/,
  ],
  [
    'seizures-history',
    'alternative',
    'a final figure',
    year('seized-2025', { provisional: undefined }),
    /2025, at least 81 tonnes \(provisional\)/,
    /2025, at least 81 tonnes\.$/,
    /2025, au moins 81 tonnes\.$/,
  ],
  [
    'seizures-history',
    'note',
    'a final figure',
    year('seized-2025', { provisional: undefined }),
    /2025, hatched: provisional/,
    /^(?!.*hatched)/,
    /^(?!.*hachures)/,
  ],
  [
    'seizures-history',
    'drawing',
    'a final figure',
    year('seized-2025', { provisional: undefined, qualifier: undefined }),
    /provisional.*|at least 81/,
    /^(?!.*(provisional|at least))/,
    /^(?!.*(provisoire|au moins))/,
  ],
];
