import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../embed/routes.ts';
import { feedXml } from '../../publish/feed.ts';
import { readEdition } from '../../stories/edition.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props: { language } }) =>
  new Response(feedXml(readEdition(language)));
