import { embedList } from '../../embed/list.ts';
import { readEdition } from '../../figures/edition.ts';
import { languages } from '../../locale/languages.ts';

export const GET = () => Response.json(embedList(languages.map((language) => readEdition(language))));
