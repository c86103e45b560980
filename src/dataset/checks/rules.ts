/** A rule compares facts that exist and can be compared. */
import { unknownId } from '../did-you-mean.ts';
import type { Fact, Facts } from '../facts.ts';
import { gapsOf } from '../gaps.ts';
import type { Path } from '../json.ts';
import type { RuleRecord } from '../rule-shape.ts';
import type { Dataset } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

const isTime = ({ kind }: Fact) => kind === 'date' || kind === 'clock' || kind === 'year';

/** What is wrong with comparing these facts in this way, beyond their names. */
function mismatch(rule: RuleRecord, facts: Facts): string | undefined {
  if (
    (rule.is === 'at-least' || rule.is === 'equal' || rule.is === 'other') &&
    (rule.than === undefined) === (rule.value === undefined)
  )
    return `${rule.id} needs either than, the id of another fact, or value, a number`;
  if ('times' in rule && rule.times !== undefined && rule.value !== undefined)
    return `${rule.id} compares with a number: multiply it, and leave out times`;
  if (rule.is === 'status' || rule.is === 'provisional' || rule.is === 'final' || rule.is === 'gap')
    return undefined;
  if ('among' in rule) return seriesMismatch(rule, facts);
  const named = 'facts' in rule ? rule.facts : [rule.fact, 'than' in rule ? rule.than : undefined];
  const known = named.flatMap((id) => (id === undefined ? [] : (facts.get(id) ?? [])));
  const ofTime = rule.is === 'before' || rule.is === 'in-order';
  const wrong =
    rule.is === 'equal' || rule.is === 'other' ? undefined : known.find((fact) => isTime(fact) !== ofTime);
  if (wrong)
    return ofTime
      ? `${wrong.id} is no day and no hour, which "${rule.is}" compares: name another fact, or use "above"`
      : `${wrong.id} is a day or an hour, and "${rule.is}" compares quantities: name another fact, or use "before"`;
  const [one, other] = known;
  if (one && isTime(one) !== (other ? isTime(other) : false) && !ofTime)
    return `${one.id} ${isTime(one) ? 'is' : 'is no'} day or hour and ${other ? `${other.id} ${isTime(other) ? 'is' : 'is not'}` : 'a number is none'}: compare two of a kind`;
  if (one?.unit !== other?.unit && other && one && !ofTime)
    return `${one.id} is in ${one.unit} and ${other.id} in ${other.unit}: compare facts of one unit`;
  return undefined;
}

/** A fact is the highest of what it is one of, up to a time that is told. */
function seriesMismatch(
  { fact, among, upTo }: Extract<RuleRecord, { among: string }>,
  facts: Facts,
): string | undefined {
  const own = facts.get(fact);
  if (own && own.series !== among) {
    const there = own.series ? `of the series ${own.series}` : 'of no series';
    return `${fact} is ${there}, and cannot be compared among ${among}: name a fact of that series`;
  }
  const until = upTo === undefined ? undefined : facts.get(upTo);
  return until && until.on === undefined
    ? `${upTo} speaks of no time up to which to compare: name one of the series, such as ${fact}`
    : undefined;
}

/** Problems with rules: what they name and nobody knows, and what cannot be compared. */
export function checkRules(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const known = new Set([...facts.keys(), ...gapsOf(dataset)]);
  const series = new Set<string>([...facts.values()].flatMap((fact) => fact.series ?? []));
  return dataset.rules.flatMap((rule, index): UnplacedProblem[] => {
    const at = (path: Path, message: string): UnplacedProblem => ({
      file: 'rules',
      path: ['rules', index, ...path],
      message,
    });
    const problems: UnplacedProblem[] = [];
    const expect = (path: Path, id: string | undefined) => {
      if (id !== undefined && facts.get(id)?.past) {
        problems.push(
          at(path, `${id} was wrong, and is printed by its correction alone: compare what is right`),
        );
        return;
      }
      if (id !== undefined && !known.has(id)) problems.push(at(path, unknownId('fact', id, known)));
    };
    if ('facts' in rule) {
      for (const [place, id] of rule.facts.entries()) expect(['facts', place], id);
    } else {
      expect(['fact'], rule.fact);
      if ('than' in rule) expect(['than'], rule.than);
      if ('upTo' in rule) expect(['upTo'], rule.upTo);
    }
    const [key, name] =
      'among' in rule ? ['among', rule.among] : ['all', 'all' in rule ? rule.all : undefined];
    if (name !== undefined && !series.has(name)) {
      const there = [...series].sort().join(', ');
      problems.push(at([key], `no series is called ${name}: there are ${there}`));
    }
    if (problems.length) return problems;
    const wrong = mismatch(rule, facts);
    return wrong ? [at(['is'], wrong)] : [];
  });
}
