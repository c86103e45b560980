/** Remembers what was made of the same objects: a build asks for one drawing many times, for files, pages and lists. */

/** What was made, by the objects that it was made of, and no longer than they live. */
type Kept<Value> = { inner: WeakMap<object, Kept<Value>>; made?: { value: Value } };

/** The same function, called once for the same objects. They must not change, nor may what it gives. */
export function once<Given extends readonly object[], Value>(
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  const root: Kept<Value> = { inner: new WeakMap() };
  return (...given) => {
    let kept = root;
    for (const object of given) {
      const known: Kept<Value> = kept.inner.get(object) ?? { inner: new WeakMap() };
      kept.inner.set(object, known);
      kept = known;
    }
    kept.made ??= { value: make(...given) };
    return kept.made.value;
  };
}
