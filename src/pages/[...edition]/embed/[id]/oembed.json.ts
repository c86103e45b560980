import type { APIRoute } from 'astro';
import { catalogueEntry } from '../../../../embed/catalogue.ts';
import { oembed } from '../../../../embed/oembed.ts';
import { places } from '../../../../embed/places.ts';
import { type FigureProps, figurePaths } from '../../../../embed/routes.ts';
import { readEdition } from '../../../../figures/edition.ts';
import { figureById } from '../../../../figures/index.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props: { language, id } }) => {
  const edition = readEdition(language);
  const entry = catalogueEntry(figureById(id), edition);
  const response = oembed({
    ...places(language, id),
    ...entry,
    publisher: edition.dataset.story.publisher.name,
  });
  return Response.json(response);
};
