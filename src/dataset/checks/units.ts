/** Units have the forms of their languages and those that the code needs; a value lies where its unit has it. */
import { languages } from '../../locale/languages.ts';
import type { Path } from '../json.ts';
import type { Dataset, FileName, Unit } from '../shapes.ts';
import { pluralCategories } from '../unit-shape.ts';
import { ownUnits, unitless } from '../units.ts';
import { filesOf, walk } from '../walk.ts';
import type { Finding } from './finding.ts';

const english = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Forms that a language never asks for, such as those of ranks where amounts are printed. */
function formFindings({ forms, ranks }: Unit, path: Path): Finding[] {
  return languages.flatMap((language) => {
    const known = pluralCategories(language, ranks ?? false);
    return Object.keys(forms[language]).flatMap((category): Finding[] => {
      if (known.some((name) => name === category)) return [];
      const of = ranks ? 'a rank (1st, 2nd)' : 'an amount (1 of them, 2 of them)';
      const message = `${languageNames.of(language)} has no form "${category}" of ${of}, but ${known.join(', ')}: remove it, or write it under one of these`;
      return [{ file: 'units', path: [...path, 'forms', language, category], message }];
    });
  });
}

function recordFindings({ units }: Dataset): Finding[] {
  const missing = Object.entries(ownUnits).flatMap(([id, what]): Finding[] => {
    if (units.some((unit) => unit.id === id)) return [];
    const message = `the unit ${id} is missing, in which the page prints ${what}: restore it from the last commit`;
    return [{ file: 'units', path: ['units'], message }];
  });
  const each = units.flatMap((unit, index): Finding[] => {
    const { id, least, most } = unit;
    const path = ['units', index];
    const findings = formFindings(unit, path);
    if (id === unitless) {
      const message = `${id} is what the page calls a growth in words: choose another id`;
      findings.push({ file: 'units', path: [...path, 'id'], message });
    }
    if (least !== undefined && most !== undefined && least > most) {
      const message = `the least value of ${id} (${english.format(least)}) is above the most (${english.format(most)}): swap them`;
      findings.push({ file: 'units', path: [...path, 'least'], message });
    }
    return findings;
  });
  return [...missing, ...each];
}

/** What is wrong with a value in a unit, in words; undefined if nothing is. */
function outside(value: number, { id, least, most, whole }: Unit): string | undefined {
  const remedy = `mend the value, or the unit in data/units.json. You wrote ${value}`;
  if (least !== undefined && value < least)
    return `a value in the unit ${id} is at least ${english.format(least)}: ${remedy}`;
  if (most !== undefined && value > most)
    return `a value in the unit ${id} is at most ${english.format(most)}: ${remedy}`;
  if (whole && !Number.isInteger(value)) return `a value in the unit ${id} is a whole number: ${remedy}`;
  return undefined;
}

/** Values whose key names their unit. */
const keyed: Record<string, keyof typeof ownUnits> = { tonnes: 'tonne', percent: 'percent' };

/** A value with its unit. What a correction took back may have been beyond all sense: that may be the mistake. */
function rangeFindings(dataset: Dataset): Finding[] {
  const findings: Finding[] = [];
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const compare = (file: FileName, path: Path, value: unknown, unit: unknown) => {
    const record = typeof unit === 'string' ? units.get(unit) : undefined;
    const message = record && typeof value === 'number' ? outside(value, record) : undefined;
    if (message) findings.push({ file, path, message });
  };
  for (const [file, content] of filesOf(dataset)) {
    if (file === 'corrections' || file === 'units') continue;
    walk(content, (value, path) => {
      if (typeof value === 'number') compare(file, path, value, keyed[String(path.at(-1))]);
      else if (value && typeof value === 'object' && 'unit' in value && 'value' in value)
        compare(file, [...path, 'value'], value.value, value.unit);
    });
  }
  return findings;
}

/** Findings about units, and about values outside the range of theirs. */
export function checkUnits(dataset: Dataset): Finding[] {
  const records = recordFindings(dataset);
  // While a unit is wrong, nothing can be compared with it.
  return records.length ? records : rangeFindings(dataset);
}
