/** Units have the forms of their languages and those that the code needs; a value lies where its unit has it. */
import { inLanguage, type Language } from '../../locale/languages.ts';
import type { Facts } from '../facts.ts';
import type { Path } from '../json.ts';
import type { FileName, Unit } from '../shapes.ts';
import type { Dataset } from '../table.ts';
import { pluralCategories } from '../unit-shape.ts';
import { ownUnits, unitless } from '../units.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

const english = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Forms that a language never asks for, such as those of ranks where amounts are printed. */
function formProblems({ forms, ranks }: Unit, path: Path, languages: readonly Language[]): UnplacedProblem[] {
  return languages.flatMap((language) => {
    const known = pluralCategories(language, ranks ?? false);
    return Object.keys(inLanguage(forms, language)).flatMap((category): UnplacedProblem[] => {
      if (known.some((name) => name === category)) return [];
      const of = ranks ? 'a rank (1st, 2nd)' : 'an amount (1 of them, 2 of them)';
      const message = `${languageNames.of(language)} has no form "${category}" of ${of}, but ${known.join(', ')}: remove it, or write it under one of these`;
      return [{ file: 'units', path: [...path, 'forms', language, category], message }];
    });
  });
}

function recordProblems({ units, tables, languages }: Dataset): UnplacedProblem[] {
  const missing = Object.entries(ownUnits({ tables })).flatMap(([id, what]): UnplacedProblem[] => {
    if (units.some((unit) => unit.id === id)) return [];
    const message = `the unit ${id} is missing, in which the page prints ${what}: restore it from the last commit`;
    return [{ file: 'units', path: ['units'], message }];
  });
  const each = units.flatMap((unit, index): UnplacedProblem[] => {
    const { id, least, most } = unit;
    const path = ['units', index];
    const problems = formProblems(unit, path, languages);
    if (id === unitless) {
      const message = `${id} is what the page calls a growth in words: choose another id`;
      problems.push({ file: 'units', path: [...path, 'id'], message });
    }
    if (least !== undefined && most !== undefined && least > most) {
      const message = `the least value of ${id} (${english.format(least)}) is above the most (${english.format(most)}): swap them`;
      problems.push({ file: 'units', path: [...path, 'least'], message });
    }
    return problems;
  });
  return [...missing, ...each];
}

/** What is wrong with a value in a unit, in words; undefined if nothing is. */
function outside(value: number, { id, least, most, whole }: Unit): string | undefined {
  const remedy = `fix the value, or the unit in units.json. You wrote ${value}`;
  if (least !== undefined && value < least)
    return `a value in the unit ${id} is at least ${english.format(least)}: ${remedy}`;
  if (most !== undefined && value > most)
    return `a value in the unit ${id} is at most ${english.format(most)}: ${remedy}`;
  if (whole && !Number.isInteger(value)) return `a value in the unit ${id} is a whole number: ${remedy}`;
  return undefined;
}

/** A value with its unit. What a correction took back may lie outside its range: that may be the mistake. */
function rangeProblems(dataset: Dataset): UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  /** Values whose key names their unit. */
  const keyed: Record<string, string> = Object.assign(
    {},
    ...dataset.tables.all.map((table) => table.units ?? {}),
  );
  const compare = (file: FileName, path: Path, value: unknown, unit: unknown) => {
    const record = typeof unit === 'string' ? units.get(unit) : undefined;
    const message = record && typeof value === 'number' ? outside(value, record) : undefined;
    if (message) problems.push({ file, path, message });
  };
  for (const [file, content] of filesOf(dataset)) {
    if (file === 'corrections' || file === 'units') continue;
    walk(content, (value, path) => {
      if (typeof value === 'number') compare(file, path, value, keyed[String(path.at(-1))]);
      else if (value && typeof value === 'object' && 'unit' in value && 'value' in value)
        compare(file, [...path, 'value'], value.value, value.unit);
    });
  }
  return problems;
}

/** Units that a table's own declaration gives its facts, and that the data lack: each once, with a fact that has it. */
export function checkFactUnits({ units }: Pick<Dataset, 'units'>, facts: Facts): UnplacedProblem[] {
  const known = new Set([unitless, ...units.map(({ id }) => id)]);
  const lacking = new Map<string, string>();
  for (const { id, unit } of facts.values())
    if (unit !== undefined && !known.has(unit) && !lacking.has(unit)) lacking.set(unit, id);
  return [...lacking].map(([unit, id]) => ({
    file: 'units',
    path: ['units'],
    message: `no unit has the id ${unit}, in which the fact ${id} is given: add it here, or name another in the declaration of its table`,
  }));
}

/** Problems with units, and about values outside the range of theirs. */
export function checkUnits(dataset: Dataset): UnplacedProblem[] {
  const records = recordProblems(dataset);
  // While a unit is wrong, nothing can be compared with it.
  return records.length ? records : rangeProblems(dataset);
}
