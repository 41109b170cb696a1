/** What "not" makes of the words behind it. */
import { WEEKDAYS } from '../../schedule/schedule.ts';
import type { Claim } from './claims.ts';
import type { Line } from './line.ts';
import type { Meaning } from './phrases.ts';
import { PARTS } from '../moments.ts';

/** Turns round what is denied: "not evenings" asks for the rest of the day, and "not bingo" for nothing. */
export function heedDenials(claims: readonly Claim[], { text, starts, words }: Line): Claim[] {
  const heeded: Claim[] = [];
  for (const claim of claims) {
    const last = heeded.at(-1);
    const between = last && words.slice(last.until, claim.from).join(' ');
    // "Not fridays or saturdays" denies both, and so does "not fridays and saturdays", but not "and yoga".
    const isAlike = last?.denied?.[0]?.field === claim.parts[0]?.[0]?.field;
    if (last?.denied && isAlike && /^(?:or|nor|and)$/.test(between!)) {
      heeded[heeded.length - 1] = deny([...last.denied, ...claim.parts.flat()], last.from, claim);
      continue;
    }
    const denial = DENIAL.exec(text.slice(0, starts[claim.from]));
    const from = denial ? starts.findIndex((start) => start >= denial.index) : claim.from;
    const isDenied = denial && claim.parts.length > 0 && from >= (last?.until ?? 0);
    heeded.push(isDenied ? deny(claim.parts.flat(), from, claim) : claim);
  }
  return heeded;
}

function deny(denied: readonly Meaning[], from: number, { until }: Claim): Claim {
  const opposite = oppositeOf(denied);
  return {
    from,
    until,
    denied,
    parts: opposite.length > 0 ? [opposite] : [],
    isSilent: opposite.length === 0,
  };
}

const DENIAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:but |just |though )?(?:not|no|except|excluding|without|never|isnt|other than|rather than|instead of|apart from|any day but|anything but|any time but|cant (?:do|make|manage)|cannot (?:do|make|manage)|dont (?:like|want|do)|do not (?:like|want|do)|hates?)(?: (?:a|an|any|at|come|do|for|go|in|into|like|of|on|the|to|too))* $`,
  'u',
);

function oppositeOf(means: readonly Meaning[]): readonly Meaning[] {
  const values = means.map(({ value }) => value);
  const allBut = (field: Meaning['field'], all: readonly string[], few: readonly string[]) =>
    few.every((value) => all.includes(value))
      ? all.filter((value) => !few.includes(value)).map((value): Meaning => ({ field, value }))
      : [];
  const field = means.every((one) => one.field === means[0]!.field) ? means[0]!.field : '';
  if (field === 'day')
    return allBut(field, WEEKDAYS, values[0] === 'weekend' ? ['sat', 'sun'] : values);
  if (field !== 'part') return [];
  const [, before = '', time = '', after = ''] = /^(-?)(\d\d:\d\d)(-?)$/.exec(values[0]!) ?? [];
  if (before !== after) return [{ field, value: `${after}${time}${before}` }];
  return allBut(field, PARTS, values);
}
