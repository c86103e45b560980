/** What a figure of any kind is declared by: its rows and its words. The kind brings the drawing. */
import type { Drawn, Edition, Figure, Frame, RowStatus } from '../figure.ts';

/** What a row has, whatever kind of figure it belongs to. */
export interface KindRow {
  /** The fact that holds its value, or its record's id. */
  id: string;
  status: RowStatus;
  sources: readonly string[];
}

/** What a figure itself has to say, of all that a figure is. */
type Own = 'id' | 'rows' | 'title' | 'columns' | 'details';

/**
 * A figure without its drawing. A kind knows the rest of it, too, and what `Known` names; what is given here comes before
 * what the kind knows.
 */
export type Told<Row, Known extends Own = never, Of extends Edition = Edition> = Pick<
  Figure<Row, Of>,
  Exclude<Own, Known>
> &
  Partial<Omit<Figure<Row, Of>, Exclude<Own, Known> | 'draw' | 'drawSmall'>>;

/** What a kind makes of the rows: the drawing, the text alternative, and whatever else it knows. */
export type Made<Row, Known extends Own = never, Of extends Edition = Edition> = Pick<
  Figure<Row, Of>,
  'alternative' | Known
> &
  Partial<Omit<Figure<Row, Of>, Own | 'draw'>> & {
    draw(rows: readonly Row[], frame: Frame, edition: Of): Drawn;
  };

/** The figure that is told and made. */
export function figureOf<Row extends KindRow, Known extends Own = never, Of extends Edition = Edition>(
  told: Told<Row, Known, Of>,
  made: Made<Row, Known, Of>,
): Figure<Row, Of> {
  const provenance = { sources: ({ sources }: Row) => sources, status: ({ status }: Row) => status };
  // TypeScript cannot tell of a type that is still open that both together are all of a figure.
  return { ...provenance, ...made, ...told } as Figure<Row, Of>;
}
