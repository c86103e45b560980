/** What the story says of itself to machines, in the words of schema.org. */
import type {
  CorrectionComment,
  CreativeWork,
  DataDownload,
  Dataset,
  Graph,
  NewsArticle,
  Organization,
  Person,
  Place,
} from 'schema-dts';
import { modifiedOn, newestCorrections } from '../dataset/modified.ts';
import { printText } from '../dataset/print.ts';
import type { Source } from '../dataset/shapes.ts';
import { licence } from '../embed/data-files.ts';
import { places } from '../embed/places.ts';
import { figureVersion } from '../embed/version.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import { figures } from '../figures/index.ts';
import { defaultLanguage, type Language, languages } from '../locale/languages.ts';
import { basePath, editionPath, wholeAddress } from './addresses.ts';
import { cardHeight, cardPath, cardWidth, storyCard } from './cards.ts';

const organisationId = wholeAddress(`${editionPath(defaultLanguage)}#publisher`);
const storyOf = (language: Language) => wholeAddress(editionPath(language));
const dataId = (language: Language, figure: string) => `${places(language, figure).folder}data.json`;

function organisation({ dataset, facts, locale }: Edition): Organization {
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

/** The persons who wrote the story, or the publisher where it names none. */
function authorsOf({ dataset, facts, locale }: Edition): Organization | Person[] {
  const { authors, publisher } = dataset.story;
  return authors
    ? authors.map(({ name, page }) => ({ '@type': 'Person', name, ...(page ? { url: page } : {}) }))
    : { '@type': 'Organization', '@id': organisationId, name: printText(publisher.name, facts, locale) };
}

/** A source, as it may be cited; an estimated date is none. */
function citation(source: Source, { facts, locale }: Edition): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: printText(source.what, facts, locale),
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.undated ? {} : { datePublished: source.published }),
    inLanguage: source.language,
    ...(source.address ? { url: source.address } : {}),
    ...(source.revision ? { version: source.revision } : {}),
  };
}

/** The country, and the box around the places where the rows have coordinates (south, west, north, east). */
function coverage(rows: readonly Record<string, unknown>[], { locale }: Edition): Place {
  const points = rows.flatMap(({ longitude, latitude }) =>
    typeof longitude === 'number' && typeof latitude === 'number' ? [{ longitude, latitude }] : [],
  );
  const along = points.map(({ longitude }) => longitude);
  const up = points.map(({ latitude }) => latitude);
  return {
    '@type': 'Place',
    name: locale.message('page.country'),
    ...(points.length
      ? {
          geo: {
            '@type': 'GeoShape',
            box: `${Math.min(...up)} ${Math.min(...along)} ${Math.max(...up)} ${Math.max(...along)}`,
          },
        }
      : {}),
  };
}

/** The rows of a figure as a data set of their own. */
function datasetOf(figure: AnyFigure, edition: Edition): Dataset {
  const { dataset, locale } = edition;
  const { language } = locale;
  const rows = rowsOf(figure, edition);
  const place = places(language, figure.id);
  const period = figure.period?.(rows, edition);
  const download = (file: string, encodingFormat: string): DataDownload => ({
    '@type': 'DataDownload',
    contentUrl: place.folder + file,
    encodingFormat,
  });
  return {
    '@type': 'Dataset',
    '@id': dataId(language, figure.id),
    name: figure.title(rows, edition),
    description: figure.alternative(rows, edition),
    url: place.story,
    version: figureVersion(figure, edition),
    license: licence,
    isAccessibleForFree: true,
    inLanguage: language,
    datePublished: dataset.story.published,
    dateModified: modifiedOn(dataset),
    creator: { '@id': organisationId },
    ...(period
      ? { temporalCoverage: period.from === period.until ? period.from : `${period.from}/${period.until}` }
      : {}),
    spatialCoverage: coverage(rows, edition),
    variableMeasured: figure.columns.map((column) => column.header(edition)),
    distribution: [download('data.csv', 'text/csv'), download('data.json', 'application/json')],
  };
}

/** The story, its publisher and one data set for each table. */
export function structuredData(edition: Edition): Graph {
  const { dataset, facts, locale } = edition;
  const { language } = locale;
  const { story } = dataset;
  const address = storyOf(language);
  const title = printText(story.title, facts, locale);
  const others = languages.filter((other) => other !== language);
  const datasets = figures.map((figure) => datasetOf(figure, edition));
  // Named beside its id, for programs that follow no id take the name from the nearest publisher: that of a source.
  const publisher: Organization = {
    '@type': 'Organization',
    '@id': organisationId,
    name: printText(story.publisher.name, facts, locale),
  };
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': `${address}#story`,
    mainEntityOfPage: address,
    url: address,
    author: authorsOf(edition),
    publisher,
    headline: title,
    description: printText(story.standfirst, facts, locale),
    inLanguage: language,
    datePublished: story.published,
    dateModified: modifiedOn(dataset),
    license: licence,
    isAccessibleForFree: true,
    image: [
      {
        '@type': 'ImageObject',
        url: wholeAddress(cardPath(language, storyCard)),
        width: `${cardWidth}`,
        height: `${cardHeight}`,
      },
    ],
    correction: newestCorrections(dataset).map(
      ({ date, wrong, right }): CorrectionComment => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: `${printText(wrong, facts, locale)} ${printText(right, facts, locale)}`,
      }),
    ),
    citation: dataset.sources.map((source) => citation(source, edition)),
    hasPart: figures.map(({ id }) => ({ '@id': dataId(language, id) })),
    workTranslation: others.map((other) => ({ '@id': `${storyOf(other)}#story` })),
  };
  return { '@context': 'https://schema.org', '@graph': [article, organisation(edition), ...datasets] };
}

/** JSON that no text in it can end: for the inside of a `script` element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
