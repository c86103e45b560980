/** Sets the spaces and marks of a prose file as its language prints them, while Astro compiles it. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { createLocale, languages } from '../stories/chosen.ts';

type Plugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** A plugin of Astro's Markdown processor. A file that is no language's prose is left as it is. */
export const typesetProse: Plugin = ({ fileURL }) => {
  const name = fileURL && basename(fileURLToPath(fileURL), '.mdx');
  const language = languages.find((candidate) => candidate === name);
  if (!language) return undefined;
  const { typeset } = createLocale(language);
  return {
    name: 'typeset-prose',
    text(node, context) {
      const set = typeset(node.value.normalize('NFC'));
      if (set !== node.value) context.setProperty(node, 'value', set);
    },
  };
};
