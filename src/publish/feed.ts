/** The story and each of its corrections, for readers who follow them: an Atom feed. */
import { Feed } from 'feed';
import { modifiedOn, newestCorrections } from '../dataset/modified.ts';
import { printText } from '../dataset/print.ts';
import type { Edition } from '../figures/figure.ts';
import { escapeXml } from '../figures/text.ts';
import { story as told } from '../stories/chosen.ts';
import { editionPath, wholeAddress } from '../web/addresses.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** The text of an edition's feed; every date in it is one of the data's. */
export function feedXml({ dataset, facts, locale }: Edition): string {
  const { story } = dataset;
  const address = wholeAddress(editionPath(locale.language));
  const title = printText(story.title, facts, locale);
  const modified = at(modifiedOn(dataset));
  const author = { name: printText(story.publisher.name, facts, locale), email: story.publisher.contact };
  const own = wholeAddress(editionPath(locale.language, 'feed.xml'));
  const feed = new Feed({
    id: own,
    title: escapeXml(title),
    description: escapeXml(locale.message('page.feed')),
    link: address,
    feed: own,
    updated: modified,
    author,
    copyright: told.licence.name,
    generator: false,
  });
  for (const { id, date, wrong, right } of newestCorrections(dataset))
    feed.addItem({
      title: escapeXml(locale.message('feed.correction', { date: locale.date(date) })),
      link: `${address}#correction-${id}`,
      author: [author],
      date: at(date),
      published: at(date),
      description: escapeXml(`${printText(wrong, facts, locale)} ${printText(right, facts, locale)}`),
    });
  feed.addItem({
    title: escapeXml(title),
    link: address,
    author: [author],
    date: modified,
    published: at(story.published),
    description: escapeXml(printText(story.standfirst, facts, locale)),
  });
  return `${feed.atom1().replace('<feed ', `<feed xml:lang="${locale.language}" `)}\n`;
}
