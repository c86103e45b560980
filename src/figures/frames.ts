/** The sizes of drawings, and parts of them. */

export const frameNames = ['narrow', 'wide'] as const;
export type FrameName = (typeof frameNames)[number];

/** The space of a drawing: its width in CSS pixels and the size of its text. Height follows from what is drawn. */
export interface Frame {
  name: FrameName;
  width: number;
  textSize: number;
}

export const frames: Record<FrameName, Frame> = {
  narrow: { name: 'narrow', width: 344, textSize: 13 },
  wide: { name: 'wide', width: 640, textSize: 14 },
};

/** The part of a drawing where readers ask for a row, in the frame's CSS pixels. */
export interface Mark {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A mark around a point, large enough for a finger (WCAG 2.5.8 asks for 24 pixels). */
export function markAround(x: number, y: number, size = 28): Mark {
  return { left: x - size / 2, top: y - size / 2, width: size, height: size };
}
