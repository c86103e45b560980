import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../../embed/routes.ts';
import { cardPng, storyCard } from '../../../publish/cards.ts';
import { figures } from '../../../stories/chosen.ts';
import { readEdition } from '../../../stories/edition.ts';

interface CardProps extends EditionProps {
  name: string;
}

export const getStaticPaths = () =>
  editionPaths().flatMap(({ params, props }) =>
    [storyCard, ...figures.map(({ id }) => id)].map((name) => ({
      params: { ...params, name },
      props: { ...props, name },
    })),
  );

export const GET: APIRoute<CardProps> = async ({ props: { language, name } }) =>
  new Response(Buffer.from(await cardPng(name, readEdition(language))), {
    headers: { 'content-type': 'image/png' },
  });
