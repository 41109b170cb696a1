/** Reads calendar files back as another program does: by ical.js, in the time zone of the machine it runs on. */
import ICAL from 'ical.js';
import type { Day, Session } from '../schedule/schedule.ts';

/** A calendar file taken apart; throws when it is not one. */
export function parseCalendar(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

/** The events of a calendar file. */
export function eventsIn(text: string): ICAL.Event[] {
  return parseCalendar(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

/** Every session between two days that the file tells of, by listing, in the order of `sessions()`, by the clocks of Britain. */
export function sessionsIn(text: string, from: Day, to: Day): Map<string, Session[]> {
  const found = new Map<string, Session[]>();
  for (const event of eventsIn(text)) {
    const [id = ''] = /^[^/]+\/[^/]+/.exec(event.uid) ?? [];
    const told = found.get(id) ?? [];
    told.push(...sessionsOf(event, from, to));
    found.set(id, told);
  }
  for (const told of found.values()) told.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return found;
}

function* sessionsOf(event: ICAL.Event, from: Day, to: Day): Generator<Session> {
  const { component, duration } = event;
  const check = component.getFirstPropertyValue('status') === 'TENTATIVE';
  const hasEnd = component.hasProperty('dtend') || component.hasProperty('duration');
  for (const start of startsOf(event)) {
    const date = start.toString().slice(0, 10);
    if (date > to) return;
    if (date < from) continue;
    if (start.isDate) yield { date, start: null, end: null, check };
    else {
      const begins = inBritain(start);
      const end = start.clone();
      end.addDuration(duration);
      yield {
        date: begins.date,
        start: begins.time,
        end: hasEnd ? endOf(end, begins.date) : null,
        check,
      };
    }
  }
}

function* startsOf(event: ICAL.Event): Generator<ICAL.Time> {
  if (!event.isRecurring()) return yield event.startDate;
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) yield next;
}

function endOf(end: ICAL.Time, day: Day): string {
  const { date, time } = inBritain(end);
  return time === '00:00' && date > day ? '24:00' : time;
}

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

// By way of the moment in time: a file that forgot its time zone would show the hours of the machine's.
function inBritain(time: ICAL.Time): { date: Day; time: string } {
  const moment = time.toJSDate().getTime();
  const known = CLOCKS.get(moment);
  if (known) return known;
  const [date = '', clock = ''] = CLOCK.format(moment).split(', ');
  CLOCKS.set(moment, { date, time: clock });
  return { date, time: clock };
}

// Groups of a county begin at the same few hours, and to format a moment takes longer than to find it.
const CLOCKS = new Map<number, { date: Day; time: string }>();

function keyOf({ date, start, end }: Session): string {
  return `${date} ${start ?? ''} ${end ?? ''}`;
}
