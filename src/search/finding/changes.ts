/** What can be changed about a question that found little: other words, terms, times, places and kinds. */
import type { Town, Vocabulary } from '../../listings/vocabulary.ts';
import { describeMiles, nearestTo } from '../../places/distance.ts';
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import type { Counts } from './tally.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';
import { asks, replaced, without, type Asking, type Term } from './rewording.ts';
import type { Speller } from '../reading/spelling.ts';
import { isSubject } from './wishes.ts';

/** A question that found little. */
export interface Unanswered extends Asking {
  /** How many listings it found. */
  found: number;
  /** Words that no listing has. */
  missing: readonly string[];
}

/** What the ways on are worked out with. */
export interface InsteadTools {
  vocabulary: Vocabulary;
  speller: Speller;
  /** How many listings a query finds, in all and by each filter. */
  count: (query: Query) => number;
  countBy: (query: Query) => Counts;
  /** True for a query that finds something that does not stand there already, as found or as nearly so. */
  leadsFurther: (query: Query) => boolean;
  /** Kinds that are like one, the likest first. */
  kindred: (kind: string) => readonly string[];
}

/** A way that may lead somewhere; only with more listings than `least`. */
export interface Way {
  why: string;
  query: Query;
  least: number;
}

/**
 * What may be changed, the least important first, with how many ways each may give: terms before time, time before
 * place, place before what is looked for. Some are for where there is no way before them.
 */
export const CHANGES: readonly (readonly [
  most: number,
  change: (asked: Unanswered, by: InsteadTools) => Iterable<Way>,
  isResort?: true,
])[] = [
  [2, otherSpellings],
  [2, otherTerms],
  [3, otherTimes],
  [3, otherPlaces],
  [2, severalAtOnce, true],
  [2, kindredKinds],
  [1, wholeTown],
  [2, fewerWords],
  [1, otherChoices],
];

function* otherSpellings(asked: Unanswered, { speller }: InsteadTools): Iterable<Way> {
  const { found, understood, missing } = asked;
  for (const word of understood.rest.filter(({ typed }) => missing.includes(typed)))
    for (const near of speller.near(word.typed))
      yield {
        why: `Search for “${near}” instead of “${word.typed}”`,
        query: replaced(asked, word, near),
        least: found,
      };
}

const TERMS: readonly (readonly [Term, string])[] = [
  ['free', 'With those that may cost something'],
  ['cost', 'With those that may cost more'],
  ['join', 'However you join'],
  ['access', 'With those that may not have the access you need'],
  ['place', 'However it happens'],
  ['audience', 'For anybody'],
];

function* otherTerms(asked: Unanswered): Iterable<Way> {
  const said = TERMS.filter(([term]) => asks(asked, term));
  for (const [term, why] of said) yield { why, query: without(asked, term), least: asked.found };
  if (said.length < 2) return;
  const terms = said.map(([term]) => term);
  yield {
    why: `On ${ANY_TERMS}${lost(terms)}`,
    query: without(asked, ...terms),
    least: asked.found,
  };
}

const ANY_TERMS = 'any terms';

// Who cannot climb steps must not be led to some by a word that hides it.
function lost(terms: readonly Term[]): string {
  return terms.includes('access') ? ', perhaps without the access you need' : '';
}

/** So many days are named, those with most listings. */
const DAYS_NAMED = 2;

function* otherTimes(asked: Unanswered, { countBy }: InsteadTools): Iterable<Way> {
  const { found } = asked;
  const isTimed = asks(asked, 'part');
  if (isTimed) {
    const why = asks(asked, 'day') ? 'At any time of that day' : 'At any time';
    yield { why, query: without(asked, 'part'), least: found };
  }
  if (!asks(asked, 'day')) return;
  for (const other of [without(asked, 'day'), without(asked, 'day', 'part')]) {
    const { day } = countBy(other);
    const best = WEEKDAYS.filter((one) => day.get(one)).sort((a, b) => day.get(b)! - day.get(a)!);
    for (const one of best.slice(0, DAYS_NAMED))
      yield { why: `On ${nameOf(one)}`, query: { ...other, day: one }, least: found };
    // One day alone already says it all.
    if (best.length !== 1) yield { why: 'On any day', query: other, least: found };
    if (best.length > 0 || !isTimed) return;
  }
}

const NEXT_TOWNS = 3;
/** Further than so many miles one town is enough: few will go there. */
const FAR = 15;
/** Miles round a place, where it was said how far it may be. */
const CIRCLES: readonly number[] = [3, 5, 10, 20, 40];

function* otherPlaces(asked: Unanswered, tools: InsteadTools): Iterable<Way> {
  const { vocabulary, countBy } = tools;
  yield* widerCircles(asked, tools);
  const town = townAsked(asked, vocabulary);
  if (!town) return;
  const times = asks(asked, 'day') || asks(asked, 'part');
  for (const [other, when] of [
    [without(asked, 'town'), ''],
    ...(times ? [[without(asked, 'town', 'day', 'part'), ', on other days'] as const] : []),
  ] as const) {
    const counts = countBy(other).town;
    const having = vocabulary.towns.filter(({ slug }) => slug !== town.slug && counts.has(slug));
    const towns = having.filter(({ isArea }) => !isArea);
    const near = nearestTo(town.at, towns, NEXT_TOWNS);
    for (const { item, miles } of near.filter(({ miles }, place) => place === 0 || miles <= FAR))
      yield {
        why: `In ${item.name}, ${describeMiles(miles)} from ${town.name}${when}`,
        query: { ...other, town: item.slug },
        least: 0,
      };
    for (const area of having.filter(({ isArea }) => isArea))
      yield { why: `${area.name}${when}`, query: { ...other, town: area.slug }, least: 0 };
    if (towns.length > 0) return;
  }
}

function* widerCircles(asked: Unanswered, { count }: InsteadTools): Iterable<Way> {
  for (const part of asked.understood.parts) {
    const [place] = part.means;
    if (place?.field !== 'near' || place.miles === undefined) continue;
    const [typed, read] = [part.words, part.read].map((words) => words.replace(BEFORE_PLACE, ''));
    let least = asked.found;
    for (const miles of CIRCLES.filter((one) => one > place.miles!)) {
      const query = replaced(asked, part, `within ${miles} miles of ${read}`);
      // A circle that holds no more than the one before leads no further.
      const found = count(query);
      if (found > least) yield { why: `Within ${miles} miles of ${typed}`, query, least };
      least = Math.max(least, found);
    }
  }
}

/** What stands before the place: "no more than 3 miles from". */
const BEFORE_PLACE = /^.* (?:of|from|around) /i;

function townAsked({ query, understood }: Asking, { towns }: Vocabulary): Town | undefined {
  const typed = understood.parts.flatMap(({ means }) =>
    means.filter(({ field }) => field === 'town'),
  );
  const slug = query.town || typed[0]?.value;
  return towns.find((town) => town.slug === slug && !town.isArea);
}

/** Where one change is not enough: "yoga by phone in Belper" may be there in person, or by phone from elsewhere. */
function* severalAtOnce(asked: Unanswered): Iterable<Way> {
  const said = (group: readonly Term[]) => group.filter((term) => asks(asked, term));
  const terms = said(TERMS.map(([term]) => term));
  const times = said(['day', 'part']);
  const places = said(['town', 'near']);
  const any = `${ANY_TERMS}${lost(terms)}`;
  for (const [why, ...groups] of [
    [`At any time, on ${any}`, times, terms],
    [`Anywhere, on ${any}`, places, terms],
    ['Anywhere, at any time', places, times],
    [`Anywhere, at any time, on ${any}`, places, times, terms],
  ] as const)
    if (groups.every((group) => group.length > 0))
      yield { why, query: without(asked, ...groups.flat()), least: asked.found };
}

/** Without one of the words, or one of the things, that were asked for; the rarest is the likeliest in the way. */
function* fewerWords(asked: Unanswered): Iterable<Way> {
  const { parts, rest } = asked.understood;
  for (const one of [...rest.filter(({ isFiller }) => !isFiller), ...parts.filter(isSubject)])
    yield {
      why: `Without “${'means' in one ? one.words : one.typed}”`,
      query: replaced(asked, one, ''),
      least: asked.found,
    };
}

function* kindredKinds(asked: Unanswered, { vocabulary, kindred }: InsteadTools): Iterable<Way> {
  const { query, understood, found } = asked;
  const chosen = query.kind ? [{ slug: query.kind, words: '' }] : [];
  const typed = understood.parts.flatMap(({ means: [first], words }) =>
    first?.field === 'kind' ? { slug: first.value, words } : [],
  );
  const town = townAsked(asked, vocabulary)?.slug ?? '';
  for (const { slug, words } of [...chosen, ...typed])
    for (const other of kindred(slug)) {
      const name = vocabulary.kinds.find((kind) => kind.slug === other)?.name ?? other;
      const why = words === '' ? `${name} instead` : `${name} instead of ${words}`;
      yield { why, query: { ...EMPTY_QUERY, town, kind: other }, least: found };
    }
}

const CHOICES: readonly (readonly ['need' | 'kind', string])[] = [
  ['need', 'Whatever it helps with'],
  ['kind', 'Of any kind'],
];

function* otherChoices({ query, found }: Unanswered): Iterable<Way> {
  for (const [field, why] of CHOICES)
    if (query[field] !== '') yield { why, query: { ...query, [field]: '' }, least: found };
}

function* wholeTown(asked: Unanswered, { vocabulary }: InsteadTools): Iterable<Way> {
  const town = townAsked(asked, vocabulary);
  if (town)
    yield {
      why: `Everything in ${town.name}`,
      query: { ...EMPTY_QUERY, town: town.slug },
      least: asked.found,
    };
}

/** Where nothing like it is to be had: each thing alone. */
export function* whatElse(asked: Unanswered): Iterable<Way> {
  for (const { read, words } of asked.understood.parts)
    yield { why: `Only “${words}”`, query: { ...EMPTY_QUERY, words: read }, least: 0 };
}
