import { llmsText } from '../publish/robots.ts';
import { defaultLanguage } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';

export const GET = () => new Response(llmsText(readEdition(defaultLanguage)));
