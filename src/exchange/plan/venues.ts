/** Halls and rooms as spreadsheets name them → venues: those of the content folder, and new ones written once and shared. */
import { freeSlug, shortSlug } from '../../contributing/slugs.ts';
import { postcode as readPostcode } from '../../listings/readers.ts';
import { slugify } from '../../listings/slug.ts';
import { editDistance } from '../../schedule/spelling.ts';
import type { Values } from '../entry.ts';

/** A venue as far as it has to be told from others. */
export interface KnownVenue {
  town: string;
  slug: string;
  name: string;
  postcode: string;
}

/** What one row says of where it is. */
export interface PlaceSaid {
  name: string;
  /** Lines without the postcode. */
  address: string[];
  postcode: string;
  /** `online`, `by phone`, `at home`, `various`, where it has no venue; '' where it has. */
  place: string;
}

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[ABD-HJLNP-UW-Z]{2})\b/i;

const STREET =
  /^\d|\b(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|way|place|terrace|crescent|hill|row|square|gate|green|court)\.?$/i;
const ROOM =
  /^(?:the )?(?:car ?park|main|reception|foyer|upstairs|downstairs|meeting|function|community|committee|training|small|large|back|front|garden|lower|upper)? ?(?:hall|room(?: [\w]+)?|entrance|car ?park|reception|foyer|café|cafe|gate)?$/i;

const ALL_OVER =
  /^(?:all over|across|throughout)\b|^(?:county|district|borough|area|city|nation) ?-?wide\b|^(?:national|uk.?wide)$/i;

const PLACES: readonly [pattern: RegExp, place: string][] = [
  [
    /^(?:online|on-?line|virtual(?:ly)?|zoom|(?:via|on|by) (?:zoom|teams)|microsoft teams|ms teams|teams|video call|website)\b/i,
    'online',
  ],
  [/^(?:by |via |over the )?(?:tele)?phone\b|^helpline\b/i, 'by phone'],
  [
    /^(?:at |in )?(?:your |own |people's |client's |their )?(?:own )?homes?(?: visits?)?$|^home visit/i,
    'at home',
  ],
  [
    /^(?:various|varies|different|multiple|several|outreach|mobile|changes|tb[ac]$|members'? homes)\b/i,
    'various',
  ],
  [ALL_OVER, 'various'],
];

/** Takes apart what the columns of a venue say: one cell may hold name, address and postcode together. */
export function readPlace(values: Values): PlaceSaid {
  const said = (values['venue.name'] ?? values['venue'] ?? '').trim();
  const lines = linesOf(values['venue.address'] ?? '');
  const given = (values['place'] ?? '').trim();
  const fixed = PLACES.find(
    ([pattern]) => pattern.test(given) || (given === '' && pattern.test(said)),
  );
  const written = [values['venue.postcode'] ?? '', said, ...lines].map((text) => postcodeIn(text));
  const postcode = written.find(Boolean) ?? '';
  const bare = (text: string) =>
    text
      .replace(POSTCODE, '')
      .replace(/[\s,.]+$/, '')
      .trim();
  const [name = '', ...more] = /,|\n/.test(said) ? linesOf(said) : [said];
  // A place that is only an address is called by its first line, and a house by its street too.
  const all = [name, ...more, ...lines].map(bare).filter(Boolean);
  const [first = '', second = ''] = all;
  const isHouse = /^(?:\d+[a-z]?|unit \d+\w*)$/i.test(first) && second !== '';
  // Every hall has one of these, so its name goes on.
  const isPart = second !== '' && ROOM.test(first);
  const called = isHouse ? `${first} ${second}` : isPart ? `${first}, ${second}` : first;
  const address = unique(all.slice(isHouse || isPart ? 2 : 1));
  // A street is no name of a hall; where there is no other, it stands in the address all the same.
  const whole = name === '' && STREET.test(called) ? [called, ...address] : address;
  return { name: called, address: whole, postcode, place: fixed?.[1] ?? '' };
}

/** Whether the name of a place is that of no place, but of the whole area. */
export function isAllOver(name: string): boolean {
  return ALL_OVER.test(name);
}

/** The venues that are known while an import goes on. */
export class VenueBook {
  /** By what they share with a place: town and slug, town and bare name, postcode. */
  private readonly bySign = new Map<string, KnownVenue[]>();

  constructor(venues: Iterable<KnownVenue>) {
    for (const venue of venues) this.add(venue);
  }

  add(venue: KnownVenue): void {
    for (const sign of signsOf(venue)) {
      const alike = this.bySign.get(sign);
      if (alike) alike.push(venue);
      else this.bySign.set(sign, [venue]);
    }
  }

  /** The same place as one that is known; null for a new one. */
  find(town: string, name: string, postcode: string): KnownVenue | null {
    const [slug, bare, post] = signsOf({ town, slug: slugify(name), name, postcode });
    const isHere = (one: KnownVenue) => isNear(one.postcode, postcode);
    const known = (sign: string) => this.bySign.get(sign) ?? [];
    return (
      known(slug).find(isHere) ??
      known(bare).find(isHere) ??
      known(post).find((one) => postcode !== '' && isAlike(one.name, name, town)) ??
      null
    );
  }

  /** A slug that no venue of the town has. */
  freeSlug(town: string, name: string, postcode: string): string {
    const isTaken = (slug: string) => this.bySign.has(`slug ${town}/${slug}`);
    return freeSlug(shortSlug(name) || 'venue', [postcode], isTaken);
  }
}

function signsOf({ town, slug, name, postcode }: KnownVenue): [string, string, string] {
  return [
    `slug ${town}/${slug}`,
    `bare ${town}/${bareName(name, town)}`,
    `post ${town} ${postcode}`,
  ];
}

/** Names of a hall that are the same for people: without “the”, the town, and what every hall is called. */
function bareName(name: string, town: string): string {
  const own = slugify(name)
    .replace(/(?:^|-)(?:the|at)(?=-|$)/g, '-')
    .replace(/\bst-|\bsaint-/g, 'st-')
    .replace(/\bmethodist-church\b/g, 'methodist')
    .split('-')
    .filter(Boolean);
  const isElse = (words: readonly string[]) => words.length > 0;
  const outside = own.filter((word) => !town.split('-').includes(word));
  return (isElse(outside) ? outside : own).join('-');
}

// At one postcode stand few houses, so names need only share what is their own.
const COMMON =
  /^(?:the|of|at|and|church|hall|centre|center|community|village|room|rooms|building|club|house|library|school|parish|memorial|institute|methodist|baptist|c|e|cofe|st)$/;

function isAlike(a: string, b: string, town: string): boolean {
  const [one, other] = [bareName(a, town), bareName(b, town)];
  if (editDistance(one, other, 3) <= Math.min(2, Math.floor(one.length / 5))) return true;
  const own = (name: string) => name.split('-').filter((word) => !COMMON.test(word));
  const [ownA, ownB] = [own(one), own(other)];
  if (ownA.length === 0 || ownB.length === 0) return false;
  const [small, large] = ownA.length < ownB.length ? [ownA, ownB] : [ownB, ownA];
  return small.every((word) => large.includes(word));
}

function isNear(known: string, said: string): boolean {
  return known === '' || said === '' || known === said;
}

function postcodeIn(text: string): string {
  const [, out = '', inward = ''] = POSTCODE.exec(text) ?? [];
  const reading = readPostcode(`${out} ${inward}`);
  return 'value' in reading ? reading.value : '';
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function unique(lines: readonly string[]): string[] {
  return lines.filter(
    (line, at) => lines.findIndex((one) => slugify(one) === slugify(line)) === at,
  );
}
