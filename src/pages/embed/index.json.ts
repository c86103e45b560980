import { embedList } from '../../embed/list.ts';
import { languages } from '../../stories/chosen.ts';
import { readEdition } from '../../stories/edition.ts';

export const GET = () => Response.json(embedList(languages.map((language) => readEdition(language))));
