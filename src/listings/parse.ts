/** One file and its text → a listing or a venue, and every problem in it. Reads nothing, throws nothing. */
import { RESERVED_SLUGS } from '../paths.ts';
import { readSchedule } from '../schedule/read.ts';
import { bodyFaults } from './body.ts';
import { hasError, readFields } from './fields.ts';
import { readFront, type Front } from './front.ts';
import { nearest } from './nearest.ts';
import { faults, slugify, type Fault, type Problem } from './problems.ts';
import { web } from './readers.ts';
import { listingSchema, venueSchema, type Listing, type Venue } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFields, type Path, type RawValue } from './yaml.ts';

/** Reads a listing's file (`…/listings/<town>/<slug>.md`); null when an error stands in the way. */
export function parseListing(
  file: string,
  text: string,
  vocabulary: Vocabulary,
): { listing: Listing | null; problems: Problem[] } {
  const front = readFront(file, text);
  const place = readPlace(file, vocabulary);
  const problems = [...front.problems, ...place.faults.map((fault) => front.problemAt([], fault))];
  if (!front.fields) return { listing: null, problems };

  const report = (path: Path, fault: Fault, at?: 'key') => {
    problems.push(front.problemAt(path, fault, at));
  };
  const { fields, data } = readFields(front.fields, schemaFor(vocabulary), report);
  const when = readWhen(front, fields['when'], problems);
  const isArticle = fields['checked-how'] === 'article';
  if ('venue' in fields && 'place' in fields) report(['place'], faults.venueAndPlace(), 'key');
  if (!('venue' in fields) && !('place' in fields)) report([], faults.venueMissing());
  const contact = fields['contact'];
  const isReachable =
    isFields(contact) && ['phone', 'email', 'web'].some((way) => Boolean(contact[way]));
  if (!isReachable && !isArticle) report(['contact'], faults.contactMissing(), 'key');
  for (const { line, fault } of bodyFaults(front.body))
    problems.push(front.problemInBody(line, fault));
  if (data?.contact.web && isFields(contact) && typeof contact['web'] === 'string') {
    const reading = web(contact['web']);
    if ('warning' in reading && reading.warning) report(['contact', 'web'], reading.warning);
  }
  if (data?.ended && front.body.trim() === '') report(['ended'], faults.endedWithoutWhy());

  if (!data || !when || hasError(problems)) return { listing: null, problems };
  const { when: _lines, ...values } = data;
  const { town, slug } = place;
  return {
    listing: {
      ...values,
      id: `${town}/${slug}`,
      town,
      slug,
      file,
      schedule: when,
      body: front.body,
    },
    problems,
  };
}

/** Reads a venue's file (`…/venues/<town>/<slug>.md`); null when an error stands in the way. */
export function parseVenue(
  file: string,
  text: string,
  vocabulary: Vocabulary,
): { venue: Venue | null; problems: Problem[] } {
  const front = readFront(file, text);
  const place = readPlace(file, vocabulary);
  const problems = [...front.problems, ...place.faults.map((fault) => front.problemAt([], fault))];
  if (!front.fields) return { venue: null, problems };
  const { data } = readFields(front.fields, VENUE_SCHEMA, (path, fault, at) => {
    problems.push(front.problemAt(path, fault, at));
  });
  for (const { line, fault } of bodyFaults(front.body))
    problems.push(front.problemInBody(line, fault));
  if (!data || hasError(problems)) return { venue: null, problems };
  const { town, slug } = place;
  return {
    venue: { ...data, id: `${town}/${slug}`, town, slug, file, body: front.body },
    problems,
  };
}

const VENUE_SCHEMA = venueSchema();
const schemas = new WeakMap<Vocabulary, ReturnType<typeof listingSchema>>();

function schemaFor(vocabulary: Vocabulary) {
  const known = schemas.get(vocabulary) ?? listingSchema(vocabulary);
  schemas.set(vocabulary, known);
  return known;
}

function readPlace(file: string, vocabulary: Vocabulary) {
  const [folder = '', town = '', name = ''] = file.split('/').slice(-3);
  const slug = name.replace(/\.md$/, '');
  const found: Fault[] = [];
  if (!/^(?:listings|venues)$/.test(folder)) found.push(faults.notInATownFolder(file));
  else if (!vocabulary.towns.some((known) => known.slug === town)) {
    const meant = nearest(
      slugify(town),
      vocabulary.towns.map((known) => known.slug),
    );
    found.push(faults.townUnknown(town, meant));
  }
  if (slugify(slug) !== slug || slug === '') found.push(faults.slug(slug, slugify(slug)));
  else if (folder === 'listings' && (RESERVED_SLUGS.has(slug) || /^\d+$/.test(slug)))
    found.push(faults.slugReserved(slug));
  return { town, slug, faults: found };
}

function readWhen(front: Front, raw: RawValue | undefined, problems: Problem[]) {
  const lines = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return null;
  const reading = readSchedule(lines);
  if (reading.ok) return reading.schedule;
  for (const { id, line, offset, message, fix } of reading.problems) {
    const path = typeof raw === 'string' ? ['when'] : ['when', line];
    problems.push(front.problemAt(path, { id, message, fix, offset }));
  }
  return null;
}
