import { formatTime } from './dates.ts';
import type { Slot, Time } from './schedule.ts';
import type { WrittenTime } from './clock.ts';
import type { WrittenSlot } from './times.ts';

/** The part of the day said beside the day: 'Friday mornings'. */
export type DayPart = 'morning' | 'afternoon' | 'evening';

/** What a written slot means, or why it cannot be said; readings holds the slots it could be. */
export type SlotReading = { slot: Slot } | { trouble: SlotTrouble; readings: Slot[] };

/** The kinds of trouble a slot can be in. */
export type SlotTrouble =
  | 'no such time'
  | 'two readings'
  | 'needs am or pm'
  | 'end before start'
  | 'too long'
  | 'other part of day'
  | 'midnight'
  | 'plain figures';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The longest session, in minutes; longer ones are slips such as 11pm to 1pm. */
const LONGEST = 12 * HOUR;

/** The hours a slot means; where am or pm is missing by the rule of the contract, never by a guess. */
export function readSlot(written: WrittenSlot, part: DayPart | null): SlotReading {
  switch (written.kind) {
    case 'words':
      return { slot: written.words === '24 hours' ? ['00:00', '24:00'] : written.words };
    case 'start':
      return readStart(written.start, part);
    case 'range':
      return readRange(written, part);
    default:
      return written satisfies never;
  }
}

function readStart(start: WrittenTime, part: DayPart | null): SlotReading {
  if (isMidnight(start)) return { trouble: 'midnight', readings: [['23:59'], ['00:01']] };
  const options = minutesOf(start, false);
  if (options.length === 0) return { trouble: 'no such time', readings: [] };
  const certain = isNoon(start) || (options.length === 1 && !isEarlyFigure(options[0]!, start));
  const known = certain ? [options[0]!] : [options[0]!, (options[0]! + DAY / 2) % DAY];
  const fitting = known.filter((minute) => fits(part, minute, null));
  const slots = fitting.map((minute): Slot => [toTime(minute)]);
  if (slots.length === 1) return { slot: slots[0]! };
  if (slots.length === 0) return { trouble: 'other part of day', readings: [] };
  return { trouble: 'needs am or pm', readings: slots.sort(byDay) };
}

/** What is between 8am and 9pm first: the likelier half of the day. */
function byDay([a]: readonly Time[] | string, [b]: readonly Time[] | string): number {
  const isDay = (time: string | undefined) =>
    time !== undefined && time >= '08:00' && time <= '21:00';
  return Number(isDay(b)) - Number(isDay(a));
}

function readRange(
  { start, end, labelled }: Extract<WrittenSlot, { kind: 'range' }>,
  part: DayPart | null,
): SlotReading {
  const reading = readHours(start, end, part);
  // '11-16' is as likely a span of ages, and so is any behind 'juniors'.
  const isDoubtful = start.bare && end.bare && (labelled || start.hour > 12 || end.hour > 12);
  if (!isDoubtful) return reading;
  return {
    trouble: 'plain figures',
    readings: 'slot' in reading ? [reading.slot] : reading.readings,
  };
}

function readHours(start: WrittenTime, end: WrittenTime, part: DayPart | null): SlotReading {
  if (isMidnight(start) && !isMidnight(end)) {
    const ends = minutesOf(end, false).map(toTime);
    return {
      trouble: 'midnight',
      readings: ends.flatMap((to): Slot[] => [
        ['23:59', to],
        ['00:01', to],
      ]),
    };
  }
  const clock24 = isClock24(start) || isClock24(end);
  const starts = minutesOf(start, clock24).map((minute) => minute % DAY);
  const ends = minutesOf(end, clock24);
  if (starts.length === 0 || ends.length === 0) return { trouble: 'no such time', readings: [] };
  if (starts.length === 1 && ends.length === 1) return readPlain(starts[0]!, ends[0]!, start, part);

  const same = starts.flatMap((from) => ends.filter((to) => to > from).map((to) => ({ from, to })));
  const usual = same.filter(
    ({ from, to }) => to - from <= 10 * HOUR && from >= 6 * HOUR && to <= 23 * HOUR,
  );
  const fitting = usual.filter(({ from, to }) => fits(part, from, to));
  if (fitting.length === 0) {
    const readings = same.filter(({ from, to }) => to - from <= LONGEST && from >= 6 * HOUR);
    return {
      trouble: usual.length > 0 ? 'other part of day' : 'two readings',
      readings: readings.map(toSlot),
    };
  }
  const daytime = fitting.filter(({ from }) => from >= 9 * HOUR && from <= 17 * HOUR);
  const [chosen] = daytime.length > 0 ? daytime : fitting;
  if (daytime.length !== 1 && fitting.length !== 1) {
    return { trouble: 'two readings', readings: fitting.map(toSlot) };
  }
  return { slot: toSlot(chosen!) };
}

/** A range whose halves of the day are both certain. */
function readPlain(
  from: number,
  to: number,
  start: WrittenTime,
  part: DayPart | null,
): SlotReading {
  const pastMidnight = to <= from;
  const length = pastMidnight ? to + DAY - from : to - from;
  const slot: Slot = [toTime(from), toTime(to)];
  if (from === 0 && to === DAY) return { slot: ['00:00', '24:00'] };
  if (pastMidnight && (length > LONGEST || (to > 0 && from < 17 * HOUR))) {
    return { trouble: 'end before start', readings: likely(from, to) };
  }
  if (length > LONGEST) return { trouble: 'too long', readings: likely(from, to) };
  if (isEarlyFigure(from, start)) {
    const evening = toSlot({ from: from + DAY / 2, to: to <= DAY / 2 ? to + DAY / 2 : to });
    return { trouble: 'two readings', readings: [slot, evening] };
  }
  if (!fits(part, from, to)) return { trouble: 'other part of day', readings: [] };
  return { slot: to === DAY ? [toTime(from), '00:00'] : slot };
}

/** What a slip in am and pm was probably meant to be: the readings of ordinary length by day. */
function likely(from: number, to: number): Slot[] {
  const half = DAY / 2;
  return [from % half, (from % half) + half]
    .flatMap((a) => [to % half, (to % half) + half, DAY].map((b) => ({ from: a, to: b })))
    .filter(({ from: a, to: b }) => b > a && b - a <= 10 * HOUR && a >= 6 * HOUR && b <= 23 * HOUR)
    .filter(({ from: a, to: b }) => a === from || b === to)
    .map(toSlot);
}

/** The minutes of the day a written time can mean: none, one, or one in each half of the day. */
function minutesOf({ hour, minute, half, padded }: WrittenTime, clock24: boolean): number[] {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return [];
  const clock = hour * HOUR + minute;
  if (half === 'noon') return hour === 12 && minute === 0 ? [12 * HOUR] : [];
  if (half === 'midnight') return hour === 12 && minute === 0 ? [DAY] : [];
  if (half === 'pm') {
    // '16.00pm' says the same thing twice; '0.30pm' says nothing.
    if (hour === 0 || hour === 24) return [];
    return [hour < 12 ? clock + 12 * HOUR : clock];
  }
  if (half === 'am') {
    if (hour > 12 || (padded && hour === 0)) return [];
    return [hour === 12 ? clock - 12 * HOUR : clock];
  }
  if (padded || clock24 || hour > 12 || hour === 0) return [clock];
  return hour === 12 ? [clock, minute === 0 ? DAY : minute] : [clock, clock + 12 * HOUR];
}

/** Whether a time can only be of the 24-hour clock; then so is its partner. */
function isClock24({ hour, half, padded }: WrittenTime): boolean {
  return half === null && (padded || hour > 12 || hour === 0);
}

/** '05:30' without am comes from time pickers left on the wrong half of the day. */
function isEarlyFigure(minute: number, { half }: WrittenTime): boolean {
  return half === null && minute < 6 * HOUR;
}

/** Midnight, by name or in figures, belongs to two days, so nothing can begin then but a day of 24 hours. */
function isMidnight({ hour, minute, half }: WrittenTime): boolean {
  const isTwelve = half === 'am' && hour === 12;
  return half === 'midnight' || (minute === 0 && (isTwelve || hour === 24 || hour === 0));
}

/** 12:00 without more is noon: nobody calls midnight so. */
function isNoon({ hour, minute, half }: WrittenTime): boolean {
  return hour === 12 && minute === 0 && half === null;
}

function fits(part: DayPart | null, from: number, to: number | null): boolean {
  switch (part) {
    case null:
      return true;
    case 'morning':
      return from < 12 * HOUR;
    case 'afternoon':
      return from < 18 * HOUR && (to ?? from) > 12 * HOUR - (to === null ? 1 : 0);
    case 'evening':
      return from >= 16 * HOUR;
    default:
      return part satisfies never;
  }
}

function toSlot({ from, to }: { from: number; to: number }): Slot {
  return [toTime(from), toTime(to)];
}

function toTime(minutes: number): Time {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor((minutes % DAY) / HOUR))}:${two(minutes % HOUR)}`;
}

/** A slot in words to copy, '7am to 9am'. */
export function slotWords(slot: Slot): string {
  if (typeof slot === 'string') return slot;
  return slot.map(formatTime).join(' to ');
}
