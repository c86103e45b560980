/** What the story says of itself to machines, in the words of schema.org. */
import type { CorrectionComment, Graph, NewsArticle, Organization, Person } from 'schema-dts';
import { modifiedOn, newestCorrections } from '../dataset/modified.ts';
import { printText } from '../dataset/print.ts';
import type { Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { story as chosen, defaultLanguage, figures, languages } from '../stories/chosen.ts';
import { basePath, editionPath, wholeAddress } from '../web/addresses.ts';
import { places } from '../web/places.ts';
import { cardPath, storyCard } from './cards.ts';

/** Names of nodes, the same in every page that speaks of them. */
export const organisationId = wholeAddress(`${editionPath(defaultLanguage)}#publisher`);
const storyOf = (language: Language) => wholeAddress(editionPath(language));
export const storyId = (language: Language) => `${storyOf(language)}#story`;
export const dataId = (language: Language, figure: string) => `${places(language, figure).folder}data.json`;

/** The publisher, in full. */
export function organisation({ dataset, facts, locale }: Edition): Organization {
  const { publisher } = dataset.story;
  return {
    '@type': 'Organization',
    '@id': organisationId,
    name: printText(publisher.name, facts, locale),
    url: storyOf(locale.language),
    email: publisher.contact,
    ...(publisher.page ? { sameAs: publisher.page } : {}),
    ...(publisher.logo
      ? { logo: { '@type': 'ImageObject', url: wholeAddress(`${basePath}${publisher.logo}`) } }
      : {}),
    ...(publisher.contactPage
      ? {
          contactPoint: {
            '@type': 'ContactPoint',
            contactType: 'newsroom',
            email: publisher.contact,
            url: publisher.contactPage,
          },
        }
      : {}),
  };
}

/**
 * The publisher by name and id. Programs that follow no id take the nearest publisher's name, which would be that of a
 * source.
 */
export const publisherNamed = ({ dataset, facts, locale }: Edition): Organization => ({
  '@type': 'Organization',
  '@id': organisationId,
  name: printText(dataset.story.publisher.name, facts, locale),
});

/** The persons who wrote the story, or the publisher where it names none. */
function authorsOf(edition: Edition): Organization | Person[] {
  const { authors } = edition.dataset.story;
  return authors
    ? authors.map(({ name, page }) => ({ '@type': 'Person', name, ...(page ? { url: page } : {}) }))
    : publisherNamed(edition);
}

/** The story and its publisher. Its data sets, with the sources behind each, are told by the gallery. */
export function structuredData(edition: Edition): Graph {
  const { dataset, facts, locale } = edition;
  const { language } = locale;
  const { story } = dataset;
  const address = storyOf(language);
  const title = printText(story.title, facts, locale);
  const others = languages.filter((other) => other !== language);
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': storyId(language),
    mainEntityOfPage: address,
    url: address,
    author: authorsOf(edition),
    publisher: publisherNamed(edition),
    headline: title,
    description: printText(story.standfirst, facts, locale),
    inLanguage: language,
    datePublished: story.published,
    dateModified: modifiedOn(dataset),
    license: chosen.licence.address,
    image: [{ '@type': 'ImageObject', url: wholeAddress(cardPath(language, storyCard)) }],
    correction: newestCorrections(dataset).map(
      ({ date, wrong, right }): CorrectionComment => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: `${printText(wrong, facts, locale)} ${printText(right, facts, locale)}`,
      }),
    ),
    // Addresses alone: what each source is stands in the page, which programs read as well.
    citation: dataset.sources.flatMap(({ address: source }) => source ?? []),
    hasPart: figures.map(({ id }) => ({ '@id': dataId(language, id) })),
    ...(others.length ? { workTranslation: others.map((other) => ({ '@id': storyId(other) })) } : {}),
  };
  return { '@context': 'https://schema.org', '@graph': [article, organisation(edition)] };
}

/** JSON that no text in it can end: for the inside of a `script` element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
