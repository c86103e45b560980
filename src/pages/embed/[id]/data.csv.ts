import type { APIRoute } from 'astro';
import { figureCsv } from '../../../embed/data-files.ts';
import { readEdition } from '../../../figures/edition.ts';
import { figureById, figures } from '../../../figures/index.ts';
import { defaultLanguage } from '../../../locale/languages.ts';

export const getStaticPaths = () => figures.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(Buffer.from(figureCsv(figureById(params.id ?? ''), readEdition(defaultLanguage))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
