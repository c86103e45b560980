/** What programs that read the site are told: that they may, and where everything is. */
import { printText } from '../dataset/print.ts';
import type { Edition } from '../figures/figure.ts';
import { createLocale, figures, languages } from '../stories/chosen.ts';
import { basePath, editionPath, wholeAddress } from '../web/addresses.ts';
import { places } from '../web/places.ts';

/** `robots.txt`: everything may be read. */
export function robotsText(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress(`${basePath}sitemap-index.xml`)}\n`;
}

/** `llms.txt` as llmstxt.org has it: what this is, and each table as the files that a program reads best. */
export function llmsText(edition: Edition): string {
  const { dataset, facts, locale } = edition;
  const { language } = locale;
  const { story } = dataset;
  const link = (name: string, address: string, about = '') =>
    `- [${name}](${address})${about && `: ${about}`}`;
  const tables = figures.map((figure) => {
    const { folder } = places(language, figure.id);
    const title = figure.title(figure.rows(edition), edition);
    return `${link(title, `${folder}data.json`)} ([CSV](${folder}data.csv))`;
  });
  return [
    `# ${printText(story.title, facts, locale)}`,
    '',
    `> ${printText(story.standfirst, facts, locale)}`,
    '',
    `${printText(story.publisher.name, facts, locale)}. ${locale.message('page.as-of', { date: locale.date(story.asOf) })}. ${locale.message('story.licence')}`,
    '',
    ...(languages.length > 1 ? [`## ${locale.message('page.languages')}`, ''] : []),
    ...languages.map((other) =>
      link(createLocale(other).message('page.language'), wholeAddress(editionPath(other))),
    ),
    '',
    `## ${locale.message('embed.rows').replace(/\s*:$/, '')}`,
    '',
    ...tables,
    '',
    '## Optional',
    '',
    link(locale.message('page.one-file'), wholeAddress(editionPath(language, 'archive.html'))),
    link(locale.message('page.feed'), wholeAddress(editionPath(language, 'feed.xml'))),
    link(locale.message('embed.gallery'), wholeAddress(editionPath(language, 'embed/'))),
    '',
  ].join('\n');
}
