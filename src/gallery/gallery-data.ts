/** What the gallery says of itself to machines: one data set for each table, and the sources behind it. */
import type { CreativeWork, DataCatalog, DataDownload, Dataset, Graph, Place } from 'schema-dts';
import { modifiedOn } from '../dataset/modified.ts';
import { printText } from '../dataset/print.ts';
import type { Source } from '../dataset/shapes.ts';
import { sourceIds } from '../downloads/source-ids.ts';
import { figureVersion } from '../downloads/version.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { dataId, organisation, organisationId, publisherNamed, storyId } from '../publish/structured-data.ts';
import { figures, story } from '../stories/chosen.ts';
import { editionPath, wholeAddress } from '../web/addresses.ts';
import { places } from '../web/places.ts';

/** Where the story's list has it. */
const sourceNode = (id: string, language: Language) => wholeAddress(editionPath(language, `#source-${id}`));

/** A source, as it may be cited; an estimated date is none. */
function sourceOf(source: Source, { facts, locale }: Edition): CreativeWork {
  return {
    '@type': 'CreativeWork',
    '@id': sourceNode(source.id, locale.language),
    name: printText(source.what, facts, locale),
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.undated ? {} : { datePublished: source.published }),
    inLanguage: source.language,
    ...(source.address ? { url: source.address } : {}),
    ...(source.revision ? { version: source.revision } : {}),
  };
}

/** The story's place, and the box around the places where the rows have coordinates (south, west, north, east). */
function coverage(rows: readonly Record<string, unknown>[], { locale }: Edition): Place {
  const points = rows.flatMap(({ longitude, latitude }) =>
    typeof longitude === 'number' && typeof latitude === 'number' ? [{ longitude, latitude }] : [],
  );
  const along = points.map(({ longitude }) => longitude);
  const up = points.map(({ latitude }) => latitude);
  return {
    '@type': 'Place',
    name: locale.message('story.place'),
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
    license: story.licence.address,
    isAccessibleForFree: true,
    inLanguage: language,
    // First of the page's dates, which programs take for its own.
    datePublished: dataset.story.published,
    dateModified: modifiedOn(dataset),
    creator: { '@id': organisationId },
    isPartOf: { '@id': storyId(language) },
    isBasedOn: [...new Set(sourceIds(figure, edition))].map((id) => ({ '@id': sourceNode(id, language) })),
    ...(period
      ? { temporalCoverage: period.from === period.until ? period.from : `${period.from}/${period.until}` }
      : {}),
    spatialCoverage: coverage(rows, edition),
    variableMeasured: figure.columns.map((column) => column.header(edition)),
    distribution: [download('data.csv', 'text/csv'), download('data.json', 'application/json')],
  };
}

/** The gallery as a catalogue, its publisher, one data set for each table, and each source that stands behind one. */
export function galleryData(edition: Edition): Graph {
  const { dataset, locale } = edition;
  const { language } = locale;
  const address = wholeAddress(editionPath(language, 'embed/'));
  const behind = new Set(figures.flatMap((figure) => sourceIds(figure, edition)));
  const catalogue: DataCatalog = {
    '@type': 'DataCatalog',
    '@id': address,
    url: address,
    name: locale.message('embed.gallery'),
    publisher: publisherNamed(edition),
    dataset: figures.map(({ id }) => ({ '@id': dataId(language, id) })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      catalogue,
      organisation(edition),
      ...figures.map((figure) => datasetOf(figure, edition)),
      ...dataset.sources.filter(({ id }) => behind.has(id)).map((source) => sourceOf(source, edition)),
    ],
  };
}
