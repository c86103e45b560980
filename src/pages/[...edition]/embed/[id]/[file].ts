import type { APIRoute } from 'astro';
import { type FileName, figureFile, fileKinds, fileNames } from '../../../../downloads/files.ts';
import { type FigureProps, figurePaths } from '../../../../embed/routes.ts';
import { figureById } from '../../../../stories/chosen.ts';
import { readEdition } from '../../../../stories/edition.ts';
import { readStyleSheets } from '../../../../stories/sheets.ts';

export const getStaticPaths = () =>
  figurePaths().flatMap(({ params, props }) =>
    fileNames.map((file) => ({ params: { ...params, file }, props: { ...props, file } })),
  );

export const GET: APIRoute<FigureProps & { file: FileName }> = async ({ props: { language, id, file } }) => {
  const bytes = await figureFile(file, figureById(id), readEdition(language), readStyleSheets());
  return new Response(Buffer.from(bytes), { headers: { 'content-type': fileKinds[file].type } });
};
