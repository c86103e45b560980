/** What stands in data files once a language. Shapes know all languages that there are, until a story says its own. */
import { z } from 'zod';
import { knownLanguages, type Language } from '../locale/languages.ts';

type Shape = z.core.$ZodType;

/** An object with a key for each language, and what `inOne` has under it. */
export function inEachLanguage<One extends z.ZodType>(inOne: (language: Language) => One) {
  const shape: Readonly<Record<Language, One>> = Object.fromEntries(
    knownLanguages.map((language) => [language, inOne(language)]),
  );
  return z.strictObject(shape);
}

/** What zod keeps of a shape, as far as others stand in it. */
interface Parts {
  shape?: Record<string, Shape>;
  options?: Shape[];
  element?: Shape;
  innerType?: Shape;
  valueType?: Shape;
}

/** The parts of a shape that change, each changed. */
function changedParts(parts: Parts, change: (shape: Shape) => Shape): Parts {
  const { shape, options } = parts;
  const changed: Parts = {};
  if (shape) {
    const keys = Object.entries(shape).map(([key, inner]) => [key, change(inner)] as const);
    if (keys.some(([key, inner]) => inner !== shape[key])) changed.shape = Object.fromEntries(keys);
  }
  if (options) {
    const own = options.map(change);
    if (own.some((option, index) => option !== options[index])) changed.options = own;
  }
  for (const part of ['element', 'innerType', 'valueType'] as const) {
    const [before, after] = [parts[part], parts[part] && change(parts[part])];
    if (after && after !== before) changed[part] = after;
  }
  return changed;
}

/**
 * The same shape with the texts of a story in these languages: each of them must be there, and no other. What has no
 * texts, or has them in all languages that there are, stays as it is.
 */
export function inLanguages<One extends Shape>(whole: One, languages: readonly Language[]): One {
  const done = new Map<Shape, Shape>();
  const change = (shape: Shape): Shape => {
    const known = done.get(shape);
    if (known) return known;
    const parts = shape._zod.def as z.core.$ZodTypeDef & Parts;
    let changed = changedParts(parts, change);
    const each = parts.shape;
    // By its keys, for a shape that is described anew is another one.
    const isText = each !== undefined && Object.keys(each).join() === knownLanguages.join();
    if (isText && languages.join() !== knownLanguages.join()) {
      changed = {
        shape: Object.fromEntries(languages.flatMap((key) => (each[key] ? [[key, each[key]]] : []))),
      };
    }
    const own = Object.keys(changed).length === 0 ? shape : z.core.clone(shape, { ...parts, ...changed });
    const meta = own === shape ? undefined : z.globalRegistry.get(shape);
    if (meta) z.globalRegistry.add(own, meta);
    done.set(shape, own);
    return own;
  };
  return change(whole) as One;
}
