import { expect, it } from 'vitest';
import { interfaceWords } from '../dataset/message-problems.ts';
import { story, words } from './chosen.ts';
import { stories } from './registry.ts';

it.each(Object.keys(stories))('the words of %s name the licence that its files are under', async (slug) => {
  const { story: told } = (await stories[slug]?.()) ?? {};
  const languages = Object.values(told?.languages ?? {});
  expect(languages.length).toBeGreaterThan(0);
  for (const read of languages) expect((await read()).words['story.licence']).toContain(told?.licence.name);
});

it('stands in no words of the interface', () => {
  for (const language of Object.keys(words))
    expect(Object.values(interfaceWords(language).messages).join('\n')).not.toContain(story.licence.name);
});
