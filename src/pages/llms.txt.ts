import { readEdition } from '../figures/edition.ts';
import { defaultLanguage } from '../locale/languages.ts';
import { llmsText } from '../publish/robots.ts';

export const GET = () => new Response(llmsText(readEdition(defaultLanguage)));
