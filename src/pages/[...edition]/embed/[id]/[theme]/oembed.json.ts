import type { APIRoute } from 'astro';
import { frameOembed } from '../../../../../embed/oembed.ts';
import { type ThemeProps, themePaths } from '../../../../../embed/routes.ts';

export const getStaticPaths = themePaths;

export const GET: APIRoute<ThemeProps> = ({ props: { language, id, theme } }) =>
  Response.json(frameOembed(language, id, { theme }));
