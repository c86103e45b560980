/** Words that change their form with a number beside them: is and are, place and places. */
import type { Locale } from '../locale/locale.ts';
import type { Fact } from './facts.ts';

/** Words by CLDR plural category: one, other, and in some languages two, few, many, zero. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

const isFormed = /^\s*[a-z]+:/;

/** The forms in a placeholder's manner, such as `one:place|other:places`; undefined where it is another manner. */
export function formsIn(as: string | undefined): PluralForms | undefined {
  if (as === undefined || !isFormed.test(as)) return undefined;
  return Object.fromEntries(
    as.split('|').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, Math.max(colon, 0)).trim(), part.slice(colon + 1).trim()];
    }),
  );
}

/** What is wrong with forms in a language, or with the fact that they go with; undefined if nothing is. */
export function formsProblem(forms: PluralForms, fact: Fact, locale: Locale): string | undefined {
  if (fact.kind !== 'quantity') return `${fact.id} is no number, which words could follow in their form`;
  // Any other form stands in for one that is not given.
  const lacking = (['one', 'other'] as const).find(
    (category) => locale.pluralCategories.includes(category) && !forms[category],
  );
  if (lacking)
    return `the form "${lacking}" is missing: give the words beside one and beside several, such as one:is|other:are`;
  const unknown = Object.keys(forms).find(
    (name) => !locale.pluralCategories.some((category) => category === name),
  );
  return unknown === undefined
    ? undefined
    : `"${unknown}" is no form of this language: there are ${locale.pluralCategories.join(', ')}`;
}

/** The form that stands beside the fact's number. */
export function formBeside(fact: Fact, forms: PluralForms, locale: Locale): string {
  return forms[locale.plural(Number(fact.value))] ?? forms.other ?? '';
}
