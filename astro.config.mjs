import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorsDesk, notFoundPages } from './src/story/integration.ts';
import { typesetProse } from './src/story/typeset-prose.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ mdastPlugins: [typesetProse] }) },
  integrations: [mdx({ syntaxHighlight: false }), editorsDesk(), notFoundPages()],
});
