/** The block editor of WordPress in a browser, as a writer uses it. */
import type { Page } from 'playwright-core';
import type { WordPress, Writer } from './index.ts';

/** What goes into a post: an address in an Embed block, or HTML in a Custom HTML block. */
export type Piece = { address: string } | { html: string };

interface Block {
  attributes: { url?: string; type?: string };
}

/** The part of the editor's own interface that is used here. */
declare const wp: {
  blocks: { createBlock(name: string, attributes: object): Block };
  data: {
    select(store: 'core'): {
      isRequestingEmbedPreview(url: string): boolean;
      /** Undefined before it was asked for, false where there is none. */
      getEmbedPreview(url: string): unknown;
    };
    select(store: 'core/block-editor'): { getBlocks(): Block[] };
    select(store: 'core/editor'): { getCurrentPostId(): number; getCurrentPost(): { content: string } };
    dispatch(store: 'core/block-editor'): { insertBlocks(blocks: Block[]): void };
    dispatch(store: 'core/editor'): { editPost(edits: object): Promise<void>; savePost(): Promise<void> };
  };
};

/** Signs in, in a window of its own. */
export async function signIn(page: Page, { address, password }: WordPress, writer: Writer): Promise<void> {
  await page.goto(`${address}wp-login.php`);
  await page.fill('#user_login', writer);
  await page.fill('#user_pass', password);
  await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
}

/** Writes and publishes a post of these pieces; gives its address and the source that WordPress keeps. */
export async function writePost(
  page: Page,
  { address }: WordPress,
  pieces: readonly Piece[],
): Promise<{ address: string; source: string }> {
  await page.goto(`${address}wp-admin/post-new.php`);
  await page.waitForSelector('.block-editor-writing-flow');
  await page.evaluate((given) => {
    const blocks = given.map((piece) =>
      'html' in piece
        ? wp.blocks.createBlock('core/html', { content: piece.html })
        : wp.blocks.createBlock('core/embed', { url: piece.address }),
    );
    wp.data.dispatch('core/block-editor').insertBlocks(blocks);
  }, pieces);
  // Each Embed block asks what its address shows, and notes of which type that is.
  await page.waitForFunction(() => {
    const known = wp.data.select('core');
    return wp.data
      .select('core/block-editor')
      .getBlocks()
      .every(
        ({ attributes: { url, type } }) =>
          !url || type || (known.getEmbedPreview(url) === false && !known.isRequestingEmbedPreview(url)),
      );
  });
  const { id, source } = await page.evaluate(async () => {
    const editor = wp.data.dispatch('core/editor');
    await editor.editPost({ title: 'A post', status: 'publish' });
    await editor.savePost();
    const saved = wp.data.select('core/editor');
    return { id: saved.getCurrentPostId(), source: saved.getCurrentPost().content };
  });
  return { address: `${address}?p=${id}`, source };
}
