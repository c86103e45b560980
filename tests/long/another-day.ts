/** Loaded before a program, has its clock run years ahead: what it makes must not tell. */
const ahead = 3_210 * 86_400_000;
const Real = Date;

class Ahead extends Real {
  constructor(...given: unknown[]) {
    if (given.length) super(...(given as [number]));
    else super(Real.now() + ahead);
  }
  static override now(): number {
    return Real.now() + ahead;
  }
}
globalThis.Date = Ahead as unknown as DateConstructor;
