/** A listing as plain lines, for where no page can be drawn: the answer to an issue, a comment, a terminal. */
import { checkedWords, checkOf } from '../listings/checked.ts';
import { closedOn, lossesOf, lossWords } from '../listings/closures.ts';
import type { Directory } from '../listings/content.ts';
import { JOIN_WORDS, ROOM_WORDS } from '../listings/labels.ts';
import type { Listing } from '../listings/schema.ts';
import type { Term } from '../listings/vocabulary.ts';
import { accessOf, firstVisitOf, whereIs } from '../listings/whereabouts.ts';
import { agesWords, languageName } from '../listings/words.ts';
import { addDays, formatDay, formatTime } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import type { Day, Session } from '../schedule/schedule.ts';
import { nextSessions } from '../schedule/sessions.ts';

const NEXT_DATES = 4;
// As far ahead as somebody plans: Christmas is seen in October.
const LOSSES_AHEAD = 60;

/** What its page will say, one fact a line, with its next dates as of `today`. */
export function cardText(listing: Listing, directory: Directory, today: Day): string {
  const { vocabulary } = directory;
  const { title, organiser, contact, schedule, cost, join, room, ages, ended } = listing;
  const town = vocabulary.towns.find(({ slug }) => slug === listing.town)?.name ?? listing.town;
  const kind = namesOf([listing.kind], vocabulary.kinds);
  const place = whereIs(listing, directory);
  const ways = [contact.name, contact.phone, contact.email, contact.web].filter(Boolean);
  const access = accessOf(listing, place.venue).filter(({ state }) => state !== 'not known');
  const rows: [string, string][] = [
    ['What', `${kind}, ${town}`],
    ['Who runs it', organiser],
    ['When', describe(schedule)],
    ['Next', ended ? '' : nextDates(listing, directory, today)],
    ['Where', [place.name, ...place.address].join(', ')],
    ['Cost', cost.text],
    ['Before you come', join ? JOIN_WORDS[join] : ''],
    ['Room', room ? ROOM_WORDS[room] : ''],
    ['Ask', ways.join(', ')],
    ['Helps with', namesOf(listing['helps-with'], vocabulary.needs)],
    ['For', namesOf(listing.for, vocabulary.audiences)],
    ['Ages', ages ? agesWords(ages) : ''],
    ['Languages', listing.languages.map(languageName).join(', ')],
    ...access.map(({ label, state }): [string, string] => [label, state]),
    ...firstVisitOf(listing, place.venue).map(({ label, text }): [string, string] => [label, text]),
    ['Please note', listing.notice?.text ?? ''],
    ['Ended', ended ? formatDay(ended, { year: true }) : ''],
    ['Checked', checkedWords(checkOf(listing, directory.vocabulary), today)],
  ];
  const facts = rows.filter(([, value]) => value !== '');
  const lines = [title, ...facts.map(([label, value]) => `${label}: ${value}`)];
  return `${lines.join('\n')}\n${listing.body.trim() && `\n${listing.body.trim()}\n`}`;
}

function nextDates(listing: Listing, directory: Directory, today: Day): string {
  const { calendar } = directory;
  const closed = closedOn(listing, directory);
  const next = nextSessions(listing.schedule, today, NEXT_DATES, calendar, closed);
  const isVarying = new Set(next.map(({ start, end }) => `${start}/${end}`)).size > 1;
  const dates = next.map((session) => dateWords(session, isVarying));
  const losses = lossesOf(listing, directory, today, addDays(today, LOSSES_AHEAD)).map(lossWords);
  return [dates.join('; '), ...losses].filter(Boolean).join('. ');
}

function dateWords({ date, start, check }: Session, isVarying: boolean): string {
  const hour = isVarying && start ? `, ${formatTime(start)}` : '';
  return `${formatDay(date)}${hour}${check ? ' (check first)' : ''}`;
}

function namesOf(slugs: readonly string[], terms: readonly Term[]): string {
  return slugs.map((slug) => terms.find((term) => term.slug === slug)?.name ?? slug).join(', ');
}
