/**
 * Ends every command in one sentence where the Node at hand cannot run it. In plain JavaScript, for the oldest Node that
 * may meet it.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installed = (...path) => existsSync(join(root, 'node_modules', ...path));
const bundled = ['node', 'node.exe'].some((name) => installed('node', 'bin', name));
/** Whether the programs of this system are linked with glibc: those of Alpine are with musl. */
const usesGlibc = () => process.report?.getReport().header.glibcVersionRuntime !== undefined;

/** What keeps the commands from running; undefined if nothing does. */
function obstacle() {
  if (!installed('astro', 'package.json'))
    return 'The packages are not installed: run "npm ci" in this folder first.';
  // Below, no text tells in which direction its language is written.
  if (Number.parseInt(process.versions.node, 10) >= 24) return undefined;
  const old = `Node ${process.versions.node} is too old for this project`;
  const newer = 'install Node 24 on the system';
  if (process.platform === 'linux' && !usesGlibc())
    return `${old}, and the Node 24 that "npm ci" brings along does not run on systems with musl, such as Alpine: ${newer} (the image node:24-alpine has it).`;
  if (!bundled)
    return `${old}, and the Node 24 that "npm ci" brings along is missing, as after "npm ci --ignore-scripts": run "npm rebuild node", or ${newer}.`;
  if (root.includes(process.platform === 'win32' ? ';' : ':'))
    return `${old}, and npm does not find the Node 24 that it brought along, because the folder's name has a mark that separates folders: rename ${root}, or ${newer}.`;
  return `${old}, and the Node 24 that "npm ci" brought along was not used: start the commands with "npm run", or ${newer}.`;
}

const sentence = obstacle();
if (sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
