/** Facts as readers read them, in the manner that a sentence asks for. */
import { inLanguage } from '../locale/languages.ts';
import type { Locale } from '../locale/locale.ts';
import type { Fact, Facts } from './facts.ts';
import { growthClass } from './growth.ts';
import { segments } from './placeholders.ts';
import { formBeside, formsIn } from './plural-forms.ts';
import type { Text, Unit } from './shapes.ts';

const wordManners = ['words', 'Words', 'feminine', 'Feminine'] as const;
const quantityManners = ['number', ...wordManners, 'Sentence'] as const;
const dateManners = ['day', 'month', 'year'] as const;
const clockManners = ['bare', 'day', 'date'] as const;

/** The manners in which a fact may be printed besides its usual one. */
export function mannersOf(fact: Fact): readonly string[] {
  if (fact.kind === 'quantity') return fact.unit === 'ratio' ? ['Sentence'] : quantityManners;
  if (fact.kind === 'date') return dateManners;
  return fact.kind === 'clock' ? clockManners : [];
}

/** What `<data value>` holds: the plain value, with no words around it. */
export function machineValue(fact: Fact): string {
  return String(fact.value);
}

/** A value in its unit; `number` is the value in print, where more than its digits are printed. */
export function printInUnit(
  value: number,
  unit: Unit,
  locale: Locale,
  number: string = locale.number(value),
): string {
  const forms = inLanguage(unit.forms, locale.language);
  const form = forms[locale.plural(value, unit.ranks)] ?? forms.other;
  return locale.typeset(form.replace('#', () => number));
}

function printQuantity(fact: Fact, locale: Locale, as: string | undefined): string {
  const value = Number(fact.value);
  if (fact.unit === 'ratio') return locale.message(`growth.${growthClass(value)}`);
  // A derived percentage keeps its decimal even where it is zero: 130.0 is not the quoted 130.
  const decimals = fact.unit === 'percent' && fact.status === 'derived' && !Number.isInteger(value) ? 1 : 3;
  if (wordManners.some((manner) => manner === as)) {
    const words = locale.words(value, as?.toLowerCase() === 'feminine' ? 'feminine' : 'masculine');
    return fact.qualifier
      ? locale.message(`qualifier.${fact.qualifier}.words`, { number: words, value })
      : words;
  }
  const digits = locale.number(value, decimals);
  if (as === 'number') return digits;
  const number = fact.qualifier
    ? locale.message(`qualifier.${fact.qualifier}`, { number: digits, value })
    : digits;
  return fact.measure ? printInUnit(value, fact.measure, locale, number) : number;
}

function printClock(fact: Fact, locale: Locale, as: string | undefined): string {
  const iso = String(fact.value);
  if (as === 'day') return locale.date(iso.slice(0, 10), 'day');
  if (as === 'date') return locale.date(iso.slice(0, 10));
  const clock = locale.clock(iso);
  if (as === 'bare' || !fact.qualifier) return clock;
  return locale.message(`qualifier.${fact.qualifier}.clock`, { clock });
}

/** One fact in words and digits. Throws an Error if the fact cannot be printed in the manner asked for. */
export function printFact(fact: Fact, locale: Locale, as?: string): string {
  const forms = formsIn(as);
  if (forms) return locale.typeset(formBeside(fact, forms, locale));
  if (as !== undefined && !mannersOf(fact).includes(as)) {
    throw new Error(
      `${fact.id} cannot be printed as "${as}": use ${mannersOf(fact).join(', ') || 'no manner'}`,
    );
  }
  const capital = as !== undefined && /^[A-Z]/.test(as);
  const printed = (() => {
    if (fact.kind === 'year') return String(fact.value);
    if (fact.kind === 'clock') return printClock(fact, locale, as);
    if (fact.kind === 'date') return locale.date(String(fact.value), (as as 'day' | undefined) ?? 'full');
    return printQuantity(fact, locale, as);
  })();
  return capital ? locale.capital(printed) : printed;
}

export type Bound = { text: string; fact?: Fact };

/** A text from a data file, cut into plain words and printed facts. Throws an Error on an unknown fact. */
export function bindText(text: Text, facts: Facts, locale: Locale): Bound[] {
  return segments(inLanguage(text, locale.language)).map((segment) => {
    if ('text' in segment) return { text: locale.typeset(segment.text) };
    const fact = facts.get(segment.fact);
    if (!fact) throw new Error(`no fact has the id ${segment.fact}`);
    const text = printFact(fact, locale, segment.as);
    // Words beside a number are not the number.
    return formsIn(segment.as) ? { text } : { text, fact };
  });
}

/** The same as one string. */
export function printText(text: Text, facts: Facts, locale: Locale): string {
  return bindText(text, facts, locale)
    .map((part) => part.text)
    .join('');
}
