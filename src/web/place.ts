/** Where the site will live, as SITE_URL and BASE_PATH say: a host and a folder, and nothing that has to be guessed. */

export interface Place {
  /** The host with its scheme, such as `https://news.example`. */
  site: string;
  /** Path of the site's root there, with a slash at both ends. */
  base: string;
}

export interface PlaceProblem {
  variable: 'SITE_URL' | 'BASE_PATH';
  /** What the variable holds. */
  value: string;
  /** A whole sentence, which names the variable. */
  message: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const belongs = {
  SITE_URL:
    'SITE_URL is the host alone, such as https://news.example; a folder on it belongs into BASE_PATH, such as /stories/nights/',
  BASE_PATH: 'BASE_PATH is the folder on that host alone, such as /stories/nights/',
};

/** Something that begins like a folder of Windows, which is also what Git Bash makes of `/stories/`. */
const windowsPath = /^\/*[a-z]:[\\/]/i;
/** A folder whose name needs no other spelling in an address. */
const folderPath = /^\/?([a-z\d_~-][\w.~-]*(\/|$))*$/i;

/** What is wrong with SITE_URL; undefined if nothing is. */
function wrongSite(value: string): string | undefined {
  if (value === '') return 'You left it empty: name the host, or leave the variable out';
  if (/[\s\\]/.test(value)) return 'Take the spaces and backslashes out';
  const scheme = /^[a-z][a-z+.-]*:\/\//i.exec(value)?.[0].toLowerCase();
  if (!scheme) return `Begin with https://, as in https://${value.replace(/^\/+/, '')}`;
  if (scheme !== 'https://' && scheme !== 'http://') return 'Begin with https://';
  if (!URL.canParse(value)) return 'No host is called that';
  const { username, password, search, hash, pathname, origin } = new URL(value);
  if (username || password) return 'Take out what stands before the @: every page would show it';
  if (search || hash || /[?#]/.test(value)) return 'Take out what begins with ? or #';
  const folder = pathname.replace(/^\/+|\/+$/g, '');
  return folder ? `Write SITE_URL=${origin} BASE_PATH=/${folder}/` : undefined;
}

/** What is wrong with BASE_PATH; undefined if nothing is. */
function wrongBase(value: string): string | undefined {
  if (windowsPath.test(value))
    return 'Git Bash makes a path of Windows of what begins with a slash: write it without, as in BASE_PATH=stories/nights';
  if (/^([a-z][a-z+.-]*:)?\/\//i.test(value)) return 'Put the host into SITE_URL';
  if (/[?#]/.test(value)) return 'Take out what begins with ? or #';
  if (!folderPath.test(value))
    return 'Its names may hold letters without accents, digits, points, hyphens and underscores, and stand between single slashes';
  return undefined;
}

/** What is printed of a value: logs of builds are often public. */
const withoutSecret = (value: string) => value.replace(/\/\/[^/]*@/, '//…@');

/** The place that the variables name, or what is wrong with each of them. */
export function readPlace(variables: Variables = process.env): Place | { problems: PlaceProblem[] } {
  const { SITE_URL: site = 'https://example.org', BASE_PATH: base = '/' } = variables;
  const problems = [
    { variable: 'SITE_URL' as const, value: site, wrong: wrongSite(site) },
    { variable: 'BASE_PATH' as const, value: base, wrong: wrongBase(base) },
  ].flatMap(({ variable, value, wrong }) =>
    wrong
      ? [{ variable, value, message: `${belongs[variable]}. You wrote "${withoutSecret(value)}". ${wrong}` }]
      : [],
  );
  if (problems.length) return { problems };
  return { site: new URL(site).origin, base: `/${base}/`.replace(/\/+/g, '/') };
}

/** The place that the variables name. Throws an error that says what is wrong with them and has no stack. */
export function requirePlace(variables?: Variables): Place {
  const place = readPlace(variables);
  if (!('problems' in place)) return place;
  const error = new Error(place.problems.map(({ message }) => message).join('\n'));
  error.stack = error.message;
  throw error;
}
