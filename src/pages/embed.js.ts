import { script } from '../embed/script.ts';

export const GET = () =>
  new Response(`${script('host')}\n`, { headers: { 'content-type': 'text/javascript' } });
