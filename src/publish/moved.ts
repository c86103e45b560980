/** What was published under another path than today's: `data/<story>/moved.txt`, a line for each, old path and new path. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { conflictProblems } from '../dataset/merge-conflict.ts';
import { DataError, type Problem, problemAt } from '../dataset/problem.ts';
import { escapeXml } from '../figures/text.ts';
import { defaultLanguage, editionFolder, languages } from '../stories/chosen.ts';
import { storyFolder } from '../stories/data.ts';

const movesFile = join(storyFolder, 'moved.txt');

export interface Move {
  /** Paths from the site's root, without a slash before them; a page's ends with a slash or `.html`. */
  from: string;
  /** May name a place in a page, as `#totals`. */
  to: string;
  /** A problem with this line of the list. */
  problem: (message: string) => Problem;
}

/** Whether a path is that of a page; every other file can only be kept, not lead elsewhere. */
const isPage = (path: string): boolean => path === '' || /(\/|\.html)$/.test(path);
const isFrozen = (path: string) => /(^|\/)embed\/[^/]+\/v\//.test(path);
const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** What is wrong with a line by itself; undefined if nothing is. */
function wrongWith(from: string, to: string | undefined, more: readonly string[]): string | undefined {
  const outside = /^\/|:\/\/|\.\./;
  if (to === undefined || more.length)
    return 'a line has the old path and the new one, as in: embed/old/ embed/new/';
  if (outside.test(from) || outside.test(to))
    return "paths begin at the site's root, without a slash, as in: embed/old/ embed/new/";
  if (isFrozen(from)) return `${from} is a frozen version: others cite it, so it stays where it is`;
  if (isPage(from) !== isPage(to.replace(/#.*/, '')))
    return 'a page can only lead to a page, and a file to a file of its kind';
  return undefined;
}

/** The moves that a text lists. Throws a DataError that names every line which is none. */
export function parseMoves(text: string): Move[] {
  const problems = conflictProblems(movesFile, text);
  if (problems.length) throw new DataError(problems);
  const moves: Move[] = [];
  for (const { 0: line, index } of text.matchAll(/^[^\s#].*$/gm)) {
    const problem = (message: string) => problemAt(movesFile, text, index, message);
    const [from = '', to, ...more] = line.trim().split(/\s+/);
    const wrong = wrongWith(from, to, more);
    if (wrong) problems.push(problem(wrong));
    else moves.push({ from, to: to ?? '', problem });
  }
  if (problems.length) throw new DataError(problems);
  return moves;
}

/** The moves of the project. */
export function readMoves(): Move[] {
  return existsSync(movesFile) ? parseMoves(readFileSync(movesFile, 'utf8')) : [];
}

/** A page that leads on without script, for every host. */
function leadingPage({ from, to }: Move, site: string, base: string): string {
  const address = escapeXml(new URL(base + to, site).href);
  const language = languages.find((one) => from.startsWith(`${one}/`)) ?? defaultLanguage;
  return [
    `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
    `<meta name="viewport" content="width=device-width"><title>${address}</title>`,
    `<link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0; url=${escapeXml(base + to)}">`,
    `</head><body><p><a href="${escapeXml(base + to)}">${address}</a></p></body></html>\n`,
  ].join('');
}

/**
 * Leaves something at every old path of a finished site: a page that leads on, or the file itself. Throws a DataError
 * that names every line whose old path is in use, or whose new one is not.
 */
export function leaveMoved(folder: string, moves: readonly Move[], site: string, base: string): void {
  const old = new Set(moves.map(({ from }) => from));
  const problems = moves.flatMap(({ from, to, problem }) => {
    const target = to.replace(/#.*/, '');
    if (existsSync(join(folder, fileOf(from))))
      return [problem(`${from} is there, so nothing leads on from it: take the line out`)];
    if (old.has(target)) return [problem(`${target} has moved, too: name the path where it is now`)];
    return existsSync(join(folder, fileOf(target))) ? [] : [problem(`${target} is not there`)];
  });
  if (problems.length) throw new DataError(problems);
  for (const move of moves) {
    const file = join(folder, fileOf(move.from));
    mkdirSync(dirname(file), { recursive: true });
    if (isPage(move.from)) writeFileSync(file, leadingPage(move, site, base));
    else copyFileSync(join(folder, move.to), file);
  }
}

/** The moves as a file for hosts that read one, and which page answers for addresses that are unknown. */
export function redirectsFile(moves: readonly Move[], base: string): string {
  const lines = [
    ...moves.map(({ from, to }) => `${base}${from} ${base}${to} 301`),
    ...languages
      .map(editionFolder)
      .filter((edition) => edition !== '')
      .map((edition) => `${base}${edition}* ${base}${edition}404.html 404`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
