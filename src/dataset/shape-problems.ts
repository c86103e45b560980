/** Turns what zod says about a shape into sentences that tell an editor what to do. */
import type { z } from 'zod';
import { closest } from './did-you-mean.ts';
import type { LocatedJson } from './json.ts';
import type { Problem } from './problem.ts';
import { type Issue, sentence } from './shape-sentences.ts';

/** Keys that an object shape knows at a path, through lists and unions. */
function knownKeys(shape: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const definition = (shape as z.ZodType)._zod.def as z.core.$ZodTypeDef & {
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    innerType?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
  };
  if (definition.options) return definition.options.flatMap((option) => knownKeys(option, path));
  if (definition.innerType) return knownKeys(definition.innerType, path);
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(definition.shape ?? {});
  const next = definition.shape?.[String(head)] ?? definition.element ?? definition.valueType;
  return next ? knownKeys(next, rest) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** A union has failed in each of its branches: the one with the fewest mistakes is the one that was meant. */
function meant(issue: Issue): Issue[] {
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const [best] = [...branches].sort((a, b) => a.length - b.length);
  if (!best) return [issue];
  return best.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** Keys that are missing because a name close to theirs was written instead, as paths in JSON. */
function misspelt(issues: readonly Issue[], shape: z.ZodType): Set<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = knownKeys(shape, issue.path);
      return issue.keys.flatMap((key) => {
        const meantKey = closest(key, known);
        return meantKey ? [JSON.stringify([...issue.path, meantKey])] : [];
      });
    }),
  );
}

/** What is wrong with a key that its record may not have; `known` are those that some record of the kind may. */
function unknownKey(key: string, known: readonly string[]): string {
  if (known.includes(key))
    return `${key} does not go with the status or the values beside it: remove it, or change what rules it out`;
  const meantKey = closest(key, known);
  return meantKey
    ? `${key}: did you mean ${meantKey}?`
    : `${key} is not known here: remove it, or use one of ${known.join(', ')}`;
}

/** The problems of one file whose JSON is well-formed but whose shape is not as agreed. */
export function shapeProblems(json: LocatedJson, shape: z.ZodType, error: z.ZodError): Problem[] {
  const issues = error.issues.flatMap(meant);
  const slips = misspelt(issues, shape);
  return issues.flatMap((issue) => {
    // A key that is missing because its name was misspelt is told once, where it stands.
    if (valueAt(json.value, issue.path) === undefined && slips.has(JSON.stringify(issue.path))) return [];
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      const known = [...new Set(knownKeys(shape, path))];
      return issue.keys.map((key) => json.keyProblem([...path, key], unknownKey(key, known)));
    }
    if (issue.code === 'invalid_key') {
      return issue.issues.map((inner) => json.keyProblem(path, sentence(inner, path.at(-1))));
    }
    return [json.problem(path, sentence(issue, valueAt(json.value, path)))];
  });
}
