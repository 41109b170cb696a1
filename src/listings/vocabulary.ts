/** The words a listing may use: towns, kinds, needs, audiences, and what people say for them. */
import { z } from 'zod';
import type { Calendar } from '../schedule/schedule.ts';
import type { Closure, Notice, Site } from '../site.ts';
import { closedField, noticeField } from './announcements.ts';
import { readList, type Source } from './entries.ts';
import { field, lineList } from './fields.ts';
import { CHECK_EVERY } from './freshness.ts';
import { faults, type Problem } from './problems.ts';
import { fold, newSlug, words } from './readers.ts';
import type { Report } from './record.ts';
import { readSayings } from './sayings.ts';
import { checkEvery, readCalendar, readPostcodes, readSite, somePoint, yesNo } from './settings.ts';
import type { Path } from './yaml.ts';

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
  /** Of a kind: in how many months its listings are to be checked again; left out where that is the usual time. */
  checkEvery?: number;
}

/** Any place with its own page: town, village or city; or the whole area, for what belongs to no one place. */
export interface Town {
  slug: string;
  name: string;
  at: Point;
  district: string;
  also: readonly string[];
  isArea: boolean;
  /** What people should know just now about everything there. */
  notice?: Notice;
  /** When its venues are closed; left out where none is. */
  closed?: readonly Closure[];
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

/** Centres of postcode sectors (`DE56 1`) and districts (`DE56`), and of whole postcodes where the folder has them. */
export interface Postcodes {
  attribution: string;
  sectors: Readonly<Record<string, Point>>;
  outcodes: Readonly<Record<string, Point>>;
  /** By outcode and second half: `DE56` → `1AB`; left out where only sectors are known. */
  units?: Readonly<Record<string, Readonly<Record<string, Point>>>>;
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
export type Open = (name: FileName) => Source;

const TERM = z.strictObject({
  slug: field(newSlug, 'Its part of the address.', 'walking'),
  name: field(words(60), 'What people see.', 'Walking group'),
  sentence: field(words(300), 'One sentence for its page.', 'A walk in company.').optional(),
  also: lineList(words(60), 'Other names.', '[rambling]').default([]),
});
const KIND = TERM.extend({
  'check-every': field(
    checkEvery,
    'How often its listings are to be checked.',
    '12 months',
  ).optional(),
});
const TOWN = z.strictObject({
  slug: field(newSlug, 'Its part of the address.', 'belper'),
  name: field(words(60), 'What people see.', 'Belper'),
  at: somePoint,
  district: field(words(60), 'The district it lies in.', 'Amber Valley').optional(),
  also: lineList(words(60), 'Other names.', '[Beaurepaire]').default([]),
  area: field(yesNo, 'Whether it stands for the whole area.', 'yes').optional(),
  notice: noticeField(200),
  closed: closedField(true),
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
    readList(open(name), TERM, problems, eachNameOnce()).map(asTerm);
  const towns = readList(open('towns.yaml'), TOWN, problems, eachNameOnce()).map(
    ({ area, district, notice, closed, ...town }): Town => ({
      ...town,
      district: district ?? '',
      isArea: area === 'yes',
      ...(notice && { notice }),
      ...(closed.length > 0 && { closed }),
    }),
  );
  const kinds = readList(open('kinds.yaml'), KIND, problems, eachNameOnce()).map(
    ({ 'check-every': every, ...kind }): Term => ({
      ...asTerm(kind),
      ...(every !== undefined && every !== CHECK_EVERY && { checkEvery: every }),
    }),
  );
  const known = {
    towns,
    kinds,
    needs: terms('needs.yaml'),
    audiences: terms('audiences.yaml'),
  };
  const sayings = readSayings(open('words.yaml'), known, problems);
  return {
    vocabulary: { ...known, sayings },
    site: readSite(open('site.yaml'), problems),
    calendar: readCalendar(open('calendar.yaml'), problems),
    postcodes: readPostcodes(open('postcodes.yaml'), problems),
    problems,
  };
}

function asTerm(term: z.output<typeof TERM>): Term {
  return { ...term, sentence: term.sentence ?? '' };
}

function eachNameOnce() {
  const owners = new Map<string, string>();
  return (entry: { slug: string; name: string; also: string[] }, report: Report) => {
    const tell = (word: string, path: Path) => {
      const owner = owners.get(fold(word));
      if (owner !== undefined && owner !== entry.slug)
        report(path, faults.twoMeanings(word, entry.slug, owner));
      owners.set(fold(word), entry.slug);
    };
    tell(entry.name, ['name']);
    entry.also.forEach((word, index) => tell(word, ['also', index]));
  };
}
