/** Tries one rule on the facts: what it says in words, what the data say, and whether it holds. */
import { boundsOf, isAbove } from './bounds.ts';
import { daysBetween, isEarlier, isOther, isSame } from './compared-values.ts';
import type { Fact, Facts } from './facts.ts';
import type { RuleRecord } from './rule-shape.ts';

export interface Verdict {
  says: string;
  now: string;
  holds: boolean;
  facts: string[];
}

/** A verdict without what is the same for every kind of rule. */
type Tried = Omit<Verdict, 'facts' | 'now'> & { now?: string | undefined };

type Kind<Is extends RuleRecord['is']> = Extract<RuleRecord, { is: Is }>;

/** A value as the data have it: `at least 81`, `2025-04-14T20:00`. */
function plainly(id: string, facts: Facts, gaps: ReadonlySet<string>): string {
  const fact = facts.get(id);
  if (!fact) return `${id} has no value${gaps.has(id) ? ', it is a gap' : ''}`;
  const qualifier = fact.qualifier ? `${fact.qualifier.replace('-', ' ')} ` : '';
  return `${id} is ${qualifier}${fact.value}`;
}

function extreme(rule: Kind<'highest' | 'lowest'>, facts: Facts): Tried {
  const { is, among, upTo } = rule;
  const until = upTo && facts.get(upTo)?.on;
  const others = [...facts.values()].filter(
    ({ id, series, on }) =>
      series === among && id !== rule.fact && (until === undefined || (on !== undefined && on <= until)),
  );
  const own = facts.get(rule.fact);
  const beyond = (other: Fact) =>
    own !== undefined && (is === 'highest' ? isAbove(own, other) : isAbove(other, own));
  const rivals = others.filter((other) => !beyond(other)).map(({ id }) => id);
  const time = upTo ? `, of those no later than ${upTo}` : '';
  return {
    says: `${rule.fact} is the ${is} of the series ${among}${time}`,
    now: !own
      ? undefined
      : others.length === 0
        ? 'there is nothing else to compare it with'
        : `${rivals.slice(0, 3).join(', ')} may be ${is === 'highest' ? 'as high' : 'as low'}`,
    holds: own !== undefined && others.length > 0 && rivals.length === 0,
  };
}

function before({ fact, than, days }: Kind<'before'>, facts: Facts): Tried {
  const [one, other] = [facts.get(fact), facts.get(than)];
  return {
    says: `${fact} is before ${than}${days ? `, by at most ${days} ${days === 1 ? 'day' : 'days'}` : ''}`,
    holds:
      one !== undefined &&
      other !== undefined &&
      isEarlier(one, other) &&
      (days === undefined || daysBetween(String(one.value), String(other.value)) <= days),
  };
}

function inOrder({ facts: ids, all }: Kind<'in-order'>, facts: Facts): Tried {
  const times = ids.map((id) => facts.get(id));
  const follows = times.every((time, index) => {
    const earlier = times[index - 1];
    return time !== undefined && (index === 0 || (earlier !== undefined && isEarlier(earlier, time)));
  });
  const others = [...facts.values()].filter(({ id, series }) => series === all && !ids.includes(id));
  const left = all === undefined ? [] : others.map(({ id }) => id);
  return {
    says: `${ids.join(', ')} follow one another in time${all ? ` and are all of the series ${all}` : ''}`,
    now: follows && left.length ? `there are ${left.slice(0, 3).join(', ')}, too` : undefined,
    holds: follows && (all === undefined || others.length === 0),
  };
}

/** The other fact of a comparison, or the number that stands in its place. */
function compared(
  { than, value }: { than?: string | undefined; value?: number | undefined },
  facts: Facts,
): { name: string; other: Pick<Fact, 'value' | 'qualifier'> | undefined } {
  return than === undefined
    ? { name: String(value), other: { value: Number(value) } }
    : { name: than, other: facts.get(than) };
}

function atLeast(rule: Kind<'at-least'>, facts: Facts): Tried {
  const { times = 1 } = rule;
  const { name, other } = compared(rule, facts);
  const own = facts.get(rule.fact);
  const wanted = other && { ...other, value: Number(other.value) * times };
  const isExact = (fact: Pick<Fact, 'qualifier'>) => !fact.qualifier || fact.qualifier === 'at-least';
  return {
    says: `${rule.fact} is at least ${times === 1 ? '' : `${times} times `}${name}`,
    holds:
      own !== undefined &&
      wanted !== undefined &&
      (isAbove(own, wanted) ||
        (isExact(own) && !wanted.qualifier && Number(own.value) >= Number(wanted.value))),
  };
}

function above({ fact, than, byLessThan }: Kind<'above'>, facts: Facts): Tried {
  const [own, other] = [facts.get(fact), facts.get(than)];
  const difference = Number(own?.value) - Number(other?.value);
  // What has no upper bound may be above by any amount.
  const isNear = own !== undefined && Number.isFinite(boundsOf(own).high) && difference < (byLessThan ?? 0);
  return {
    says: `${fact} is above ${than}${byLessThan ? `, by less than ${byLessThan}` : ''}`,
    holds:
      own !== undefined && other !== undefined && isAbove(own, other) && (byLessThan === undefined || isNear),
  };
}

function equal(rule: Kind<'equal' | 'other'>, facts: Facts): Tried {
  const { name, other } = compared(rule, facts);
  const own = facts.get(rule.fact);
  const isTrue = rule.is === 'equal' ? isSame : isOther;
  return {
    says: `${rule.fact} is ${rule.is === 'equal' ? 'the same as' : 'other than'} ${name}`,
    holds: own !== undefined && other !== undefined && isTrue(own, other),
  };
}

function tried(rule: RuleRecord, facts: Facts, gaps: ReadonlySet<string>): Tried {
  switch (rule.is) {
    case 'highest':
    case 'lowest':
      return extreme(rule, facts);
    case 'above':
      return above(rule, facts);
    case 'at-least':
      return atLeast(rule, facts);
    case 'equal':
    case 'other':
      return equal(rule, facts);
    case 'before':
      return before(rule, facts);
    case 'in-order':
      return inOrder(rule, facts);
    case 'gap':
      return { says: `nobody knows ${rule.facts.join(', ')}`, holds: rule.facts.every((id) => gaps.has(id)) };
    case 'provisional':
    case 'final': {
      const own = facts.get(rule.fact);
      const isFirst = own?.provisional === true;
      return {
        says: `${rule.fact} is ${rule.is}`,
        now: own && `it is ${isFirst ? 'provisional' : 'final'}`,
        holds: own !== undefined && isFirst === (rule.is === 'provisional'),
      };
    }
    case 'status': {
      const status = facts.get(rule.fact)?.status;
      return {
        says: `${rule.fact} is ${rule.status}`,
        now: status && `it is ${status}`,
        holds: status === rule.status,
      };
    }
  }
}

/** Ids of the facts that a rule names. */
export function factsOfRule(rule: RuleRecord): string[] {
  if ('facts' in rule) return rule.facts;
  return [
    rule.fact,
    ...('than' in rule && rule.than ? [rule.than] : []),
    ...('upTo' in rule && rule.upTo ? [rule.upTo] : []),
  ];
}

/** The verdict on one rule. `gaps` are the ids of values that nobody knows. */
export function verdictOn(rule: RuleRecord, facts: Facts, gaps: ReadonlySet<string>): Verdict {
  const named = factsOfRule(rule);
  const series = 'among' in rule ? rule.among : 'all' in rule ? rule.all : undefined;
  const members = series ? [...facts.values()].filter((fact) => fact.series === series) : [];
  const { says, now, holds } = tried(rule, facts, gaps);
  return {
    says,
    now: now || `now ${named.map((id) => plainly(id, facts, gaps)).join(', ')}`,
    holds,
    facts: [...new Set([...named, ...members.map(({ id }) => id)])],
  };
}
