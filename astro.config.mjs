import { availableParallelism } from 'node:os';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { requirePlace } from './src/publish/place.ts';
import { policy } from './src/publish/policy.ts';
import { requireCheckout } from './src/release/checkout.ts';
import { storySheets } from './src/stories/story-sheets.ts';
import { editorsDesk, finishedPages, notFoundPages, shownPhotos } from './src/story/integration.ts';
import { typesetProse } from './src/story/typeset-prose.ts';

// Variables of these names, which test runners and hosts set for themselves, would stand in for what is said below.
for (const name of ['BASE_URL', 'SITE']) delete process.env[name];

requireCheckout();
const { site, base } = requirePlace();

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  // Pictures are drawn while the next page is written; more at a time would only take memory.
  build: {
    inlineStylesheets: 'always',
    format: 'directory',
    concurrency: Math.min(4, availableParallelism()),
  },
  security: { csp: policy },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [typesetProse] }) },
  integrations: [
    mdx({ syntaxHighlight: false }),
    storySheets(),
    editorsDesk(),
    notFoundPages(),
    shownPhotos(),
    finishedPages(),
  ],
});
