/** The pages on which the charts stand elsewhere, each with the script of its kind. */
import { readFileSync } from 'node:fs';
import { frameStyle } from '../../src/embed/frame-attributes.ts';
import type { Cell } from './cells.ts';

export interface Host {
  name: string;
  /** What stands in the page for a cell. */
  frame: (cell: Cell) => string;
  /** What stands below all cells: scripts of `node_modules`, which the host's server has at its root. */
  below: (site: string) => string;
  /** The height that a host makes of a content's; the content's own unless told. */
  height?: (content: number) => number;
  /** Whether its frames are styled as our snippet is, so that the browser may size them. */
  isCopied?: true;
  /** The height of a frame whose script is forbidden; that of the snippet unless told. */
  withoutScript?: (cell: Cell) => number;
}

/** A script that the page adds once it and its frames have loaded. */
const late = (source: string): string =>
  `<script>addEventListener('load', () => {
    document.body.append(Object.assign(document.createElement('script'), ${source}));
  });</script>`;

const fixture = (name: string): string => readFileSync(`tests/fixtures/hosts/${name}.js`, 'utf8');
const listener = (name: string): string => `<script>${fixture(name)}</script>`;

const sandboxAttribute = ({ sandbox }: Cell) => (sandbox === undefined ? '' : ` sandbox="${sandbox}"`);

const iframe = (cell: Cell, address = cell.address, attributes = ''): string =>
  `<iframe title="${cell.frame.id}" src="${address}" width="100%" height="${cell.frame.height}"${sandboxAttribute(cell)}${attributes}></iframe>`;

/** The same with the style of our snippet, which hosts that set a style undo and hosts that set an attribute do not. */
const copied = (cell: Cell): string =>
  iframe(cell, cell.address, ` style="${frameStyle(cell.frame.height)}"`);

/** A cell for a host's script to fill. */
const empty = ({ address, frame, sandbox }: Cell): string =>
  `<div data-cell='${JSON.stringify({ address, sandbox, height: frame.height })}'></div>`;

const forEachEmpty = (fill: string): string =>
  `<script>for (const element of document.querySelectorAll('[data-cell]')) {
    const { address, sandbox, height } = JSON.parse(element.dataset.cell);
    ${fill}
  }</script>`;

const wordPress = {
  frame(cell: Cell): string {
    const secret = cell.id.replaceAll(/[^a-z0-9]/gi, '');
    const attributes = ` class="wp-embedded-content" data-secret="${secret}"`;
    return iframe(cell, `${cell.address}#?secret=${secret}`, attributes);
  },
  height: (content: number): number => Math.min(Math.max(content, 200), 1000),
};

export const hosts: readonly Host[] = [
  {
    name: 'our own script',
    frame: copied,
    isCopied: true,
    below: (site) => `<script src="${site}embed.js"></script>`,
  },
  {
    name: 'our own script, after the frames',
    frame: copied,
    isCopied: true,
    below: (site) => late(JSON.stringify({ src: `${site}embed.js` })),
  },
  {
    name: 'Pym.js',
    frame: empty,
    below: () =>
      `<script src="/pym.js/dist/pym.v1.js"></script>${forEachEmpty(
        `element.id = 'pym-' + element.parentNode.id;
         new pym.Parent(element.id, address, sandbox === undefined ? {} : { sandbox });`,
      )}`,
    // Pym makes the frame itself, and gives it no height to begin with.
    withoutScript: () => 150,
  },
  {
    name: 'iframe-resizer',
    frame: copied,
    isCopied: true,
    // It sends its greeting to the frame's origin, which a sandboxed frame and one not yet loaded do not have.
    below: () =>
      `<script src="/iframe-resizer/js/iframeResizer.js"></script>
       <script>iFrameResize({ checkOrigin: false, warningTimeout: 0 }, 'iframe[sandbox]');
       addEventListener('load', () => iFrameResize({}, 'iframe:not([sandbox])'));</script>`,
  },
  {
    name: '@newswire/frames',
    frame: empty,
    below: () =>
      `<script src="/@newswire/frames/dist/frames.umd.js"></script>${forEachEmpty(
        `newswireFrames.Framer(element, { src: address, attributes: { height, ...(sandbox === undefined ? {} : { sandbox }) } });`,
      )}`,
  },
  {
    name: '@newswire/frames, after the frames',
    frame: (cell) => iframe(cell),
    below: () =>
      `<script src="/@newswire/frames/dist/frames.umd.js"></script>
       <script>addEventListener('load', () => document.querySelectorAll('iframe').forEach(newswireFrames.observeIframe));</script>`,
  },
  {
    name: '@open-iframe-resizer/core',
    frame: copied,
    isCopied: true,
    below: () =>
      `<script type="module">import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; initialize();</script>`,
  },
  { name: 'Datawrapper', frame: copied, isCopied: true, below: () => listener('datawrapper') },
  { name: 'WordPress', ...wordPress, below: () => listener('wordpress') },
  {
    name: 'WordPress, after the frames',
    ...wordPress,
    below: () => late(JSON.stringify({ text: fixture('wordpress') })),
  },
  { name: 'AMP', frame: (cell) => iframe(cell), below: () => listener('amp') },
];
