/** The attributes of an iframe that holds a chart, wherever it is written. */

/** What a frame page may do: run its one script, and take the reader to the story when they ask for it. */
export const frameSandbox = 'allow-scripts allow-top-navigation-by-user-activation';

/**
 * The style: as high as its content where the browser sizes frames so, else of a height in CSS pixels that no sheet of
 * the host's undoes. With a fixed height beside `frame-sizing` Chromium would give the frame a window of 150 pixels.
 */
export const frameStyle = (height: number | string): string =>
  `border:0;frame-sizing:content-height;height:${height}px;height:if(supports(frame-sizing:content-height):auto;else:${height}px)`;
