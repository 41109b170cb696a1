/** Reads a schedule that was downloaded: whatever else it says, sessions can be worked out of it. */
import { isDay } from '../schedule/dates.ts';
import {
  WEEKDAYS,
  type Dates,
  type Every,
  type Exception,
  type Monthly,
  type Nth,
  type Rule,
  type Schedule,
  type Season,
  type Slot,
  type Timed,
  type UntimedRule,
  type Weekly,
} from '../schedule/schedule.ts';
import { either, fields, listOf, oneOf, optional, textWhere, WRONG, type Reader } from './shape.ts';

/** A date that there is. */
export const day = textWhere(isDay);

const weekday = oneOf(WEEKDAYS);
const nth = oneOf<Nth>([1, 2, 3, 4, 5, -1]);
const yearDay = textWhere((text) => isDay(`2000-${text}`));
const months = listOf(oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 1);
const weeks: Reader<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : WRONG;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const slot: Reader<Slot> = (value) => {
  if (value === 'all day' || value === 'time not known') return value;
  const [start, end] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof start !== 'string' || !TIME.test(start)) return WRONG;
  if (end === undefined) return [start];
  return typeof end === 'string' && (TIME.test(end) || end === '24:00') ? [start, end] : WRONG;
};

const season = fields<Season>({
  from: optional(day),
  until: optional(day),
  months: optional(months),
  school: optional(oneOf(['term', 'holidays'])),
});

const exception = either<Exception>(
  fields<Of<'bank holidays'>>({ kind: oneOf(['bank holidays']) }),
  fields<Of<'months'>>({ kind: oneOf(['months']), months }),
  fields<Of<'nth'>>({ kind: oneOf(['nth']), nth: listOf(nth, 1), on: weekday }),
  fields<Of<'dates'>>({ kind: oneOf(['dates']), dates: listOf(day, 1) }),
  fields<Of<'span'>>({ kind: oneOf(['span']), from: day, until: day }),
  fields<Of<'yearly'>>({ kind: oneOf(['yearly']), days: listOf(yearDay, 1) }),
  fields<Of<'yearly span'>>({ kind: oneOf(['yearly span']), from: yearDay, until: yearDay }),
);

const timed: { readonly [Name in keyof Timed]-?: Reader<Timed[Name] | undefined> } = {
  at: listOf(slot, 1),
  during: optional(season),
  not: optional(listOf(exception)),
};

const rule = either<Rule>(
  fields<Weekly>({ kind: oneOf(['weekly']), on: listOf(weekday, 1), ...timed }),
  fields<Monthly>({ kind: oneOf(['monthly']), nth: listOf(nth, 1), on: weekday, ...timed }),
  fields<Every>({ kind: oneOf(['every']), weeks, on: listOf(weekday, 1), from: day, ...timed }),
  fields<Dates>({ kind: oneOf(['dates']), dates: listOf(day, 1), ...timed }),
  fields<UntimedRule>({
    kind: oneOf(['by appointment', 'any time', 'ask first', 'day not known']),
  }),
);

/** A schedule of at least one rule. */
export const schedule = fields<Schedule>({ rules: listOf(rule, 1) });

type Of<Kind extends Exception['kind']> = Extract<Exception, { kind: Kind }>;
