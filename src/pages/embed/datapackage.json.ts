import { dataPackage } from '../../downloads/data-package.ts';
import { defaultLanguage, languages } from '../../stories/chosen.ts';
import { readEdition } from '../../stories/edition.ts';

const others = languages.filter((language) => language !== defaultLanguage);

export const GET = () =>
  Response.json(dataPackage([readEdition(defaultLanguage), ...others.map((other) => readEdition(other))]));
