/** What a venue, a town and the whole directory can announce: a notice, and the days on which they are closed. */
import { z } from 'zod';
import { daysBetween } from '../schedule/dates.ts';
import type { Closure } from '../site.ts';
import { field, settle } from './fields.ts';
import { offerSpan } from './offers.ts';
import { faults } from './problems.ts';
import { day, words, type Reading } from './readers.ts';
import { isFields, type RawValue } from './yaml.ts';

/** What is closed for longer is not closed for a while. */
const MOST_DAYS = 366;

const NOTICE =
  'Something people should know just now. In plain words, or in two lines below it: `text`, and `until`, the last day to show it.';

/** A notice of at most `most` characters: words alone, or `text` and `until`, the last day on which it is shown. */
export function noticeField(most: number, sentence = NOTICE) {
  const text = words(most);
  const parts = z.strictObject({
    text: field(text, 'What people should know just now.', 'Closed for repairs'),
    until: field(day, 'The last day on which it is shown.', '2026-12-31').optional(),
  });
  const toParts = (value: unknown, context: z.RefinementCtx) =>
    typeof value === 'string' ? { text: settle(text(value.trim()), context) } : value;
  return z
    .preprocess(toParts, parts)
    .meta({
      description: sentence,
      example: '\n  text: Closed for repairs',
    })
    .optional();
}

/**
 * The days on which a place is closed: dates, spans (`2026-12-24 to 2027-01-03`), or either with its reason; one alone may stand without the list. With
 * `venues` a closure can be of some venues only: those of which the same words stand after `run-by`.
 */
export function closedField(hasVenues: boolean) {
  const date = (sentence: string, example: string) => field(day, sentence, example).optional();
  const parts = {
    on: date('The one day.', '2027-05-04'),
    from: date('The first day.', '2026-12-24'),
    until: date('The last day.', '2027-01-03'),
    why: field(words(80), 'Why, in a few words.', 'Polling day').optional(),
  };
  const shape = z.strictObject(
    hasVenues
      ? { ...parts, venues: field(words(80), 'Which venues.', 'council').optional() }
      : parts,
  );
  const toParts = (value: unknown, context: z.RefinementCtx) =>
    typeof value === 'string' ? settle(span(value.trim()), context) : value;
  const closure = z.preprocess(
    toParts,
    shape.transform((typed, context) => settle(closureOf(typed), context)),
  );
  const toList = (value: RawValue) => {
    if (typeof value === 'string') return value.split(',').filter((part) => part.trim() !== '');
    return isFields(value) ? [value] : value;
  };
  return z
    .preprocess(toList, z.array(closure))
    .meta({
      description: 'Days on which the whole place is closed: `[2026-12-24, 2026-12-31]`.',
      example: '\n  - { from: 2026-12-24, until: 2027-01-03, why: Christmas }',
    })
    .default([]);
}

type Typed = Partial<Record<'on' | 'from' | 'until' | 'why' | 'venues', string | undefined>>;

function span(text: string): Reading<Typed> {
  if (text === '') return { fault: faults.emptyEntry() };
  const [, from = '', until = ''] =
    /^(\S+)\s*(?:\bto\b|\buntil\b|[–—]|\s-\s)\s*(\S+)$/.exec(text) ?? [];
  if (from === '') {
    const one = day(text);
    if (!('fault' in one)) return { value: { on: text } };
    const days = offerSpan(text);
    return days ? { fault: faults.notDays(text, days) } : one;
  }
  const wrong = [day(from), day(until)].find((reading) => 'fault' in reading);
  return wrong ?? { value: { from, until } };
}

function closureOf({ on, from, until, why = '', venues = '' }: Typed): Reading<Closure> {
  if (on !== undefined && from === undefined && until === undefined)
    return { value: { from: on, until: on, why, venues } };
  if (on !== undefined || from === undefined || until === undefined)
    return { fault: faults.closureDays() };
  if (until < from) return { fault: faults.closureBackwards(from, until) };
  return daysBetween(from, until) < MOST_DAYS
    ? { value: { from, until, why, venues } }
    : { fault: faults.closureTooLong(from, until) };
}
