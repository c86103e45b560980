import type { APIRoute } from 'astro';
import { standaloneSvg } from '../../../embed/standalone-svg.ts';
import { readEdition } from '../../../figures/edition.ts';
import { frames } from '../../../figures/figure.ts';
import { figureById, figures } from '../../../figures/index.ts';
import { defaultLanguage } from '../../../locale/languages.ts';
import drawings from '../../../styles/drawings.css?raw';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = () => figures.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    standaloneSvg(figureById(params.id ?? ''), frames.wide, readEdition(defaultLanguage), {
      drawings,
      tokens,
    }),
    { headers: { 'content-type': 'image/svg+xml' } },
  );
