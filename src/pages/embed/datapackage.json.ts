import { dataPackage } from '../../downloads/data-package.ts';
import { defaultLanguage, languages } from '../../locale/languages.ts';
import { readEdition } from '../../stories/edition.ts';

const others = languages.filter((language) => language !== defaultLanguage);

export const GET = () =>
  Response.json(dataPackage([readEdition(defaultLanguage), ...others.map((other) => readEdition(other))]));
