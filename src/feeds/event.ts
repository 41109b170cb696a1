/** A listing as the events of a calendar: one for each series of its sessions. */
import { closedOn, noticesOf } from '../listings/closures.ts';
import type { Directory } from '../listings/content.ts';
import type { Listing } from '../listings/schema.ts';
import { whereIs, type Whereabouts } from '../listings/whereabouts.ts';
import { JOIN_WORDS, ROOM_WORDS } from '../listings/labels.ts';
import { checkedWords, costWords } from '../listings/words.ts';
import { daySlug, paths } from '../paths.ts';
import { addDays, daysBetween, weekdayOf } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import { toSeries, type Series } from '../schedule/rrule.ts';
import { isTimed, type Day, type Rule, type Session, type Weekday } from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import { within } from '../schedule/strands.ts';
import { escapeText, line } from './line.ts';
import { stamp, toUtc, ZONE } from './london.ts';

/**
 * The events of a listing as text, '' when it has no sessions. They begin when somebody last made sure of
 * it, so that the past stays in people's calendars and the same content is the same text day after day;
 * only with a new year does all move on by one. With `only`, the sessions on that day of the week.
 */
export function toEvents(
  listing: Listing,
  directory: Directory,
  today: Day,
  only?: Weekday,
): string {
  const { from, to } = yearsAround(listing, today);
  const schedule = { rules: listing.schedule.rules.flatMap(narrowed(listing, only)) };
  const closed = closedOn(listing, directory);
  const series = toSeries(schedule, from, to, directory.calendar, closed);
  if (series.length === 0) return '';
  const facts = factsOf(listing, directory, today);
  const isPart = only !== undefined && weekdaysOf(listing.schedule).length > 1;
  // Part of a listing is another event than the whole of it: who keeps both has neither spoilt by the other.
  const id = isPart ? `${listing.id}/${daySlug(only)}` : listing.id;
  return series.map((one) => toEvent(one, `${id}/${one.key}`, facts)).join('');
}

/** From the last check, at most a year back, to the end of the second year ahead. */
function yearsAround({ checked, ended }: Listing, today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4));
  const earliest = `${year - 1}-01-01`;
  const since = dayOf(checked) < today ? dayOf(checked) : today;
  // What has ended was often checked afterwards, and still has to be called off.
  const from = ended || since < earliest ? earliest : since;
  return { from, to: `${year + 2}-12-31` };
}

/** A rule without what lies behind the end of its listing, and without the other days of the week. */
function narrowed({ ended }: Listing, only: Weekday | undefined): (rule: Rule) => readonly Rule[] {
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
interface Facts {
  host: string;
  isCancelled: boolean;
  title: string;
  /** The lines of the description. */
  words: readonly string[];
  /** The lines that are the same to the letter. */
  stamps: string;
  place: string;
}

function factsOf(listing: Listing, directory: Directory, today: Day): Facts {
  const { site, vocabulary } = directory;
  const place = whereIs(listing, directory);
  const kind = vocabulary.kinds.find(({ slug }) => slug === listing.kind);
  const address = new URL(paths.listing(listing.id), site.address).href;
  const changed = lastChange(listing, place);
  const moment = `${stamp(changed, '00:00')}Z`;
  return {
    host: new URL(site.address).host,
    isCancelled: Boolean(listing.ended),
    title: listing.title,
    words: [...wordsOf(listing, directory, today), address],
    stamps:
      line('DTSTAMP', moment) +
      line('LAST-MODIFIED', moment) +
      line('SEQUENCE', String(Math.max(0, daysBetween(FIRST_DAY, changed)))),
    place:
      line('LOCATION', escapeText(locationOf(listing, place, directory))) +
      (place.at && !place.isApproximate ? line('GEO', place.at.join(';')) : '') +
      line('URL', address) +
      line('CATEGORIES', escapeText(kind?.name ?? '')),
  };
}

// A later change has to have a higher number, and days since then do.
const FIRST_DAY = '2020-01-01';

/** The day on which somebody last made sure of the listing or its venue, or on which it ended. */
function lastChange({ checked, ended = '' }: Listing, { venue }: Whereabouts): Day {
  const days = [dayOf(checked), dayOf(venue?.checked ?? checked), ended];
  return days.reduce((a, b) => (a > b ? a : b));
}

/** Of a month the first day. */
function dayOf(checked: string): Day {
  return checked.length === 7 ? `${checked}-01` : checked;
}

function wordsOf(listing: Listing, directory: Directory, today: Day): string[] {
  const { organiser, join, room, contact, schedule } = listing;
  const ways = [contact.phone, contact.email, contact.web].filter(Boolean).join(', ');
  const ask = [contact.name && `Ask for ${contact.name}`, ways].filter(Boolean).join(': ');
  return [
    directory.site.isSample ? 'This is a sample. The group is invented.' : '',
    listing.ended ? 'This has ended.' : '',
    ...noticesOf(listing, directory, today).map(({ text }) => text),
    describe(schedule),
    costWords(listing.cost),
    join ? JOIN_WORDS[join] : 'How to join is not known: ask first',
    room && room !== 'yes' ? ROOM_WORDS[room] : '',
    ask,
    `Run by ${organiser}`,
    checkedWords(listing.checked, today, listing['checked-how']),
  ].filter(Boolean);
}

function locationOf(
  listing: Listing,
  { name, address }: Whereabouts,
  { vocabulary }: Directory,
): string {
  const town = vocabulary.towns.find(({ slug }) => slug === listing.town);
  const lines = [name, ...address].filter(Boolean);
  if (town && !town.isArea && !lines.includes(town.name)) lines.push(town.name);
  return lines.join(', ');
}

function toEvent({ first, ...series }: Series, id: string, facts: Facts): string {
  const { check } = first;
  const doubt = check ? ['Check first: the day or the time is not certain.'] : [];
  const note = facts.isCancelled ? ' (ended)' : check ? ' (check first)' : '';
  const status = facts.isCancelled ? 'CANCELLED' : check ? 'TENTATIVE' : 'CONFIRMED';
  return (
    'BEGIN:VEVENT\r\n' +
    line('UID', `${id}@${facts.host}`) +
    facts.stamps +
    timesOf({ first, ...series }) +
    line('SUMMARY', escapeText(facts.title + note)) +
    line('DESCRIPTION', [...doubt, ...facts.words].map(escapeText).join('\\n')) +
    facts.place +
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
