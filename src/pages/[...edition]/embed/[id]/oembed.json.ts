import type { APIRoute } from 'astro';
import { catalogueEntry } from '../../../../embed/catalogue.ts';
import { oembed } from '../../../../embed/oembed.ts';
import { places } from '../../../../embed/places.ts';
import { type FigureProps, figurePaths } from '../../../../embed/routes.ts';
import { readEdition } from '../../../../figures/edition.ts';
import { figureById } from '../../../../figures/index.ts';
import { printText } from '../../../../locale/print.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props: { language, id } }) => {
  const edition = readEdition(language);
  const { dataset, facts, locale } = edition;
  const entry = catalogueEntry(figureById(id), edition);
  const response = oembed({
    ...places(language, id),
    ...entry,
    publisher: printText(dataset.story.publisher.name, facts, locale),
  });
  return Response.json(response);
};
