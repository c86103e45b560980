import type { APIRoute } from 'astro';
import { frameOembed } from '../../../../../../embed/oembed.ts';
import { type VersionProps, versionPaths } from '../../../../../../embed/routes.ts';

export const getStaticPaths = versionPaths;

export const GET: APIRoute<VersionProps> = ({ props: { language, id, version } }) =>
  Response.json(frameOembed(language, id, { version }));
