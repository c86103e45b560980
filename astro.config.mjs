import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorsDesk } from './src/story/integration.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  integrations: [mdx({ syntaxHighlight: false }), editorsDesk()],
});
