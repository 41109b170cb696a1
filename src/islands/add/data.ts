/** What the form is given of the directory: its words, and what is in a town already; written at build, and read back here. */
import { knownOf, type Known } from '../../contributing/duplicates.ts';
import type { Directory } from '../../listings/content.ts';
import { ACCESS_FACTS } from '../../listings/labels.ts';
import type { AccessState, Listing, Venue } from '../../listings/schema.ts';
import type { Saying, Term, Town, Vocabulary } from '../../listings/vocabulary.ts';
import { isDay } from '../../schedule/dates.ts';
import { WEEKDAYS, type Calendar, type Day } from '../../schedule/schedule.ts';
import {
  fields,
  flag,
  isObject,
  listOf,
  oneOf,
  optional,
  text,
  textWhere,
  WRONG,
  type Reader,
} from '../../sharing/shape.ts';
import type { Closure, Notice } from '../../site.ts';

/** The words a listing may use, and the days on which all is closed. */
export interface Words {
  vocabulary: Vocabulary;
  calendar: Calendar;
  closed: readonly Closure[];
}

/** What is in a town already. */
export interface TownFacts {
  venues: readonly VenueFacts[];
  known: readonly Known[];
  /** The names of files, old ones too, that no new listing can have. */
  taken: readonly string[];
}

/** As much of a venue as a card shows. */
export type VenueFacts = Pick<Venue, 'slug' | 'name' | 'access'> & {
  address: readonly string[];
  postcode: string;
  closed: readonly Closure[];
  notice?: Notice;
};

/** The words as they are downloaded; of what people say only what they mean a kind of activity by. */
export function packWords({ vocabulary, calendar, site }: Directory): object {
  return thin({
    ...vocabulary,
    sayings: vocabulary.sayings.filter(({ means }) => means === 'kind'),
    calendar,
    closed: site.closed,
  });
}

/** What is in a town, as it is downloaded: its own listings and venues, and the ids that were published before. */
export function packTown(
  town: string,
  { listings, venues }: { listings: readonly Listing[]; venues: readonly Venue[] },
  formerly: readonly string[],
  today: Day,
): object {
  const old = formerly.flatMap((id) =>
    id.startsWith(`${town}/`) ? id.slice(town.length + 1) : [],
  );
  return thin({
    venues: venues.map(({ slug, name, address, postcode, access, notice, closed }) => ({
      slug,
      name,
      address,
      postcode,
      access,
      notice,
      closed,
    })),
    known: listings.map((listing) => knownOf(listing, today)),
    taken: [...listings.map(({ slug }) => slug), ...old].sort(),
  });
}

/** Downloaded words; null where they are not whole. */
export function readWords(value: unknown): Words | null {
  const read = wordsShape(value);
  if (read === WRONG) return null;
  const { towns, kinds, needs, audiences, sayings, calendar, closed } = read;
  return { vocabulary: { towns, kinds, needs, audiences, sayings }, calendar, closed };
}

/** What was downloaded of a town; null where it is not whole. */
export function readTown(value: unknown): TownFacts | null {
  const read = townShape(value);
  return read === WRONG ? null : read;
}

const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const slug = textWhere((word) => SLUG.test(word));
const name = textWhere((word) => word.trim() !== '');
const day = textWhere(isDay);
const number: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : WRONG);
const notice = fields<Notice>({ text, until: optional(day) });
const closure = fields<Closure>({ from: day, until: day, why: text, venues: text });
const term = fields<Term>({
  slug,
  name,
  sentence: text,
  also: listOf(text),
  checkEvery: optional(number),
});

const point: Reader<readonly [number, number]> = (value) => {
  const read = listOf(number)(value);
  return read === WRONG || read.length !== 2 ? WRONG : [read[0] ?? 0, read[1] ?? 0];
};

const access: Reader<Venue['access']> = (value = {}) => {
  if (!isObject(value)) return WRONG;
  const known = Object.entries(value).filter(
    ([fact, state]) => Object.hasOwn(ACCESS_FACTS, fact) && accessState(state) !== WRONG,
  );
  return Object.fromEntries(known) as Venue['access'];
};
const accessState = oneOf<AccessState>(['yes', 'no', 'not known']);

const wordsShape = fields<Vocabulary & Pick<Words, 'calendar' | 'closed'>>({
  towns: listOf(
    fields<Town>({
      slug,
      name,
      at: point,
      district: text,
      also: listOf(text),
      isArea: flag,
      notice: optional(notice),
      closed: optional(listOf(closure)),
    }),
    1,
  ),
  kinds: listOf(term, 1),
  needs: listOf(term),
  audiences: listOf(term),
  sayings: listOf(
    fields<Saying>({
      say: listOf(text),
      means: oneOf<Saying['means']>(['kind', 'need', 'town', 'audience', 'part']),
      slug,
    }),
  ),
  calendar: fields<Calendar>({
    bankHolidays: listOf(day),
    terms: listOf(fields<{ from: string; until: string }>({ from: day, until: day })),
  }),
  closed: listOf(closure),
});

const townShape = fields<TownFacts>({
  venues: listOf(
    fields<VenueFacts>({
      slug,
      name,
      address: listOf(text),
      postcode: text,
      access,
      notice: optional(notice),
      closed: listOf(closure),
    }),
  ),
  known: listOf(
    fields<Known>({
      id: textWhere((id) => /^[a-z\d-]+\/[a-z\d-]+$/.test(id)),
      title: name,
      kind: slug,
      venue: text,
      days: listOf(oneOf(WEEKDAYS)),
      phone: text,
      email: text,
      web: text,
      isOver: flag,
    }),
  ),
  taken: listOf(slug),
});

// What is empty is what the reader takes for missing.
function thin(value: unknown): object {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      part === '' || part === false || (Array.isArray(part) && part.length === 0)
        ? undefined
        : part,
    ),
  ) as object;
}
