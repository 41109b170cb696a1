/** One file and its text → a listing or a venue, and every problem in it. Reads nothing, throws nothing. */
import { readSchedule } from '../schedule/read.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { bodyFaults } from './body.ts';
import { findContradictions } from './contradictions.ts';
import { readFront, type Front } from './front.ts';
import { nearest } from './nearest.ts';
import { faults, hasError, type Fault, type Problem } from './problems.ts';
import { fold, web } from './readers.ts';
import { readFields, type Report } from './record.ts';
import { listingSchema, MOST_OF_A_WHEN, venueSchema, type Listing, type Venue } from './schema.ts';
import { isReserved, isSlug, slugify } from './slug.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFields, type RawFields, type RawValue } from './yaml.ts';

/** Reads a listing's file (`…/listings/<town>/<slug>.md`); null when an error stands in the way. */
export function parseListing(
  file: string,
  text: string,
  vocabulary: Vocabulary,
): { listing: Listing | null; problems: Problem[] } {
  const { front, place, problems, report } = open(file, text, vocabulary);
  if (!front.fields) return { listing: null, problems };

  const { fields, data, told } = readFields(front.fields, schemaFor(vocabulary), report);
  const schedule = readWhen(front, fields['when'], problems);
  checkTogether(front, fields, told, report);
  if (data && schedule) checkWords(front, fields, schedule, report, problems);
  if (!data || !schedule || hasError(problems)) return { listing: null, problems };

  const { when: _lines, ...values } = data;
  const { town, slug } = place;
  const id = `${town}/${slug}`;
  return {
    listing: { ...values, id, town, slug, file, schedule, body: front.body },
    problems,
  };
}

/** Reads a venue's file (`…/venues/<town>/<slug>.md`); null when an error stands in the way. */
export function parseVenue(
  file: string,
  text: string,
  vocabulary: Vocabulary,
): { venue: Venue | null; problems: Problem[] } {
  const { front, place, problems, report } = open(file, text, vocabulary);
  if (!front.fields) return { venue: null, problems };

  const { data } = readFields(front.fields, VENUE_SCHEMA, report);
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

function open(file: string, text: string, vocabulary: Vocabulary) {
  const front = readFront(file, text);
  const place = readPlace(file, vocabulary);
  const problems = [...front.problems, ...place.faults.map((fault) => front.problemAt([], fault))];
  // A field whose line could not be read as it stands has been told of.
  const told = new Set(front.problems.map((problem) => problem.line));
  const report: Report = (path, fault, at) => {
    const problem = front.problemAt(path, fault, at);
    const [name = '', ...parts] = path;
    const isMissing = fault.id === 'field.missing' && parts.length === 0;
    const below = isMissing ? front.body.split('\n') : [];
    const strayed = below.findIndex((line) => line.startsWith(`${name}: `));
    // How to write a sign that cannot begin any right value is no help.
    const sign = problems.findIndex(
      ({ id, line }) => id === 'yaml.sign' && line === problem.line && !fault.severity,
    );
    if (strayed >= 0) problems.push(front.problemInBody(strayed, faults.bodyField(String(name))));
    else if (sign >= 0) problems[sign] = problem;
    else if (!told.has(problem.line)) problems.push(problem);
  };
  if (front.fields)
    for (const { line, fault } of bodyFaults(front.body))
      problems.push(front.problemInBody(line, fault));
  return { front, place, problems, report };
}

function readPlace(file: string, vocabulary: Vocabulary) {
  const [folder = '', town = '', name = ''] = file.split('/').slice(-3);
  const slug = name.replace(/\.md$/, '');
  const found: Fault[] = [];
  if (!/^(?:listings|venues)$/.test(folder)) found.push(faults.filePlace(file));
  else if (!vocabulary.towns.some((known) => known.slug === town)) {
    const typed = slugify(town);
    const slugs = vocabulary.towns.map((known) => known.slug);
    // A folder called "Belper Town" is that of Belper.
    const meant = nearest(typed, slugs) || slugs.find((known) => typed.startsWith(`${known}-`));
    found.push(faults.fileTown(folder, town, meant ?? ''));
  }
  if (!isSlug(slug)) found.push(faults.fileName(slug, slugify(slug)));
  else if (isReserved(slug)) found.push(faults.fileReserved(slug));
  return { town, slug, faults: found };
}

function readWhen(front: Front, raw: RawValue | undefined, problems: Problem[]) {
  const lines = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return null;
  // A longer line is told of by its field.
  if (lines.some((line) => line.length > MOST_OF_A_WHEN)) return null;
  const reading = readSchedule(lines);
  if (reading.ok) return reading.schedule;
  const told = new Set(front.problems.map((problem) => problem.line));
  for (const { id, line, offset, message, fix } of reading.problems) {
    const path = typeof raw === 'string' ? ['when'] : ['when', line];
    const problem = front.problemAt(path, { id, message, fix, offset, isValue: true });
    if (!told.has(problem.line)) problems.push(problem);
  }
  return null;
}

// What the words say of days, and the schedule says otherwise.
function checkWords(
  front: Front,
  { title, notice, checked, ended }: RawFields,
  schedule: Schedule,
  report: Report,
  problems: Problem[],
): void {
  const noticePath = isFields(notice) ? ['notice', 'text'] : ['notice'];
  const said = isFields(notice) ? notice['text'] : notice;
  const words = {
    title: String(title),
    notice: typeof said === 'string' ? said : '',
    body: front.body,
    checked: String(checked),
  };
  for (const { in: place, fault } of findContradictions(words, schedule, ended !== undefined)) {
    if (place !== 'body') {
      report(place === 'title' ? ['title'] : noticePath, fault);
      continue;
    }
    const before = front.body.slice(0, fault.offset).split('\n');
    const offset = before.at(-1)?.length ?? 0;
    problems.push(front.problemInBody(before.length - 1, { ...fault, offset }));
  }
}

const CONTACT_LINES = ['contact', 'phone', 'email', 'web'];

// What no field can tell by itself.
function checkTogether(
  { body, problems }: Front,
  fields: RawFields,
  told: ReadonlySet<string>,
  report: Report,
): void {
  const { venue, place, contact, ended, 'checked-how': how } = fields;
  if (venue !== undefined && place !== undefined) report(['place'], faults.venueAndPlace(), 'key');
  if (venue === undefined && place === undefined && !told.has('venue') && !told.has('place'))
    report(['venue'], faults.venueMissing());
  const ways = isFields(contact) ? contact : {};
  const isReachable = ['phone', 'email', 'web'].some((way) => ways[way] !== undefined);
  // A line of it that could not be read has been told of.
  const isContactUnread = problems.some(({ field }) => CONTACT_LINES.includes(field));
  const isArticle = typeof how === 'string' && fold(how) === 'article';
  if (
    !isReachable &&
    !isArticle &&
    !told.has('contact') &&
    !isContactUnread &&
    (contact === undefined || isFields(contact))
  )
    report(['contact'], faults.contactMissing(), 'key');
  if (typeof ways['web'] === 'string') {
    const reading = web(ways['web'].trim());
    if ('warning' in reading && reading.warning) report(['contact', 'web'], reading.warning);
  }
  if (ended !== undefined && body.trim() === '') report(['ended'], faults.endedWithoutWhy());
}
