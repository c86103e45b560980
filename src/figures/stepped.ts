/** What a figure offers that stays on screen while the steps of the prose pass, and changes with each. */
import type { FrameName, Mark } from './frames.ts';

/** A step as the prose gives it. */
export interface Step {
  id: string;
  /** What each attribute of its tag lists, by the attribute's name. */
  given: Readonly<Record<string, readonly string[]>>;
  /** All its words. */
  words: string;
}

/** An attribute that `<Step>` takes besides its id. */
export interface StepAttribute {
  /** Whether every step must have it. */
  must?: true;
  /** What a step does by it, before the name of what it lists: `tell of the place`. Editions must agree in it. */
  does: string;
}

/** What the drawing shows at a step; a figure's own states hold more than this. */
export interface State {
  /** Id of the step. */
  step: string;
  /** What the drawing is filled with, where states differ in that; style sheets know it as `data-was` when it changes. */
  view?: string;
}

/** Where readers ask for a row. Its class ties it to what the drawing shows of the row at each step. */
export interface SteppedMark<Row> {
  row: Row;
  mark: Mark;
  className?: string;
}

/** A figure's states. `Of` is the edition of its own story, `Own` what its states are. */
export interface Stepped<Row, Of, Own extends State = State> {
  /** Those of `<Step>`, by their names. */
  attributes: Readonly<Record<string, StepAttribute>>;
  /** What is wrong with the steps, each with the id of the step that is to be fixed. */
  problems(steps: readonly Step[], rows: readonly Row[], edition: Of): { step: string; message: string }[];
  /** The state of every step, in the order of the steps. Steps that have problems are not asked for. */
  states(steps: readonly Step[], rows: readonly Row[], edition: Of): Own[];
  /** Width and height of the drawing, in CSS pixels. */
  size(rows: readonly Row[], frame: FrameName, edition: Of): { width: number; height: number };
  /** Everything that a state may show, with its source line, as SVG elements from 0,0: where it stays it has no margin. */
  draw(rows: readonly Row[], states: readonly Own[], frame: FrameName, edition: Of): string;
  /** What drawings refer to, as a `<defs>`: it stands on the page once. */
  definitions?(edition: Of): string;
  /**
   * The style sheet that makes of the drawing what each state shows, under the `selectorOf` that state. Only custom
   * properties reach into a still, for `<use>` inherits and knows no other selector from outside.
   */
  styles(states: readonly Own[], rows: readonly Row[], edition: Of): string;
  /** Where readers ask; of rows that have no answer, too. */
  marks?(rows: readonly Row[], frame: FrameName, edition: Of): SteppedMark<Row>[];
  /** What a state's still is called, for those who do not see it. */
  stillLabel(state: Own, rows: readonly Row[], edition: Of): string;
}
