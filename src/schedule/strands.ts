/** The single strands of a schedule: one rule at one time of day, as calendars have to be told of it. */
import { addDays } from './dates.ts';
import { SHORT_NTH } from './describe.ts';
import { isTimed, type Calendar, type Day, type Schedule, type TimedRule } from './schedule.ts';

/** One rule at one time of day, on one of the month, in one stretch of what is known of schools. */
export interface Strand {
  /** Tells the strands of one schedule apart: '1', '2-3rd', '1-after'. */
  key: string;
  rule: TimedRule;
  /** Its hours as one word: sessions of one day with the same are one. */
  hours: string;
  /** Whether all its sessions have to be checked first; else none has. */
  check: boolean;
}

/** All strands of a schedule, in its order; what has no sessions has none. */
export function toStrands({ rules }: Schedule, calendar: Calendar): Strand[] {
  return rules
    .filter(isTimed)
    .flatMap((rule) => rule.at.map((slot): TimedRule => ({ ...rule, at: [slot] })))
    .flatMap((rule, index) =>
      eachOfMonth(rule).flatMap((one) =>
        eachStretch(one.rule, calendar).map((part): Strand => {
          const [slot] = rule.at;
          return {
            key: [index + 1, one.name, part.name].filter(Boolean).join('-'),
            rule: part.rule,
            hours: typeof slot === 'object' ? slot.join('-') : '',
            check: part.check || slot === 'time not known',
          };
        }),
      ),
    );
}

/** The rule between two days at most; null stands for no bound. */
export function within(rule: TimedRule, first: Day | null, last: Day | null): TimedRule {
  const { from = first, until = last, ...rest } = rule.during ?? {};
  const start = first !== null && from !== null ? later(first, from) : from;
  const end = last !== null && until !== null ? earlier(last, until) : until;
  return {
    ...rule,
    during: {
      ...rest,
      ...(start === null ? {} : { from: start }),
      ...(end === null ? {} : { until: end }),
    },
  };
}

function eachOfMonth(rule: TimedRule): { name: string; rule: TimedRule }[] {
  return rule.kind === 'monthly'
    ? rule.nth.map((nth) => ({ name: SHORT_NTH[nth], rule: { ...rule, nth: [nth] } }))
    : [{ name: '', rule }];
}

/** What hangs on school terms is certain between the first known and the last, and to be checked before and after. */
function eachStretch(
  rule: TimedRule,
  { terms }: Calendar,
): { name: string; rule: TimedRule; check: boolean }[] {
  if (!rule.during?.school) return [{ name: '', rule, check: false }];
  const first = terms.map(({ from }) => from).sort()[0];
  const last = terms
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [{ name: '', rule, check: true }];
  return [
    { name: 'before', rule: within(rule, null, addDays(first, -1)), check: true },
    { name: '', rule: within(rule, first, last), check: false },
    { name: 'after', rule: within(rule, addDays(last, 1), null), check: true },
  ];
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
