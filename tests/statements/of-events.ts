/** What the timeline and the table of claims say of the data, each with a change of the data, and after it. */
import type { Edit } from '../changed-data.ts';
import { claim, provenance } from './edits.ts';
import type { Statement } from './statement.ts';

const furtherEvent: Edit = (files) => {
  files('events').events?.push({
    id: 'further',
    from: '2026-03-01',
    kind: 'law',
    text: { en: 'Another event', fr: 'Un autre événement' },
    ...provenance,
  } as never);
};

export const ofEvents: readonly Statement[] = [
  [
    'timeline',
    'title',
    'a later event',
    furtherEvent,
    /^From the van at Incarville to the tonnes of 2025$/,
    /^13 events, 14 May 2024 – 1 March 2026$/,
    /^13 événements, 14 mai 2024/,
  ],
  [
    'timeline',
    'alternative',
    'a later event',
    furtherEvent,
    /a first figure\.$/,
    /Another event\.$/,
    /Un autre événement\.$/,
  ],
  [
    'claims',
    'title',
    'one error',
    (files) => {
      for (const { id, standing } of [...(files('claims').claims ?? [])].slice(1))
        if (standing === 'error') claim(id, { standing: 'disputed' })(files);
    },
    /four do not match the record$/,
    /^Of ten statements in the article, one does not match the record$/,
    /une s’écarte des faits établis$/,
  ],
  [
    'claims',
    'title',
    'no error',
    (files) => {
      for (const { id, standing } of [...(files('claims').claims ?? [])])
        if (standing === 'error') claim(id, { standing: 'disputed' })(files);
    },
    /four do not match/,
    /^Of ten statements in the article, none fails to match the record$/,
    /aucune ne s’écarte des faits/,
  ],
  [
    'claims',
    'drawing',
    'another standing',
    claim('gangs', { standing: 'error' }),
    /Error: 4 .*Disputed: 2 /,
    /Error: 5 .*Disputed: 1 /,
    /Erroné\s: 5 .*Contesté\s: 1 /,
  ],
  [
    'claims',
    'alternative',
    'another standing',
    claim('gangs', { standing: 'error' }),
    /Disputed\. The article: Drug gangs/,
    /Error\. The article: Drug gangs/,
    /Erroné\. L’article\s: Les gangs/,
  ],
];
