import { defaultLanguage } from '../locale/languages.ts';
import { llmsText } from '../publish/robots.ts';
import { readEdition } from '../stories/edition.ts';

export const GET = () => new Response(llmsText(readEdition(defaultLanguage)));
