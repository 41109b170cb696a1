/** A calendar that people subscribe to, as a file of RFC 5545. */
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import { escapeText, line } from './line.ts';
import { ZONE, ZONE_LINES } from './london.ts';

/** What a calendar says of itself. */
export interface Heading {
  /** What it is called in the calendars of those who subscribe. */
  name: string;
  /** The full address of the page it belongs to; '' where the calendar should not say. */
  page: string;
  /** True for a file that cannot be fetched again where it came from. */
  isCopy?: boolean;
}

/**
 * The whole file: the heading, the time zone, and the events. All in bytes, since the events of a listing
 * stand in many feeds, and to encode them again for each takes longer than to write them.
 */
export function toCalendar(
  heading: Heading,
  events: readonly Uint8Array[],
  site: Site,
): Uint8Array<ArrayBuffer> {
  const parts = [encode(opening(heading, site)), ...events, encode(closing)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text in the bytes of a calendar file. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

const encoder = new TextEncoder();

/** All that stands before the events. */
export function opening(
  { name, page, isCopy = false }: Heading,
  { address, name: directory }: Pick<Site, 'address' | 'name'>,
): string {
  return [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    line('PRODID', `-//${escapeText(new URL(address).host)}//Community noticeboard//EN`),
    'CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n',
    line('NAME', escapeText(name)),
    line('X-WR-CALNAME', escapeText(name)),
    line('X-WR-CALDESC', escapeText(directory)),
    line('X-WR-TIMEZONE', ZONE),
    // Sites are built each night, so once a day is enough.
    isCopy ? '' : 'REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n',
    page && line('URL', page),
    page && !isCopy && line('SOURCE;VALUE=URI', paths.calendar(page)),
    ...ZONE_LINES.map((one) => `${one}\r\n`),
  ]
    .filter(Boolean)
    .join('');
}

/** What stands behind them. */
export const closing = 'END:VCALENDAR\r\n';
