/** The files that say what one directory is called, when schools and banks are closed, and where postcodes are. */
import { z } from 'zod';
import type { Calendar } from '../schedule/schedule.ts';
import type { Site } from '../site.ts';
import { closedField, noticeField } from './announcements.ts';
import { readOne, type Source } from './entries.ts';
import { field, settle, wordList } from './fields.ts';
import { faults, type Problem } from './problems.ts';
import { day, email, oneOf, point, tileAddress, web, words, type Reader } from './readers.ts';
import type { Point, Postcodes } from './vocabulary.ts';

/** `yes` or `no`, as a settings file says it; programs write `true` and `false`. */
export const yesNo: Reader<'yes' | 'no'> = (text) =>
  said(text.replace(/^true$/i, 'yes').replace(/^false$/i, 'no'));
const said = oneOf({ yes: 'yes', no: 'no' });

/** `12 months` → 12: how often something is to be checked. More often asks too much of people, less often is not checking. */
export const checkEvery: Reader<number> = (text) => {
  const [, count = '', unit = 'month'] = /^(\d{1,3})\s*(month|year)?s?$/i.exec(text) ?? [];
  const months = Number(count) * (/year/i.test(unit) ? 12 : 1);
  const isWritten = /^\d+ months$/i.test(text);
  if (isWritten && months >= LEAST_MONTHS && months <= MOST_MONTHS) return { value: months };
  const meant = months === 0 ? 12 : Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, months));
  return { fault: faults.months(text, LEAST_MONTHS, MOST_MONTHS, `${meant} months`) };
};
const LEAST_MONTHS = 3;
const MOST_MONTHS = 24;

/** A point on the ground: `[53.023, -1.481]`. */
export const somePoint = z
  .array(z.string())
  .transform((text, context): Point => settle(point(text), context))
  .meta({ description: 'North and east in degrees.', example: '[53.023, -1.481]' });

const SITE = z.strictObject({
  name: field(words(80), 'The directory’s name.', 'The Noticeboard'),
  'short-name': field(words(30), 'Its name where there is little room.', 'Noticeboard').optional(),
  tagline: field(words(120), 'What it is, in a few words.', 'What’s on, by town').optional(),
  address: field(web, 'Its public address.', 'https://example.org/'),
  email: field(email, 'Where people can write to.', 'hello@example.org'),
  repository: field(web, 'Where listings are corrected.', 'https://example.org/code').optional(),
  notice: noticeField(300),
  closed: closedField(true),
  ring: field(words(120), 'Whom to ring when nothing fits.', 'Ada, 01773 000000').optional(),
  previews: field(yesNo, 'Whether shared links come with a picture.', 'yes').optional(),
  sample: field(yesNo, 'Whether all of it is invented.', 'yes').optional(),
  tiles: z
    .strictObject({
      url: field(
        tileAddress,
        'Address of the pictures.',
        'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
      ),
      attribution: field(words(200), 'Whom to name.', '© OpenStreetMap contributors'),
    })
    .meta({
      description: 'Street pictures for the map.',
      example:
        '\n  url: https://tile.openstreetmap.org/{z}/{x}/{y}.png\n  attribution: © OpenStreetMap contributors',
    })
    .optional(),
});

/** What the directory calls itself and where it lives; null when that cannot be told. */
export function readSite(source: Source, problems: Problem[]): Site | null {
  const site = readOne(source, SITE, problems);
  return (
    site && {
      name: site.name,
      shortName: site['short-name'] ?? site.name,
      tagline: site.tagline ?? '',
      address: site.address.replace(/[?#].*$/, '').replace(/\/?$/, '/'),
      email: site.email,
      repository: site.repository ?? '',
      notice: site.notice ?? null,
      closed: site.closed,
      ring: site.ring ?? '',
      isSample: site.sample === 'yes',
      hasPreviews: site.previews !== 'no',
      tiles: site.tiles ?? null,
    }
  );
}

const CALENDAR = z.strictObject({
  'bank-holidays': wordList(day, 'Bank holidays.', '[2026-12-25]').default([]),
  'school-terms': z
    .array(
      z
        .strictObject({
          from: field(day, 'First school day.', '2026-11-02'),
          until: field(day, 'Last school day.', '2026-12-18'),
        })
        .transform((term, context) => {
          const isForwards = term.from <= term.until;
          const fault = faults.termBackwards(term.from, term.until);
          return settle(isForwards ? { value: term } : { fault }, context);
        }),
    )
    .meta({
      description: 'The days schools are open.',
      example: '\n  - { from: 2026-11-02, until: 2026-12-18 }',
    })
    .default([]),
});

/** Bank holidays and school terms, each in the order of time. */
export function readCalendar(source: Source, problems: Problem[]): Calendar {
  const calendar = readOne(source, CALENDAR, problems);
  const terms = calendar?.['school-terms'] ?? [];
  return {
    bankHolidays: [...(calendar?.['bank-holidays'] ?? [])].sort(),
    terms: [...terms].sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

const POSTCODES = z.strictObject({
  attribution: field(words(400), 'Whom to name.', 'Contains OS data …'),
  sectors: z.record(z.string(), somePoint).default({}),
  outcodes: z.record(z.string(), somePoint).default({}),
});

/** Where postcodes are; a directory without the file does without. */
export function readPostcodes(source: Source, problems: Problem[]): Postcodes {
  const centres = source.text === null ? null : readOne(source, POSTCODES, problems);
  return centres ?? { attribution: '', sectors: {}, outcodes: {} };
}
