/** The cells of the host matrix: one frame each. */

/** What `embed/index.json` says of a figure, as far as hosts use it. */
export interface ListedFrame {
  id: string;
  /** Of the frame page, relative to the site's root. */
  path: string;
  /** The height that its snippet asks for. */
  height: number;
}

export interface Cell {
  id: string;
  frame: ListedFrame;
  /** Whole address of the frame page. */
  address: string;
  /** CSS pixels. */
  width: number;
  sandbox: string | undefined;
}

export const widths: readonly number[] = [320, 600, 1200];

/** Nothing forbidden; scripts allowed, but as a stranger to every origin; everything forbidden. */
export const sandboxes: readonly (string | undefined)[] = [undefined, 'allow-scripts', ''];

/** Each of the frames under each sandbox at each width. */
export const cellsOf = (
  site: string,
  frames: readonly ListedFrame[],
  atWidths = widths,
  under = sandboxes,
): Cell[] =>
  under.flatMap((sandbox, index) =>
    atWidths.flatMap((width) =>
      frames.map((frame) => ({
        id: `${frame.id}-${width}-${index}`,
        frame,
        address: site + frame.path,
        width,
        sandbox,
      })),
    ),
  );

/** A cell in words, for the reports of tests. */
export const nameOf = ({ frame, width, sandbox }: Cell): string =>
  `${frame.id} at ${width}${sandbox === undefined ? '' : ` in sandbox="${sandbox}"`}`;
