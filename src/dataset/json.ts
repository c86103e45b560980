/** JSON that remembers where each value stands. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { jsonMistake } from './json-mistakes.ts';
import { conflictProblems } from './merge-conflict.ts';
import { type Problem, problemAt } from './problem.ts';

export type Path = readonly (string | number)[];

export interface LocatedJson {
  file: string;
  text: string;
  value: unknown;
  /** The place of the value at `path`, or of the nearest parent that exists; `within` counts characters inside it. */
  problem(path: Path, message: string, within?: number): Problem;
  /** The place of the key at `path`. */
  keyProblem(path: Path, message: string): Problem;
}

/** A plain copy of a parsed tree: objects without the keys that were written twice. */
function plain(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(plain);
  if (node?.type === 'object') {
    return Object.fromEntries(
      (node.children ?? []).map(({ children }) => [children?.[0]?.value, plain(children?.[1])]),
    );
  }
  return node?.value;
}

function duplicateKeys(node: Node, report: (offset: number, key: string) => void): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.children?.[0];
    if (child.type === 'property' && key) {
      if (seen.has(key.value)) report(key.offset, key.value);
      seen.add(key.value);
    }
    duplicateKeys(child, report);
  }
}

/** Parses strict JSON. Gives the problems instead of a value if it is malformed. */
export function parseJson(file: string, text: string): { json: LocatedJson } | { problems: Problem[] } {
  if (text.startsWith('\ufeff')) {
    const message = 'the file starts with a byte-order mark: save it as UTF-8 without one';
    return { problems: [problemAt(file, text, 0, message)] };
  }
  if (text.trim() === '') {
    return { problems: [problemAt(file, text, 0, 'the file is empty: restore it from the last commit')] };
  }
  const conflicts = conflictProblems(file, text);
  if (conflicts.length) return { problems: conflicts };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // One slip makes a parser stumble many times: only the first place helps.
  const problems = errors.slice(0, 1).map((error) => {
    const { offset, message } = jsonMistake(text, error);
    return problemAt(file, text, offset, message);
  });
  if (root) {
    duplicateKeys(root, (offset, key) =>
      problems.push(problemAt(file, text, offset, `"${key}" stands here twice`)),
    );
  }
  if (problems.length || !root) return { problems };

  const nearest = (path: Path): Node => findNodeAtLocation(root, [...path]) ?? nearest(path.slice(0, -1));
  return {
    json: {
      file,
      text,
      value: plain(root),
      problem(path, message, within) {
        const node = nearest(path);
        return problemAt(file, text, node.offset + (within === undefined ? 0 : within + 1), message);
      },
      keyProblem(path, message) {
        const property = nearest(path).parent;
        return problemAt(file, text, property?.children?.[0]?.offset ?? 0, message);
      },
    },
  };
}
