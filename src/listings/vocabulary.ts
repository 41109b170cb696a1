/** The words a listing may use: towns, kinds, needs, audiences, and what people say for them. */
import { z } from 'zod';
import { RESERVED_SLUGS } from '../paths.ts';
import type { Calendar } from '../schedule/schedule.ts';
import type { Site } from '../site.ts';
import { field, list, readFields, settle } from './fields.ts';
import { nearest } from './nearest.ts';
import { faults, slugify, type Fault, type Problem } from './problems.ts';
import { day, email, fold, oneOf, point, web, words, type Reader } from './readers.ts';
import { isFields, readYaml, type Path, type RawFields, type RawValue } from './yaml.ts';

/** A place on the ground: latitude and longitude in degrees (WGS 84). */
export type Point = readonly [lat: number, lng: number];

/** A kind, need or audience. */
export interface Term {
  slug: string;
  name: string;
  /** One sentence for the term's own page; '' where none was written. */
  sentence: string;
  /** Other names people use for it. */
  also: readonly string[];
}

/** Any place with its own page: town, village or city; or the whole area, for what belongs to no one place. */
export interface Town {
  slug: string;
  name: string;
  at: Point;
  district: string;
  also: readonly string[];
  isArea: boolean;
}

/** Words people say, and the slug they mean. */
export interface Saying {
  say: readonly string[];
  means: 'kind' | 'need' | 'town' | 'audience' | 'part';
  slug: string;
}

/** Everything a listing is checked against. */
export interface Vocabulary {
  towns: readonly Town[];
  kinds: readonly Term[];
  needs: readonly Term[];
  audiences: readonly Term[];
  sayings: readonly Saying[];
}

/** Centres of postcode sectors (`DE56 1`) and districts (`DE56`). */
export interface Postcodes {
  attribution: string;
  sectors: Readonly<Record<string, Point>>;
  outcodes: Readonly<Record<string, Point>>;
}

/** The files of the content folder that hold no listings. */
export const VOCABULARY_FILES = [
  'site.yaml',
  'towns.yaml',
  'kinds.yaml',
  'needs.yaml',
  'audiences.yaml',
  'calendar.yaml',
  'words.yaml',
  'postcodes.yaml',
] as const;

type FileName = (typeof VOCABULARY_FILES)[number];

/** Gives the text of one of those files, null when there is none, and the name people know it by. */
export type Open = (name: FileName) => { file: string; text: string | null };

const slug: Reader<string> = (text) => {
  if (slugify(text) !== text || text === '') return { fault: faults.slugForm(text) };
  return RESERVED_SLUGS.has(text) || /^\d+$/.test(text)
    ? { fault: faults.slugTaken(text) }
    : { value: text };
};
const yesNo = oneOf({ yes: 'yes', true: 'yes', no: 'no', false: 'no' });
const somePoint = z
  .array(z.string())
  .transform((text, context) => settle(point(text), context))
  .meta({ example: '[53.023, -1.481]' });

const TERM = z.strictObject({
  slug: field(slug, 'Its part of the address.', 'walking'),
  name: field(words(60), 'What people see.', 'Walking group'),
  sentence: field(words(300), 'One sentence for its page.', 'A walk in company.').optional(),
  also: list(words(60), 'Other names.', 'rambling').default([]),
});
const TOWN = z.strictObject({
  slug: field(slug, 'Its part of the address.', 'belper'),
  name: field(words(60), 'What people see.', 'Belper'),
  at: somePoint,
  district: field(words(60), 'The district it lies in.', 'Amber Valley').optional(),
  also: list(words(60), 'Other names.', 'Beaurepaire').default([]),
  area: field(yesNo, 'Whether it stands for the whole area.', 'yes').optional(),
});
const MEANINGS = ['kind', 'need', 'town', 'audience', 'part'] as const;
const PARTS = oneOf({ morning: 'morning', afternoon: 'afternoon', evening: 'evening' });
const SAYING = z.strictObject({
  say: list(words(60), 'What people say.', 'natter'),
  kind: field(words(60), 'A slug of kinds.yaml.', 'chat-group').optional(),
  need: field(words(60), 'A slug of needs.yaml.', 'loneliness').optional(),
  town: field(words(60), 'A slug of towns.yaml.', 'belper').optional(),
  audience: field(words(60), 'A slug of audiences.yaml.', 'carers').optional(),
  part: field(PARTS, 'A part of the day.', 'morning').optional(),
});
const CALENDAR = z.strictObject({
  'bank-holidays': list(day, 'Bank holidays.', '[2026-12-25]').default([]),
  'school-terms': z
    .array(
      z.strictObject({
        from: field(day, 'First school day.', '2026-11-02'),
        until: field(day, 'Last school day.', '2026-12-18'),
      }),
    )
    .meta({ example: '\n  - { from: 2026-11-02, until: 2026-12-18 }' })
    .default([]),
});
const SITE = z.strictObject({
  name: field(words(80), 'The directory’s name.', 'The Noticeboard'),
  'short-name': field(words(30), 'Its name where there is little room.', 'Noticeboard').optional(),
  tagline: field(words(120), 'What it is, in a few words.', 'What’s on, by town').optional(),
  address: field(web, 'Its public address.', 'https://example.org/'),
  email: field(email, 'Where people can write to.', 'hello@example.org'),
  repository: field(web, 'Where listings are corrected.', 'https://example.org/code').optional(),
  notice: field(words(300), 'Shown on every page.', 'Closed on 4 May').optional(),
  ring: field(words(120), 'Whom to ring when nothing fits.', 'Ada, 01773 000000').optional(),
  sample: field(yesNo, 'Whether all of it is invented.', 'yes').optional(),
  tiles: z
    .strictObject({
      url: field(
        words(300),
        'Address of the pictures.',
        'https://tile.example.org/{z}/{x}/{y}.png',
      ),
      attribution: field(words(200), 'Whom to name.', '© OpenStreetMap contributors'),
    })
    .optional(),
});
const POSTCODES = z.strictObject({
  attribution: field(words(400), 'Whom to name.', 'Contains OS data …'),
  sectors: z.record(z.string(), somePoint),
  outcodes: z.record(z.string(), somePoint),
});

/** Reads all of those files; what cannot be read is empty, and the problems say why. */
export function readVocabulary(open: Open): {
  vocabulary: Vocabulary;
  site: Site | null;
  calendar: Calendar;
  postcodes: Postcodes;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const terms = (name: FileName): Term[] =>
    readList(open(name), TERM, problems).map((term) => ({
      ...term,
      sentence: term.sentence ?? '',
    }));

  const towns = readList(open('towns.yaml'), TOWN, problems).map(
    ({ area, district, ...town }): Town => ({
      ...town,
      district: district ?? '',
      isArea: area === 'yes',
    }),
  );
  const vocabulary: Vocabulary = {
    towns,
    kinds: terms('kinds.yaml'),
    needs: terms('needs.yaml'),
    audiences: terms('audiences.yaml'),
    sayings: [],
  };
  const calendar = readOne(open('calendar.yaml'), CALENDAR, problems);
  const site = readOne(open('site.yaml'), SITE, problems);
  const postcodes = open('postcodes.yaml');
  const centres = postcodes.text === null ? null : readOne(postcodes, POSTCODES, problems);
  return {
    vocabulary: { ...vocabulary, sayings: readSayings(open('words.yaml'), vocabulary, problems) },
    site: site && {
      name: site.name,
      shortName: site['short-name'] ?? site.name,
      tagline: site.tagline ?? '',
      address: site.address.replace(/\/?$/, '/'),
      email: site.email,
      repository: site.repository ?? '',
      notice: site.notice ?? '',
      ring: site.ring ?? '',
      isSample: site.sample === 'yes',
      tiles: site.tiles ?? null,
    },
    calendar: {
      bankHolidays: calendar?.['bank-holidays'] ?? [],
      terms: calendar?.['school-terms'] ?? [],
    },
    postcodes: centres ?? { attribution: '', sectors: {}, outcodes: {} },
    problems,
  };
}

function readSayings(
  source: ReturnType<Open>,
  vocabulary: Vocabulary,
  problems: Problem[],
): Saying[] {
  const known = {
    kind: vocabulary.kinds,
    need: vocabulary.needs,
    town: vocabulary.towns,
    audience: vocabulary.audiences,
  };
  const meanings = new Map<string, string>();
  const sayings: Saying[] = [];
  const check = (entry: z.output<typeof SAYING>, report: (path: Path, fault: Fault) => void) => {
    const given = MEANINGS.filter((name) => entry[name] !== undefined);
    const [means] = given;
    if (!means || given.length > 1)
      return report([], faults.notOneOf(given.join(', ') || 'nothing', MEANINGS));
    const meant = entry[means] ?? '';
    if (means !== 'part' && !known[means].some((term) => term.slug === meant)) {
      const offered = nearest(
        meant,
        known[means].map((term) => term.slug),
      );
      return report([means], faults.notInVocabulary(means, meant, offered));
    }
    entry.say.forEach((phrase, index) => {
      const meaning = `${means} ${meant}`;
      const other = meanings.get(fold(phrase));
      if (other && other !== meaning)
        report(['say', index], faults.sayingTwice(phrase, meaning, other));
      meanings.set(fold(phrase), meaning);
    });
    sayings.push({ say: entry.say, means, slug: meant });
  };
  readList(source, SAYING, problems, check);
  return sayings;
}

function readList<S extends z.ZodObject>(
  source: ReturnType<Open>,
  schema: S,
  problems: Problem[],
  check?: (entry: z.output<S>, report: (path: Path, fault: Fault) => void) => void,
): z.output<S>[] {
  const entries: z.output<S>[] = [];
  const slugs = new Set<unknown>();
  readRaw(source, problems, (value, report) => {
    if (!Array.isArray(value)) return report([], faults.fileNotAList(source.file));
    value.forEach((raw, index) => {
      const at = (path: Path, fault: Fault, key?: 'key') => report([index, ...path], fault, key);
      if (!isFields(raw)) return at([], faults.fileNotFields(source.file));
      const { data } = readFields(raw, schema, at);
      if (!data) return;
      const name = (data as { slug?: unknown }).slug;
      if (typeof name === 'string' && slugs.has(name)) at(['slug'], faults.slugTwice(name));
      slugs.add(name);
      check?.(data, at);
      entries.push(data);
    });
  });
  return entries;
}

function readOne<S extends z.ZodObject>(
  source: ReturnType<Open>,
  schema: S,
  problems: Problem[],
): z.output<S> | null {
  let data: z.output<S> | null = null;
  readRaw(source, problems, (value, report) => {
    if (!isFields(value)) return report([], faults.fileNotFields(source.file));
    data = readFields(withoutBlank(value), schema, report).data;
  });
  return data;
}

function readRaw(
  { file, text }: ReturnType<Open>,
  problems: Problem[],
  use: (value: RawValue, report: (path: Path, fault: Fault, at?: 'key') => void) => void,
): void {
  const report = (position: { line: number; column: number }, path: Path, fault: Fault) => {
    problems.push({
      file,
      ...position,
      field: path.filter((step) => typeof step === 'string').join('.'),
      id: fault.id,
      severity: fault.severity ?? 'error',
      message: fault.message,
      fix: fault.fix,
    });
  };
  const top = { line: 1, column: 1 };
  if (text === null) return report(top, [], faults.fileMissing(file));
  const yaml = readYaml(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), 'allow');
  for (const { position, field: name, fault } of yaml.faults) report(position, [name], fault);
  if (yaml.value === null) return;
  use(yaml.value, (path, fault, at) => report(yaml.positionOf(path, at) ?? top, path, fault));
}

// A settings file keeps its unset lines, so that a maintainer sees what can be set.
function withoutBlank(fields: RawFields): RawFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
