/** A listing as the events of a calendar: one for each series of its sessions. */
import { shownNotice } from '../listings/closures.ts';
import { checkedWords } from '../listings/checked.ts';
import { daySlug, paths } from '../paths.ts';
import { addDays, daysBetween, weekdayOf } from '../schedule/dates.ts';
import { toSeries, type Series } from '../schedule/rrule.ts';
import {
  isTimed,
  type Calendar,
  type Day,
  type Rule,
  type Session,
  type Weekday,
} from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import { within } from '../schedule/strands.ts';
import type { Site } from '../site.ts';
import { checkIn, firstDay, postalLines, type Facts } from './facts.ts';
import { escapeText, line } from './line.ts';
import { stamp, toUtc, ZONE } from './london.ts';

/** What events need to know of the directory they stand in. */
export interface Surroundings {
  site: Pick<Site, 'address' | 'isSample'>;
  calendar: Calendar;
}

/**
 * The events of a listing as text, '' when it has no sessions. They begin when somebody last made sure of
 * it, so that the past stays in people's calendars and the same content is the same text day after day;
 * only with a new year does all move on by one. With `only`, the sessions on that day of the week.
 */
export function toEvents(
  facts: Facts,
  { site, calendar }: Surroundings,
  today: Day,
  only?: Weekday,
): string {
  const from = firstDay(facts, today);
  const to = `${Number(today.slice(0, 4)) + 2}-12-31`;
  const schedule = { rules: facts.schedule.rules.flatMap(narrowed(facts, only)) };
  const series = toSeries(schedule, from, to, calendar, facts.closed);
  if (series.length === 0) return '';
  const shared = sharedOf(facts, site, today);
  const isPart = only !== undefined && weekdaysOf(facts.schedule).length > 1;
  // Part of a listing is another event than the whole of it: who keeps both has neither spoilt by the other.
  const id = isPart ? `${facts.id}/${daySlug(only)}` : facts.id;
  return series.map((one) => toEvent(one, `${id}/${one.key}`, shared)).join('');
}

/** A rule without what lies behind the end of its listing, and without the other days of the week. */
function narrowed({ ended }: Facts, only: Weekday | undefined): (rule: Rule) => readonly Rule[] {
  return (rule) => {
    if (!isTimed(rule)) return [];
    const bounded = ended ? within(rule, null, ended) : rule;
    if (only === undefined) return [bounded];
    switch (bounded.kind) {
      case 'weekly':
      case 'every':
        return bounded.on.includes(only) ? [{ ...bounded, on: [only] }] : [];
      case 'monthly':
        return bounded.on === only ? [bounded] : [];
      case 'dates': {
        const dates = bounded.dates.filter((date) => weekdayOf(date) === only);
        return dates.length > 0 ? [{ ...bounded, dates }] : [];
      }
      default:
        return bounded satisfies never;
    }
  };
}

/** What all events of a listing say alike. */
interface Shared {
  host: string;
  isCancelled: boolean;
  title: string;
  /** The lines of the description. */
  words: readonly string[];
  /** The lines that are the same to the letter. */
  stamps: string;
  place: string;
}

function sharedOf(facts: Facts, site: Surroundings['site'], today: Day): Shared {
  const { title, at, changed } = facts;
  const address = new URL(paths.listing(facts.id), site.address).href;
  const moment = `${stamp(changed, '00:00')}Z`;
  return {
    host: new URL(site.address).host,
    isCancelled: facts.ended !== '',
    title,
    words: [...wordsOf(facts, site, today), address],
    stamps:
      line('DTSTAMP', moment) +
      line('LAST-MODIFIED', moment) +
      line('SEQUENCE', String(Math.max(0, daysBetween(FIRST_DAY, changed)))),
    place:
      line('LOCATION', escapeText(postalLines(facts).join(', '))) +
      (at ? line('GEO', at.join(';')) : '') +
      line('URL', address) +
      line('CATEGORIES', escapeText(facts.kind)),
  };
}

// A later change has to have a higher number, and days since then do.
const FIRST_DAY = '2020-01-01';

function wordsOf(facts: Facts, { isSample }: Surroundings['site'], today: Day): string[] {
  const { contact, notices } = facts;
  const ways = [contact.phone, contact.email, contact.web].filter(Boolean).join(', ');
  const ask = [contact.name && `Ask for ${contact.name}`, ways].filter(Boolean).join(': ');
  return [
    isSample ? 'This is a sample. The group is invented.' : '',
    facts.ended ? 'This has ended.' : '',
    ...notices.map((notice) => shownNotice(notice, today)),
    facts.when,
    facts.cost,
    facts.join || 'How to join is not known: ask first',
    facts.room,
    ask,
    `Run by ${facts.organiser}`,
    checkedWords(checkIn(facts), today),
  ].filter(Boolean);
}

function toEvent({ first, ...series }: Series, id: string, shared: Shared): string {
  const { check } = first;
  const doubt = check ? ['Check first: the day or the time is not certain.'] : [];
  const note = shared.isCancelled ? ' (ended)' : check ? ' (check first)' : '';
  const status = shared.isCancelled ? 'CANCELLED' : check ? 'TENTATIVE' : 'CONFIRMED';
  return (
    'BEGIN:VEVENT\r\n' +
    line('UID', `${id}@${shared.host}`) +
    shared.stamps +
    timesOf({ first, ...series }) +
    line('SUMMARY', escapeText(shared.title + note)) +
    line('DESCRIPTION', [...doubt, ...shared.words].map(escapeText).join('\\n')) +
    shared.place +
    line('STATUS', status) +
    // Something one might go to does not fill the day for others.
    'TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n'
  );
}

function timesOf({ first, rule, until, except }: Series): string {
  const { date, start } = first;
  const form = start === null ? ';VALUE=DATE' : `;TZID=${ZONE}`;
  // The end of the day, not the start of the last session: some calendars take no account of the clock change between.
  const last = until && (start === null ? stamp(until, null) : toUtc(until, '23:59'));
  return (
    line(`DTSTART${form}`, stamp(date, start)) +
    endOf(first) +
    (rule === null ? '' : line('RRULE', last ? `${rule};UNTIL=${last}` : rule)) +
    (except.length === 0
      ? ''
      : line(`EXDATE${form}`, except.map((day) => stamp(day, start)).join(',')))
  );
}

/** An end at or before the start lies after midnight; a whole day is one also when it has 23 hours or 25. */
function endOf({ date, start, end }: Session): string {
  if (start === null || end === null) return '';
  if (start === '00:00' && end === '24:00') return line('DURATION', 'P1D');
  const isNextDay = end === '24:00' || end <= start;
  const day = isNextDay ? addDays(date, 1) : date;
  return line(`DTEND;TZID=${ZONE}`, stamp(day, end === '24:00' ? '00:00' : end));
}
