/**
 * While the story is written, a page is sent when it is whole: of one that is sent piece by piece, a mistake further down
 * would come with the status of a page that is well.
 */
import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  return new Response(await response.arrayBuffer(), response);
};
