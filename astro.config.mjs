import { availableParallelism } from 'node:os';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorsDesk } from './src/desk/integration.ts';
import { shownPhotos } from './src/prose/shown-photos.ts';
import { typesetProse } from './src/prose/typeset-prose.ts';
import { finishedPages, notFoundPages } from './src/publish/integration.ts';
import { ownModules } from './src/publish/own-modules.ts';
import { requireCheckout } from './src/release/checkout.ts';
import { publicFolder } from './src/stories/data.ts';
import { storySheets } from './src/stories/story-sheets.ts';
import { requirePlace } from './src/web/place.ts';
import { policy } from './src/web/policy.ts';

// Variables of these names, which test runners and hosts set for themselves, would stand in for what is said below.
for (const name of ['BASE_URL', 'SITE']) delete process.env[name];

requireCheckout();
const { site, base } = requirePlace();

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  publicDir: publicFolder,
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
    ownModules(),
    mdx({ syntaxHighlight: false }),
    storySheets(),
    editorsDesk(),
    notFoundPages(),
    shownPhotos(),
    finishedPages(),
  ],
});
