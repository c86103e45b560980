import { describe, expect, it } from 'vitest';
import { readPlace, requirePlace } from './place.ts';

const messages = (variables: Record<string, string>) => {
  const place = readPlace(variables);
  return 'problems' in place ? place.problems.map(({ message }) => message) : [];
};

it.each([
  [{}, 'https://example.org', '/'],
  [{ SITE_URL: 'https://news.example' }, 'https://news.example', '/'],
  [{ SITE_URL: 'https://News.example:443/', BASE_PATH: '' }, 'https://news.example', '/'],
  [{ SITE_URL: 'http://localhost:8080', BASE_PATH: '/' }, 'http://localhost:8080', '/'],
  [{ BASE_PATH: 'repo' }, 'https://example.org', '/repo/'],
  [{ BASE_PATH: '/stories/prisons-2025' }, 'https://example.org', '/stories/prisons-2025/'],
  [{ BASE_PATH: '/~desk/v1.2_b/' }, 'https://example.org', '/~desk/v1.2_b/'],
])('%o is a place', (variables, site, base) => {
  expect(readPlace(variables)).toEqual({ site, base });
});

describe('SITE_URL', () => {
  it.each([
    ['', 'You left it empty: name the host, or leave the variable out'],
    ['news.example', 'Begin with https://, as in https://news.example'],
    ['//news.example', 'Begin with https://, as in https://news.example'],
    ['localhost:4321', 'Begin with https://, as in https://localhost:4321'],
    ['ftp://news.example', 'Begin with https://'],
    ['https://', 'No host is called that'],
    ['https://news example', 'Take the spaces and backslashes out'],
    ['https://news.example ', 'Take the spaces and backslashes out'],
    ['https:\\\\news.example', 'Take the spaces and backslashes out'],
    ['https://news.example:99999', 'No host is called that'],
    ['https://user.github.io/repo', 'Write SITE_URL=https://user.github.io BASE_PATH=/repo/'],
    ['https://user.github.io/a/b/', 'Write SITE_URL=https://user.github.io BASE_PATH=/a/b/'],
    ['https://news.example/?utm_source=x', 'Take out what begins with ? or #'],
    ['https://news.example?', 'Take out what begins with ? or #'],
    ['https://news.example/#top', 'Take out what begins with ? or #'],
  ])('is refused as "%s"', (value, fixing) => {
    expect(messages({ SITE_URL: value })).toEqual([
      `SITE_URL is the host alone, such as https://news.example; a folder on it belongs into BASE_PATH, such as /stories/nights/. You wrote "${value}". ${fixing}`,
    ]);
  });
});

it('does not print a password that stands in SITE_URL', () => {
  expect(messages({ SITE_URL: 'https://desk:secret@news.example' })).toEqual([
    'SITE_URL is the host alone, such as https://news.example; a folder on it belongs into BASE_PATH, such as /stories/nights/. You wrote "https://…@news.example". Take out what stands before the @: every page would show it',
  ]);
});

describe('BASE_PATH', () => {
  const gitBash =
    'Git Bash makes a path of Windows of what begins with a slash: write it without, as in BASE_PATH=stories/nights';
  const names =
    'Its names may hold letters without accents, digits, points, hyphens and underscores, and stand between single slashes';
  it.each([
    ['C:/Program Files/Git/stories/', gitBash],
    ['/C:/Program Files/Git/stories/', gitBash],
    ['C:\\stories', gitBash],
    ['https://news.example/stories/', 'Put the host into SITE_URL'],
    ['//news.example/stories/', 'Put the host into SITE_URL'],
    ['/stories/?a=b', 'Take out what begins with ? or #'],
    ['/stories/#top', 'Take out what begins with ? or #'],
    ['/stories//prisons/', names],
    ['/../stories/', names],
    ['/./', names],
    ['/my stories/', names],
    ['/my%20stories/', names],
    ['/médias/', names],
    ['\\stories\\', names],
    [' ', names],
  ])('is refused as "%s"', (value, fixing) => {
    expect(messages({ BASE_PATH: value })).toEqual([
      `BASE_PATH is the folder on that host alone, such as /stories/nights/. You wrote "${value}". ${fixing}`,
    ]);
  });
});

it('tells of both at once, and without a stack', () => {
  const variables = { SITE_URL: 'news.example', BASE_PATH: 'C:/x' };
  expect(messages(variables)).toHaveLength(2);
  expect(() => requirePlace(variables)).toThrow(
    expect.objectContaining({ stack: messages(variables).join('\n') }),
  );
});
