/** What nearly fits: listings that lack just one of the things that were typed, each with what it lacks. */
import { ACCESS_FACTS, JOIN_WORDS, PLACE_WORDS } from '../../listings/labels.ts';
import { priceOf } from '../../listings/price.ts';
import { describeMiles } from '../../places/distance.ts';
import type { SearchDocument } from '../document.ts';
import type { Query } from '../query.ts';
import type { Hit } from './engine.ts';
import type { Conditions, Filter } from './filters.ts';
import { byRank, type Rank } from './order.ts';
import { RANKING } from './ranking.ts';
import type { Times } from './times.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What a listing can lack, what matters least first; what it is about it never lacks. */
export const LACKS = [
  'free',
  'cost',
  'access',
  'part',
  'join',
  'place',
  'day',
  'near',
  'town',
] as const;

export type Lack = (typeof LACKS)[number];

/** A listing that lacks one thing that was typed, and nothing that was chosen in the form. */
export interface NearHit extends Hit {
  lacks: Lack;
  /** How it differs from what was asked for, in words: `On another day`. */
  why: string;
}

/** A listing that would be found but for one filter. */
export interface Failed {
  number: number;
  document: SearchDocument;
  failure: Filter;
}

/** A question, and what tells what a listing lacks. */
export interface Lacking {
  query: Query;
  asked: Conditions;
  times: Times;
  whereabouts: Whereabouts;
  /** False where those of other towns may not be among the listings: then none lacks the town. */
  isWhole: boolean;
  /** The listing as one that is found. */
  hitOf: (number: number) => Hit & Rank;
}

/** The listings that lack one thing: confirmed ones first, then by how little that matters, how near, and how well they fit. */
export function chooseNearly(failed: readonly Failed[], by: Lacking, most: number): NearHit[] {
  const lackOf = lacksBy(by);
  return failed
    .flatMap((one) => {
      const lack = lackOf(one);
      return lack ? [{ ...by.hitOf(one.number), ...lack }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.isUnconfirmed) - Number(b.isUnconfirmed) ||
        LACKS.indexOf(a.lacks) - LACKS.indexOf(b.lacks) ||
        a.away - b.away ||
        byRank(a, b),
    )
    .slice(0, most)
    .map(({ document, next, score, isUnconfirmed, isLesser, miles, lacks, whyOf }) => ({
      document,
      next,
      score,
      isUnconfirmed,
      isLesser,
      miles,
      lacks,
      why: whyOf(next),
    }));
}

/** What one listing lacks, how many miles off it is where that matters, and how to say it. */
interface LackFound {
  lacks: Lack;
  away: number;
  whyOf: (next: Hit['next']) => string;
}

function lacksBy({ query, asked, times, whereabouts, isWhole }: Lacking) {
  // The times know a question again by being the very same object.
  const daysAlone = { days: asked.days, parts: [] };
  const partsAlone = { days: [], parts: asked.parts };
  const middles = asked.towns.flatMap((town) => whereabouts.find(town) ?? []);

  return ({ number, document, failure }: Failed): LackFound | null => {
    switch (failure) {
      case 'free':
        return query.free ? null : lack('free', 'May cost something');
      case 'cost':
        return lack(
          'cost',
          priceOf(document.cost) === null ? 'Ask what it costs' : 'May cost more',
        );
      case 'access':
        return accessLack(document);
      case 'time':
        if (asked.parts.length > 0 && times.fits(number, daysAlone))
          return query.part ? null : lack('part', 'At another time');
        if (query.day || asked.days.length === 0 || !times.fits(number, partsAlone)) return null;
        return {
          lacks: 'day',
          away: 0,
          whyOf: (next) => (next ? 'On another day' : 'Ask for the day'),
        };
      case 'join':
        if (query.dropIn) return null;
        return lack('join', document.join ? JOIN_WORDS[document.join] : 'Ask how to join');
      case 'place':
        return lack('place', AFAR.has(document.place) ? document.place : 'You have to go there');
      case 'near':
        return placeLack('near', document, asked.near ? [asked.near] : []);
      case 'town':
        return query.town ? null : placeLack('town', document, middles);
      case 'kind':
      case 'need':
        // Only the form asks so for what it is about.
        return null;
    }
  };

  function accessLack({ access, place }: SearchDocument): LackFound | null {
    const [fact, ...more] = asked.access.filter((one) => access[one] !== 'yes');
    if (!fact || more.length > 0 || (query.stepFree && fact === 'step-free')) return null;
    const known = access[fact] === 'no' ? 'no' : 'not known';
    return lack('access', isVisited(place) ? `${ACCESS_FACTS[fact]}: ${known}` : place);
  }

  function placeLack(
    lacks: 'near' | 'town',
    document: SearchDocument,
    from: readonly { at: readonly [number, number]; name: string }[],
  ): LackFound | null {
    if (!isWhole) return null;
    const [nearest] = from
      .map(({ at, name }) => ({ miles: whereabouts.measure(at, document), name }))
      .sort((a, b) => (a.miles ?? RANKING.placeless) - (b.miles ?? RANKING.placeless));
    if (!nearest) return null;
    const town = whereabouts.find(document.town)?.name ?? '';
    const { miles, name } = nearest;
    if (miles === null) return lack(lacks, document.place || town, RANKING.placeless);
    if (miles > RANKING.reach) return null;
    return lack(lacks, `In ${town}, ${describeMiles(miles)} from ${name}`, miles);
  }
}

function lack(lacks: Lack, why: string, away = 0): LackFound {
  return { lacks, away, whyOf: () => why };
}

/** How something happens that has no place of its own. */
const AFAR: ReadonlySet<string> = new Set(Object.values(PLACE_WORDS));

/** False for what one need not go to, where it does not matter whether there is parking. */
function isVisited(place: string): boolean {
  return !AFAR.has(place) || place === PLACE_WORDS.various;
}
