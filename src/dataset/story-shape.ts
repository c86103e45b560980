/** The shape of story.json: what the story says of itself, and who publishes it. */
import { z } from 'zod';
import { limits } from './limits.ts';
import { day, holds, label, publisher, shortNote, text, webAddress } from './shape-parts.ts';

const publishedBy = z.strictObject({
  name: shortNote,
  contact: z.email().max(limits.label),
  contactPage: webAddress.optional().meta({
    description:
      'Where readers report a mistake, if that is a page: the story leads there instead of to the e-mail',
  }),
  page: webAddress.optional().meta({ description: 'The publisher’s own page, by which programs know it' }),
  logo: z
    .string()
    .max(limits.id)
    .regex(/^[a-z0-9][a-z0-9_-]*\.(png|jpg|webp|svg)$/, {
      error: 'a logo is a file of the story’s folder public/, in small letters, such as logo.png',
    })
    .optional()
    .meta({
      description: 'A file of the story’s folder public/, for programs that show whose story it is',
      examples: ['logo.png'],
    }),
});

const author = z.strictObject({
  name: publisher.meta({ description: 'A person, as readers see the name' }),
  page: webAddress.optional().meta({ description: 'A page about this person' }),
});

const own = {
  $schema: z.string().optional(),
  title: label,
  standfirst: text,
  holds,
  publisher: publishedBy,
  authors: z
    .array(author)
    .min(1)
    .max(limits.sources)
    .optional()
    .meta({ description: 'Who wrote the story, where it names them; the publisher alone, unless told' }),
  published: day,
  asOf: day,
};

export type Story = z.infer<z.ZodObject<typeof own, z.core.$strict>>;

/** The shape of story.json, with what one story says besides. */
export function storyOf(options: z.ZodRawShape): z.ZodType<Story> {
  return z.strictObject({ ...own, ...options }) as unknown as z.ZodType<Story>;
}
