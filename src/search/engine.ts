/** Finding: documents and a query → the listings that fit, in order, with what each filter would leave. */
import { freshness } from '../listings/freshness.ts';
import type { Point, Vocabulary } from '../listings/vocabulary.ts';
import { milesBetween } from '../places/distance.ts';
import type { PostcodeAnswer, PostcodeTable } from '../places/postcode.ts';
import type { Calendar, Day, Session, Time } from '../schedule/schedule.ts';
import { isOver } from '../schedule/sessions.ts';
import type { SearchDocument } from './document.ts';
import {
  conditionsOf,
  failureOf,
  givesWay,
  startTally,
  type Conditions,
  type Counts,
} from './filters.ts';
import { suggestInstead, type Instead } from './instead.ts';
import type { findAlike } from './likeness.ts';
import { matchWords } from './match.ts';
import { indexDocuments } from './postings.ts';
import type { Query } from './query.ts';
import { RANKING } from './ranking.ts';
import { createSpeller } from './spelling.ts';
import { timesFrom, type Times } from './times.ts';
import { vocabularyWords } from './phrases.ts';
import { createReader, type Understanding } from './understand.ts';
import { whereaboutsOf } from './whereabouts.ts';
import { wordsOf } from './words.ts';

/** All that the search works on. */
export interface Material {
  documents: readonly SearchDocument[];
  vocabulary: Vocabulary;
  calendar: Calendar;
  /** Where postcodes are; without it none is understood. */
  postcodes?: PostcodeTable | null;
}

/** A place that is searched from, and what it is called. */
export interface Place {
  at: Point;
  name: string;
}

/** A listing that fits. */
export interface Hit {
  document: SearchDocument;
  /** The next session that is as asked, or the next one there is. */
  next: Session | null;
  /** How well it fits the words, the higher the better; 1 where there are none. Old and full listings have less. */
  score: number;
  /** True for what nobody has confirmed for over eighteen months: it comes after all others, but for what was asked for by its name. */
  isUnconfirmed: boolean;
  /** How far it is from the place that was asked for, or from the visitor; null where there is none, or it has no place. */
  miles: number | null;
}

/** The answer to a query. */
export interface Results {
  /** A part whose filter is chosen in the form has given way to it. */
  understood: Understanding;
  /** What became of a postcode among the words; null where there is none. */
  postcode: PostcodeAnswer | null;
  /** Words that no listing has. */
  missing: readonly string[];
  hits: readonly Hit[];
  /** True when words put the best first; without them the next date decides. */
  isRanked: boolean;
  counts: Counts;
  /** What is near, when there is little or nothing. */
  instead: readonly Instead[];
}

/** What besides a query decides what is found. */
export interface Circumstances {
  /** The time of day: sessions of today that are over by then are not the next ones. */
  now?: Time | null;
  /** The part of the map that is searched; listings without a place are not on it. Ways on lead out of it. */
  within?: ((at: Point) => boolean) | null;
  /** Where the visitor is: what is near comes first. */
  from?: Place | null;
}

export interface Engine {
  search: (query: Query, today: Day, circumstances?: Circumstances) => Results;
}

/** Below so many results the answer also says what is near. */
const FEW = 3;

/**
 * A search over documents: made once in some tens of milliseconds, it answers in about one.
 * `makeFindAlike` is `findAlike` of likeness.ts; null forgives no spelling.
 */
export function createEngine(
  { documents, vocabulary, calendar, postcodes = null }: Material,
  makeFindAlike: typeof findAlike | null,
): Engine {
  const index = indexDocuments(documents, vocabulary);
  const speller = createSpeller(vocabularyWords(vocabulary), index.words, makeFindAlike);
  const read = createReader({ vocabulary, speller, postcodes, calendar });
  const whereabouts = whereaboutsOf(vocabulary, postcodes);
  const names = documents.map(namesOf);
  const places = placesByTitle(documents);
  let day: DayView | null = null;

  function viewFrom(today: Day): DayView {
    if (day?.today !== today) day = viewOf(documents, calendar, today);
    return day;
  }

  function plan(query: Query, today: Day) {
    const whole = read(query.words, today);
    const parts = whole.parts.filter((part) => !givesWay(part, query));
    return {
      understood: { ...whole, parts },
      match: matchWords(whole, parts, index, speller, names),
      asked: conditionsOf(query, parts, whereabouts),
      // What has the name as typed need not be where and when the same words would say.
      askedOfNamed: conditionsOf(query, [], whereabouts),
    };
  }

  type Plan = ReturnType<typeof plan>;
  type Failure = ReturnType<typeof failureOf>;

  /** Goes through the documents that fit the words, each with the conditions it is to meet and what it fails by. */
  function eachCandidate(
    { match, asked, askedOfNamed }: Plan,
    { times, isGone }: DayView,
    visit: (number: number, failure: Failure, asked: Conditions, isElsewhere: boolean) => void,
  ): void {
    for (let number = 0; number < documents.length; number += 1) {
      if (match.scores?.[number] === 0 || isGone[number]) continue;
      const document = documents[number]!;
      const failure = failureOf(document, number, asked, times);
      if (failure === null || !match.named.has(number)) visit(number, failure, asked, false);
      else visit(number, failureOf(document, number, askedOfNamed, times), askedOfNamed, true);
    }
  }

  function countTowns(query: Query, today: Day): Map<string, number> {
    const counts = new Map<string, number>();
    eachCandidate(plan(query, today), viewFrom(today), (number, failure) => {
      const { town } = documents[number]!;
      if (failure === null) counts.set(town, (counts.get(town) ?? 0) + 1);
    });
    return counts;
  }

  return {
    search: (query, today, { now = null, within = null, from = null } = {}) => {
      const view = viewFrom(today);
      const planned = plan(query, today);
      const tally = startTally(view.times);
      const found: Placed[] = [];
      const { scores, named } = planned.match;
      eachCandidate(planned, view, (number, failure, asked, isElsewhere) => {
        const document = documents[number]!;
        if (within && !(document.at && within(document.at))) return;
        tally.add(document, number, failure, asked);
        if (failure !== null) return;
        const next = view.times.next(number, asked, now);
        // Age and lack of room take from how well it fits, but not from its being the one that was named.
        const fit = (scores?.[number] ?? 1) * view.standing[number]! + (named.get(number) ?? 0);
        const score = isElsewhere ? fit * RANKING.elsewhere : fit;
        found.push({
          document,
          next,
          score,
          isUnconfirmed: view.isUnconfirmed[number]!,
          miles: from && document.at ? milesBetween(from.at, document.at) : null,
          // Without words all fit alike, and only what nobody has confirmed stands apart.
          rank: scores ? -Math.round(score / RANKING.step) : Number(view.isUnconfirmed[number]),
          when: whenOf(next),
          place: places[number]!,
        });
      });
      found.sort((a, b) => a.rank - b.rank || compare(a.when, b.when) || a.place - b.place);
      return {
        understood: planned.understood,
        postcode: planned.understood.postcode,
        missing: planned.match.missing,
        hits: found,
        isRanked: scores !== null,
        counts: tally.counts(),
        instead:
          found.length < FEW
            ? suggestInstead(query, found.length, planned, {
                vocabulary,
                speller,
                countTowns: (other) => countTowns(other, today),
              })
            : [],
      };
    },
  };
}

/** A hit with what it is sorted by, the first difference deciding. */
interface Placed extends Hit {
  rank: number;
  when: string;
  place: number;
}

/** What depends on the day, worked out once a day. */
interface DayView {
  today: Day;
  times: Times;
  /** Over since the documents were made. */
  isGone: readonly boolean[];
  isUnconfirmed: readonly boolean[];
  /** By how much age and lack of room take from a score. */
  standing: readonly number[];
}

function viewOf(documents: readonly SearchDocument[], calendar: Calendar, today: Day): DayView {
  const ages = documents.map(({ checked }) => freshness(checked, today));
  return {
    today,
    times: timesFrom(today, documents, calendar),
    isGone: documents.map(({ schedule }) => isOver(schedule, today)),
    isUnconfirmed: ages.map((age) => age === 'unconfirmed'),
    standing: documents.map(
      ({ room }, number) =>
        RANKING.freshness[ages[number]!] * (room === null ? 1 : RANKING.room[room]),
    ),
  };
}

/** The names of a document as plain words, with a line around each so that none runs into the next. */
function namesOf({ title, organiser, place }: SearchDocument): string {
  return `|${[title, organiser, place].map((name) => ` ${wordsOf(name).join(' ')} |`).join('')}`;
}

/** The place of each document in the order of titles, so that sorting need not compare texts. */
function placesByTitle(documents: readonly SearchDocument[]): number[] {
  const order = [...documents.keys()].sort((a, b) => {
    const [one, other] = [documents[a]!, documents[b]!];
    return one.title.localeCompare(other.title, 'en') || (one.id < other.id ? -1 : 1);
  });
  const places: number[] = [];
  order.forEach((number, place) => (places[number] = place));
  return places;
}

/** A session's date and start as a text that sorts; no time comes after the others of its day, and no session last. */
function whenOf(session: Session | null): string {
  return session ? `${session.date} ${session.start ?? '~'}` : '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
