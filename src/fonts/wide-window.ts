/**
 * The windows that are set in the story's own typefaces. On a phone's line these would come after the first paint, and
 * then stay away or move what is being read: it shows its own from the start, and is spared their bytes.
 */
export const wideWindow = '(min-width: 45rem)';
