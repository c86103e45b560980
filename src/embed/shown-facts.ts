/** Which facts a figure shows, so that a correction finds the charts that it touches. */
import type { Facts } from '../dataset/facts.ts';
import { recordOf } from '../dataset/record-of.ts';
import type { Correction } from '../dataset/shapes.ts';
import { drawFigure } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frames } from '../figures/figure.ts';
import { once } from '../tools/once.ts';

/** Facts that write down which of them were asked for. */
function recording(facts: Facts, asked: Set<string>): Facts {
  return new Proxy(facts, {
    get(target, name) {
      if (name === 'get')
        return (id: string) => {
          asked.add(id);
          return target.get(id);
        };
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** The facts that a figure asks for, and the records of its rows. */
const shownBy = once((figure: AnyFigure, edition: Edition) => {
  const asked = new Set<string>();
  const watched = { ...edition, facts: recording(edition.facts, asked) };
  const rows: Record<string, unknown>[] = figure.rows(watched);
  figure.title(rows, watched);
  figure.alternative(rows, watched);
  figure.note?.(rows, watched);
  drawFigure(figure, rows, frames.wide, watched);
  return { asked, records: new Set(rows.flatMap((row) => [row.id, row.fact])) };
});

/** Whether a correction names a fact that the figure shows: one of its sentences' or of its rows' records. */
export function isTouched(figure: AnyFigure, edition: Edition, correction: Correction): boolean {
  const { asked, records } = shownBy(figure, edition);
  return correction.facts.some((id) => asked.has(id) || records.has(id) || records.has(recordOf(id)));
}
