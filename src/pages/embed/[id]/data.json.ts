import type { APIRoute } from 'astro';
import { figureData } from '../../../embed/data-files.ts';
import { readEdition } from '../../../figures/edition.ts';
import { figureById, figures } from '../../../figures/index.ts';
import { defaultLanguage } from '../../../locale/languages.ts';

export const getStaticPaths = () => figures.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify(figureData(figureById(params.id ?? ''), readEdition(defaultLanguage)), null, 2)}\n`,
    {
      headers: { 'content-type': 'application/json' },
    },
  );
