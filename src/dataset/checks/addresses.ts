/** Web addresses that a reader may be sent to: on the open web, encrypted, and without anybody's password. */
import type { Path } from '../json.ts';
import type { Dataset } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Names that mean something on one network or machine only, or nothing at all. */
const privateEndings = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'test',
  'invalid',
  'onion',
];

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  // Numbers in any notation are four by now; a newsroom's sources have names.
  const isNumber = /^[\d.]+$|^\[/.test(host);
  return (
    isNumber ||
    !host.includes('.') ||
    privateEndings.some((ending) => host === ending || host.endsWith(`.${ending}`))
  );
}

/** What is wrong with an address that the schema takes; undefined if nothing is. */
export function addressFault(address: string, insecure = false): string | undefined {
  const { protocol, username, password, hostname } = new URL(address);
  if (username || password) return 'an address must hold no name and no password: write what follows the @';
  if (isPrivate(hostname)) return `readers cannot reach ${hostname}: give an address on the open web`;
  if (protocol === 'http:' && !insecure)
    return 'write https://; if the host answers http only, add "insecure": true to this source';
  if (protocol === 'https:' && insecure) return 'this address is encrypted: remove "insecure"';
  return undefined;
}

/** The addresses that the story has beside those of its sources, each with its place in story.json. */
function inStory({ publisher, authors = [] }: Dataset['story']): [path: Path, address: string | undefined][] {
  return [
    [['publisher', 'contactPage'], publisher.contactPage],
    [['publisher', 'page'], publisher.page],
    ...authors.map(({ page }, index): [Path, string | undefined] => [['authors', index, 'page'], page]),
  ];
}

/** Every address that the story may lead readers to. */
export function outsideAddresses({ sources, story }: Dataset): Set<string> {
  const given = [...sources.map(({ address }) => address), ...inStory(story).map(([, address]) => address)];
  return new Set(given.flatMap((address) => address ?? []));
}

/** Problems with the addresses of the sources and of the story. */
export function checkAddresses({ sources, story }: Dataset): UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  sources.forEach(({ address, insecure }, index) => {
    const path = ['sources', index, 'address'];
    const message = address === null ? undefined : addressFault(address, insecure);
    if (message) problems.push({ file: 'sources', path, message });
  });
  for (const [path, address] of inStory(story)) {
    const message = address === undefined ? undefined : addressFault(address)?.replace(/;.*"insecure".*/, '');
    if (message) problems.push({ file: 'story', path, message });
  }
  return problems;
}
