/** The parts of a repeat as Open Referral UK has them → a `when` that reads back to the same sessions, or why not. */
import { canonical } from '../../schedule/canon.ts';
import { describe } from '../../schedule/describe.ts';
import { readSchedule } from '../../schedule/read.ts';
import type { Day, Rule, Season, Slot, TimedRule } from '../../schedule/schedule.ts';
import { misfit, pass } from '../remarks.ts';
import type { WhenReading } from '../values/hours.ts';
import { contradiction } from './contradiction.ts';
import { textOf, type Json } from './objects.ts';
import { dayIn, datesIn, slotOf } from './parts.ts';
import { lastCounted, ruleOf } from './rules.ts';

/** The `when` of all schedules of one service together; what is over already is passed over. */
export function whenOfRepeats(parts: readonly Json[], today: Day): WhenReading {
  const rules: Rule[] = [];
  const wrong: string[] = [];
  let over = '';
  for (const part of parts) {
    const reading = readPart(part, today);
    if (reading === null) continue;
    if ('wrong' in reading) wrong.push(reading.wrong);
    else if (reading.until !== null && reading.until < today)
      over = `It was last on by ${reading.until}.`;
    else if (isNever(reading)) over = `It ends on ${reading.until}, before its first day.`;
    else rules.push(...reading.rules);
  }
  if (wrong.length > 0)
    return {
      remarks: wrong.map((why) =>
        misfit(
          'when',
          why,
          'Ask when it is on, and write it as on a poster: Fridays, 10am to 12 noon',
        ),
      ),
    };
  if (rules.length === 0) return over === '' ? { when: '' } : { remarks: [pass(over)] };
  const when = describe(canonical(rules));
  const again = readSchedule(when);
  return again.ok
    ? { when }
    : {
        remarks: [
          misfit(
            'when',
            `It cannot be written in one line: “${when}”.`,
            again.problems[0]?.fix ?? '',
          ),
        ],
      };
}

// Every so many weeks counts from a day that may lie behind the end.
function isNever({ rules, until }: { rules: readonly Rule[]; until: Day | null }): boolean {
  return until !== null && rules.every((rule) => rule.kind === 'every' && rule.from > until);
}

type PartReading = { rules: readonly Rule[]; until: Day | null } | { wrong: string };

// Null for a schedule that says nothing at all.
function readPart(part: Json, today: Day): PartReading | null {
  const text = (name: string) => textOf(part[name]);
  const words = [text('description'), text('notes')].filter(Boolean);
  const freq = text('freq').toUpperCase();
  const from = lastOf(dayIn(text('dtstart')), dayIn(text('valid_from')));
  const until = firstOf(dayIn(text('until')), dayIn(text('valid_to')));
  const hasDays = ['byday', 'bymonthday', 'weekday'].some((name) => text(name) !== '');
  const slot = slotOf(text('opens_at'), text('closes_at'));
  if (slot !== null && typeof slot === 'object' && 'wrong' in slot) return slot;
  if (freq === '' && !hasDays && text('dtstart') === '') return wordsAlone(words, slot);
  for (const name of ['byweekno', 'byyearday', 'bysetpos', 'bymonth', 'rdate'])
    if (text(name) !== '')
      return { wrong: `It repeats by ${name} ${text(name)}, which no line says.` };
  if (from && until && until < from)
    return { wrong: `It ends on ${until}, before it begins on ${from}.` };

  const at = [slot ?? 'time not known'] as const;
  const rule = ruleOf(part, at, from, today);
  if ('wrong' in rule) return rule;
  const start = dayIn(text('dtstart'));
  if (text('count') !== '' && from !== start)
    return { wrong: 'It is counted, and holds only from a later day on.' };
  const counted = text('count') === '' ? null : lastCounted(rule, Number(text('count')), start);
  if (counted !== null && typeof counted === 'object') return counted;
  const end = firstOf(until, counted);
  const off = datesIn(text('exdate'));
  if (off === null) return { wrong: `It is not on “${text('exdate')}”, which are not all dates.` };
  const ahead = off.filter((day) => day >= today);
  const limited = without(withSeason(rule, from, end), ahead);
  const odds = contradiction(words.join(' '), limited);
  if (odds) return { wrong: odds };
  const last = limited.kind === 'dates' ? (limited.dates.at(-1) ?? null) : end;
  return { rules: [limited], until: last };
}

function wordsAlone(words: readonly string[], slot: Slot | null): PartReading | null {
  const [first] = words;
  if (first === undefined) return slot === null ? null : { wrong: 'It has hours, and no day.' };
  const reading = readSchedule(first);
  if (!reading.ok)
    return { wrong: `It says only “${first}”. ${reading.problems[0]?.message ?? ''}` };
  return { rules: reading.schedule.rules, until: null };
}

function withSeason(rule: TimedRule, from: Day | null, until: Day | null): TimedRule {
  const during: Season = {
    // Every so many weeks counts from its first date, which says when it begins.
    ...(from && rule.kind !== 'dates' && rule.kind !== 'every' && { from }),
    ...(until && rule.kind !== 'dates' && { until }),
  };
  return Object.keys(during).length > 0 ? { ...rule, during } : rule;
}

function without(rule: TimedRule, dates: readonly Day[]): TimedRule {
  return dates.length > 0 ? { ...rule, not: [{ kind: 'dates', dates: dates.toSorted() }] } : rule;
}

function lastOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function firstOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
