/** Where a part of a drawing stands in its file. */

export interface Place {
  /** The part's own origin, in CSS pixels of the file. */
  x: number;
  y: number;
  /** How many CSS pixels of the file one of the part's own is. */
  scale: number;
  /** From where to where the panel reaches that it belongs to. */
  within: { left: number; right: number } | undefined;
}

/** The place of what stands inside an element with such a `transform`. */
export function moved(place: Place, transform: string): Place {
  const inner = { ...place };
  for (const [, name, numbers = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second = name === 'scale' ? first : 0] = numbers.split(/[\s,]+/).map(Number);
    if (name === 'translate') {
      inner.x += first * inner.scale;
      inner.y += second * inner.scale;
    } else if (name === 'scale' && first === second) inner.scale *= first;
    else throw new Error(`a drawing with transform="${transform}" cannot be made to stand alone`);
  }
  return inner;
}
