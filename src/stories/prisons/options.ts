/** What this story says of itself in story.json beyond what every story does. */
import { z } from 'zod';
import { unknownId } from '../../dataset/did-you-mean.ts';
import { type Dataset, type Reference, referenceTo, type StoryOptions } from '../../dataset/table.ts';
import { type Seizures, yearWithValue } from './tables/seizures.ts';

const shape = {
  article: z
    .strictObject({
      source: z.string().meta({ description: 'The source that it is, which all claims are by' }),
      places: z.string().meta({ description: 'The fact that holds how many places it counted' }),
    })
    .optional()
    .meta({ description: 'The article that the story starts from' }),
  comparison: z
    .strictObject({ before: z.string(), after: z.string() })
    .meta({ description: 'The two years of seizures.json that the story compares' }),
  crowdingMonth: z.string().meta({ description: 'The fact that dates the crowding figures' }),
};
export type Options = z.infer<z.ZodObject<typeof shape, z.core.$strict>>;

const date: Reference = {
  what: 'date',
  ids: ({ facts }) => facts.filter((fact) => 'date' in fact).map(({ id }) => id),
};

export const options: StoryOptions = {
  shape,
  references: {
    'article.source': referenceTo('sources', 'source'),
    'comparison.before': yearWithValue,
    'comparison.after': yearWithValue,
    crowdingMonth: date,
  },
  checks: [
    (_story, { dataset, at }) => {
      const { seizures, story } = dataset as Dataset & Seizures & { story: Options };
      const { before, after } = story.comparison;
      const [first = 0, last = 0] = [before, after].map(
        (id) => seizures.years.find((year) => year.id === id)?.year,
      );
      if (first < last) return [];
      const message = `the story compares ${before} with a later year, and ${after} is none: swap them, or name another`;
      return [at(0, ['comparison', 'after'], message)];
    },
    (_story, { dataset, facts, at }) => {
      const { article } = (dataset as Dataset & { story: Options }).story;
      if (!article || facts.has(article.places)) return [];
      return [at(0, ['article', 'places'], unknownId('fact', article.places, facts.keys()))];
    },
  ],
};
