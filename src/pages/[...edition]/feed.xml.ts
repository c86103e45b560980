import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../embed/routes.ts';
import { readEdition } from '../../figures/edition.ts';
import { feedXml } from '../../publish/feed.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props: { language } }) =>
  new Response(feedXml(readEdition(language)));
