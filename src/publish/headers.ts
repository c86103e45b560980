/**
 * The headers that the site is to be sent with: for hosts that read a `_headers` file, and for the tests of the server
 * configurations in `deploy/`, which say the same in their own words.
 */
import { fileNames } from '../downloads/files.ts';
import { editionFolder, languages } from '../stories/chosen.ts';
import { themes } from '../styles/palette.ts';
import { type Move, readMoves } from './moved.ts';

export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** A path from the site's root, without a slash before it: `*` at its end is any rest, `:name` one segment. */
  path: string;
  headers: Headers;
}

/** Readers see a correction within minutes. */
const short = { 'Cache-Control': 'public, max-age=300' };
/** What stands under such a name never changes. */
const forGood = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const refused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
};

/** A page that no other page may hold in a frame; what it may do itself stands in the page. */
const unframed = {
  ...short,
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For those who take it: also for pages that let in only what says that it may be let in. */
const forOthers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** A drawing opened on its own: it styles itself, and does nothing else. It cannot carry its policy in itself. */
const picture = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

const isPicture = (name: string) => name.endsWith('.svg');

/** What is left at an old path, where no other rule is for it. */
function movedRules(moves: readonly Move[]): HeaderRule[] {
  return moves
    .filter(({ from }) => !/^_astro\/|^cards\/|(^|\/)embed\//.test(from))
    .map(({ from }) => ({ path: from, headers: /(\/|\.html)$/.test(from) ? unframed : short }));
}

/** Rules of which at most one sets a header for a path: hosts join what two of them set. */
export const headerRules: readonly HeaderRule[] = [
  { path: '*', headers: everywhere },
  { path: '_astro/*', headers: forGood },
  { path: 'embed.js', headers: { ...short, ...forOthers } },
  // Of all texts it alone can neither say how it is written nor keep to ASCII.
  { path: 'llms.txt', headers: { ...short, 'Content-Type': 'text/plain; charset=utf-8' } },
  ...['favicon.svg', 'robots.txt', 'sitemap-index.xml', 'sitemap.xml', 'cards/*'].map((path) => ({
    path,
    headers: short,
  })),
  ...languages.map(editionFolder).flatMap((edition): HeaderRule[] => [
    ...['', '404.html', 'archive.html', 'embed/'].map((page) => ({
      path: edition + page,
      headers: unframed,
    })),
    { path: `${edition}feed.xml`, headers: short },
    { path: `${edition}embed/*`, headers: forOthers },
    { path: `${edition}embed/:file`, headers: short },
    ...[
      '',
      ...themes.flatMap((theme) => [`${theme}/`, `${theme}/:file`]),
      'v/:version/',
      'v/:version/oembed.json',
      ':file',
    ].map((frame) => ({
      path: `${edition}embed/:figure/${frame}`,
      headers: short,
    })),
    ...fileNames.map((name) => ({
      path: `${edition}embed/:figure/v/:version/${name}`,
      headers: { ...forGood, ...(isPicture(name) && picture) },
    })),
    ...fileNames.filter(isPicture).map((name) => ({
      path: `${edition}embed/:figure/${name}`,
      headers: picture,
    })),
  ]),
  ...movedRules(readMoves()),
];

/** The rules as a file for hosts that read one, for a site below a base path that has a slash at both ends. */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }) =>
      [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

const pattern = (path: string) =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`);

/** What a path from the site's root is sent with. Throws an Error if two rules set the same header. */
export function headersFor(path: string, rules: readonly HeaderRule[] = headerRules): Headers {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    if (!pattern(rule.path).test(path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      if (found[name]) throw new Error(`two rules set ${name} of ${path}; ${rule.path} is one of them`);
      found[name] = value;
    }
  }
  return found;
}
