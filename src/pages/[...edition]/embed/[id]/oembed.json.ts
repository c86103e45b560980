import type { APIRoute } from 'astro';
import { frameOembed } from '../../../../embed/oembed.ts';
import { type FigureProps, figurePaths } from '../../../../embed/routes.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props: { language, id } }) =>
  Response.json(frameOembed(language, id));
