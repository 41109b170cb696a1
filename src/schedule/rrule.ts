/** Schedule → series of sessions, each told by a rule that every calendar keeps, and the dates to take out. */
import { EMPTY_CALENDAR } from './calendar.ts';
import { addDays } from './dates.ts';
import type {
  Calendar,
  Day,
  Every,
  Exception,
  Monthly,
  Schedule,
  Session,
  TimedRule,
  Weekday,
  Weekly,
} from './schedule.ts';
import { sessions } from './sessions.ts';
import { toStrands, type Strand } from './strands.ts';

/*
 * RFC 5545 can say more than calendars keep: Outlook leaves out an event that repeats on two of a month
 * (BYDAY=1TU,3TU), on the fifth, or in some months only, and one that is a mere list (RDATE). So each of a
 * month is a series of its own, months are cut out date by date, and what has no pattern is single sessions.
 */

/** Sessions at the same hours, by one rule: `first`, then as `rule` says to `until`, without the days in `except`. */
export interface Series {
  /** Tells the series of one schedule apart: '1', '2-3rd', '1-2027-04-02'; the same from day to day. */
  key: string;
  first: Session;
  /** 'FREQ=WEEKLY;BYDAY=FR'; null for one session. */
  rule: string | null;
  /** The last day on which there is one; null when it goes on. */
  until: Day | null;
  except: readonly Day[];
}

/** More in a row that fall away than this, and a new series begins behind them. */
const LONGEST_GAP = 12;

// Two months, in which a weekly or monthly group meets at least once.
const SOON = 62;

/**
 * The series of a schedule from a day on. Up to the day `to` they give exactly its sessions; those that
 * have no end go on behind it, and all others are told no further.
 */
export function toSeries(
  schedule: Schedule,
  from: Day,
  to: Day,
  calendar: Calendar,
  closed: readonly Day[] = [],
): Series[] {
  const strands = toStrands(schedule, calendar).map((strand) => {
    const last = lastException(strand.rule, calendar, closed);
    return { ...strand, last: last ?? to, isEndless: last !== null && last <= to };
  });
  const taken = new Set<string>();
  const found = new Map<Strand, Series[]>();
  // Of two alike the one that needs no checking stays, and rather the one that goes on.
  const rank = ({ check, isEndless }: (typeof strands)[number]) =>
    2 * Number(check) + Number(!isEndless);
  for (const strand of [...strands].sort((a, b) => rank(a) - rank(b))) {
    const { rule, hours, last, isEndless } = strand;
    const isAlone = strands.every((other) => other === strand || other.hours !== hours);
    const all = (end: Day) => sessions({ rules: [rule] }, from, end, calendar, closed);
    // Nothing falls out behind the last exception, so what comes up to then and soon after tells the rest.
    const near = isEndless && isAlone ? earlier(addDays(later(last, from), SOON), to) : to;
    const soon = all(near);
    const [own, end] = soon.length > 0 ? [soon, near] : [all(to), to];
    const wanted = own.filter(({ date }) => !taken.has(`${date} ${hours}`));
    if (!isAlone) for (const { date } of wanted) taken.add(`${date} ${hours}`);
    const goesOn = isEndless && wanted.length === own.length;
    found.set(strand, cut(strand, wanted, goesOn ? end : null));
  }
  return strands.flatMap((strand) => found.get(strand) ?? []);
}

/** The last day that falls out of a rule's pattern, '' when none does; null when that comes again for ever, or it has an end. */
function lastException(rule: TimedRule, calendar: Calendar, closed: readonly Day[]): Day | null {
  const { until, months } = rule.during ?? {};
  if (patternOf(rule) === null || until !== undefined || months) return null;
  const days = [...closed];
  for (const exception of rule.not ?? []) {
    const taken = daysOf(exception, calendar);
    if (taken === null) return null;
    days.push(...taken);
  }
  return days.reduce(later, '');
}

/** The days that bound an exception; null for one that comes every year. */
function daysOf(exception: Exception, { bankHolidays }: Calendar): readonly Day[] | null {
  switch (exception.kind) {
    case 'bank holidays':
      return bankHolidays;
    case 'dates':
      return exception.dates;
    case 'span':
      return [exception.until];
    case 'months':
    case 'nth':
    case 'yearly':
    case 'yearly span':
      return null;
    default:
      return exception satisfies never;
  }
}

/** Sessions of one strand as series; `onTo` is the day to which they were looked for where they go on, else null. */
function cut(strand: Strand, wanted: readonly Session[], onTo: Day | null): Series[] {
  const [first] = wanted;
  const last = wanted.at(-1);
  const pattern = patternOf(strand.rule);
  if (!first || !last) return [];
  if (!pattern) return wanted.map((one) => single(`${strand.key}-${one.date}`, one));

  const byDate = new Map(wanted.map((one) => [one.date, one]));
  const runs: Run[] = [{ key: strand.key, first, last: first, except: [], missing: [] }];
  const whole = { rules: [pattern.rule] };
  for (const { date } of sessions(whole, first.date, onTo ?? last.date, EMPTY_CALENDAR)) {
    const run = runs.at(-1)!;
    const one = byDate.get(date);
    if (!one) run.missing.push(date);
    else if (run.missing.length > LONGEST_GAP)
      runs.push({ key: `${strand.key}-${date}`, first: one, last: one, except: [], missing: [] });
    else {
      run.except.push(...run.missing);
      run.last = one;
      run.missing = [];
    }
  }
  return runs.map((run, index) => {
    const goesOn = onTo !== null && index === runs.length - 1;
    if (!goesOn && run.first === run.last) return single(run.key, run.first);
    const { key, except, missing } = run;
    return {
      key,
      first: run.first,
      rule: pattern.text,
      until: goesOn ? null : run.last.date,
      except: goesOn ? [...except, ...missing] : except,
    };
  });
}

interface Run {
  key: string;
  first: Session;
  last: Session;
  except: Day[];
  /** Those since the last session, which fall out only if another session follows. */
  missing: Day[];
}

function single(key: string, first: Session): Series {
  return { key, first, rule: null, until: null, except: [] };
}

/** How a rule repeats when nothing limits it, in the words of RFC 5545 too; null for what calendars have no pattern for. */
function patternOf(rule: TimedRule): { rule: Weekly | Monthly | Every; text: string } | null {
  switch (rule.kind) {
    case 'weekly':
      return {
        rule: { kind: 'weekly', on: rule.on, at: rule.at },
        text: `FREQ=WEEKLY;BYDAY=${codes(rule.on)}`,
      };
    case 'every':
      return {
        rule: { kind: 'every', weeks: rule.weeks, on: rule.on, from: rule.from, at: rule.at },
        text: `FREQ=WEEKLY;INTERVAL=${rule.weeks};WKST=MO;BYDAY=${codes(rule.on)}`,
      };
    case 'monthly': {
      const [nth] = rule.nth;
      if (nth === 5) return null;
      return {
        rule: { kind: 'monthly', nth: rule.nth, on: rule.on, at: rule.at },
        text: `FREQ=MONTHLY;BYDAY=${nth}${codes([rule.on])}`,
      };
    }
    case 'dates':
      return null;
    default:
      return rule satisfies never;
  }
}

function codes(on: readonly Weekday[]): string {
  return on.map((day) => day.slice(0, 2).toUpperCase()).join(',');
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
