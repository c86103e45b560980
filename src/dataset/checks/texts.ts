/** Texts in data files hold no typed number, and every fact that they name exists. */
import { handTypedNumbers } from '../../locale/hand-typed.ts';
import { inLanguage, type Language } from '../../locale/languages.ts';
import { createLocale } from '../../locale/locale.ts';
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { gapsOf } from '../gaps.ts';
import { factsIn, segments } from '../placeholders.ts';
import { formsIn, formsProblem } from '../plural-forms.ts';
import { mannersOf } from '../print.ts';
import { recordOf } from '../record-of.ts';
import type { Text } from '../shapes.ts';
import type { Dataset } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/**
 * What is wrong with naming a fact this way, or nothing. `gaps` are the ids of values that nobody knows, `correction` is
 * the one whose text names it, if one does.
 */
export function bindingProblem(
  id: string,
  as: string | undefined,
  facts: Facts,
  gaps: ReadonlySet<string>,
  language: Language,
  correction?: string,
): string | undefined {
  const fact = facts.get(id);
  if (!fact && gaps.has(id))
    return `${id} has no value, for its record is a gap: write the sentence without it, or give the record its value`;
  if (!fact) return unknownId('fact', id, facts.keys());
  const owner = recordOf(id);
  if (fact.past && owner !== correction)
    return `${id} was wrong: only the correction ${owner} may print it, so bind the value that is right`;
  const forms = formsIn(as);
  if (forms) return formsProblem(forms, fact, createLocale(language));
  const manners = mannersOf(fact);
  if (as !== undefined && !manners.includes(as)) {
    return `${id} cannot be printed as ${as}: use ${manners.join(', ') || 'it without a manner'}`;
  }
  return undefined;
}

/** What a text in one language binds and its counterpart does not: whoever reads either must learn the same. */
function differences(
  text: Text,
  facts: Facts,
  languages: readonly Language[],
): { language: Language; message: string }[] {
  const [defaultLanguage = ''] = languages;
  const model = new Set(factsIn(inLanguage(text, defaultLanguage)));
  return languages.flatMap((language) => {
    const own = new Set(factsIn(inLanguage(text, language)));
    // A misspelt id is told by itself.
    if ([...model, ...own].some((id) => !facts.has(id))) return [];
    const lacking = (lacks: Language, has: Language, ids: Set<string>, others: Set<string>) =>
      [...others]
        .filter((id) => !ids.has(id))
        .map((id) => ({
          language: lacks,
          message: `this text does not bind {${id}}, which the one in "${has}" does: fix whichever is wrong`,
        }));
    return [
      ...lacking(language, defaultLanguage, own, model),
      ...lacking(defaultLanguage, language, model, own),
    ];
  });
}

/** A record may have a fact that is named like a language. */
const isText = (value: unknown, [language = '']: readonly Language[]): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Record<Language, unknown>>)[language] === 'string';

/** Problems with the texts of all files. */
export function checkTexts(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const { languages } = dataset;
  const gaps = gapsOf(dataset);
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (isText(value, languages)) {
        for (const { language, message } of differences(value, facts, languages)) {
          problems.push({ file, path: [...path, language], message });
        }
      }
      const language = String(path.at(-1));
      if (typeof value !== 'string' || !languages.includes(language)) return;
      for (const segment of segments(value)) {
        if ('text' in segment) {
          for (const number of handTypedNumbers(segment.text, language)) {
            const message = `"${number.found}" is a number typed by hand: write the id of a fact in braces, such as {total-2024}`;
            problems.push({ file, path, within: segment.offset + number.offset, message });
          }
        } else {
          const [list, index] = path;
          const correction = list === 'corrections' ? dataset.corrections[Number(index)]?.id : undefined;
          const message = bindingProblem(segment.fact, segment.as, facts, gaps, language, correction);
          if (message) problems.push({ file, path, within: segment.offset, message });
        }
      }
    });
  }
  return problems;
}
