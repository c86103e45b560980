/** What a map shows at one step of a scrolly. */
export interface MapState<View extends string = string> {
  step: string;
  view: View;
  /** Places told so far, this step's included; at the last step every place. */
  told: readonly string[];
  /** Places that this step tells of. */
  current: readonly string[];
  /** Places of context that its words name. */
  context: readonly string[];
}
