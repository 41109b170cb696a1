/** Finding: documents and a query → the listings that fit, in order, with what each filter would leave. */
import type { Point, Vocabulary } from '../../listings/vocabulary.ts';
import type { PostcodeAnswer, PostcodeTable } from '../../places/postcode.ts';
import type { Calendar, Day, Session, Time } from '../../schedule/schedule.ts';
import type { SearchDocument } from '../document.ts';
import { conditionsOf, failureOf, givesWay, type Conditions, type Failure } from './filters.ts';
import type { Fluency } from './fluent.ts';
import type { Instead } from './instead.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { isOverruled } from './hints.ts';
import { matchWords, type WordMatch } from './match.ts';
import type { Failed, NearHit } from './nearly.ts';
import { byRank, milesFrom, nearness, placesByTitle, stepOf, type Rank } from './order.ts';
import { indexDocuments } from './postings.ts';
import type { Query } from '../query.ts';
import { RANKING } from './ranking.ts';
import { standingOn, type Standing } from './standing.ts';
import type { Counts } from './tally.ts';
import { readingOfNames } from '../reading/plain.ts';
import type { Understanding } from '../reading/understand.ts';
import { whereaboutsOf, type Spot } from './whereabouts.ts';

/** All that the search works on. */
export interface Material {
  documents: readonly SearchDocument[];
  vocabulary: Vocabulary;
  calendar: Calendar;
  /** Ordinary English; without it fewer words mean something. */
  lexicon?: Lexicon | null;
  /** Where postcodes are; without it none is understood. */
  postcodes?: PostcodeTable | null;
}

/** A listing that fits. */
export interface Hit {
  document: SearchDocument;
  /** The next session that is as asked, or the next one there is. */
  next: Session | null;
  /** How well it fits the words, the higher the better; 1 where there are none. Old and full listings have less. */
  score: number;
  /** True for what comes last: nobody has confirmed it for over eighteen months, and it was not asked for by its name. */
  isUnconfirmed: boolean;
  /** True for what fits clearly less well than the best, or is far from the place that was asked for; it comes after the others. */
  isLesser: boolean;
  /** From the place that was asked for, or from the visitor; null where there is neither, and for what has no place. */
  miles: number | null;
}

/** The answer to a query. */
export interface Results {
  /** A part whose filter is chosen in the form has given way to it. */
  understood: Understanding;
  /** What became of a postcode among the words; null where there is none. */
  postcode: PostcodeAnswer | null;
  /** Words that none of the listings has that fit the others; where nothing fits, those that none has at all. */
  missing: readonly string[];
  hits: readonly Hit[];
  /** Where few fit: those that lack one thing that was typed. They are not counted. */
  nearly: readonly NearHit[];
  /** True when words put the best first; without them the next date decides. */
  isRanked: boolean;
  /** Null without fluency. */
  counts: Counts | null;
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
  from?: Spot | null;
  /** False when the documents are those of a question, and others of the directory may come nearer to it. */
  isWhole?: boolean;
}

export interface Engine {
  search: (query: Query, today: Day, circumstances?: Circumstances) => Results;
}

/** The words of a query, read and matched. */
interface Matched {
  understood: Understanding;
  match: WordMatch;
}

/** So many of them are kept: those of one question and of its ways on. */
const RECENT = 16;

/** Below so many results the answer also says what is near. */
const FEW = 3;

/** Below so many results the list goes on, up to as many, with what nearly fits. */
const ENOUGH = 10;

/** So many nearly fit where nothing does: there the ways on are next to be read, and are not to be far down. */
const NEAREST = 5;

/**
 * A search over documents: made once in some tens of milliseconds, it answers in about one.
 * Without fluency it reads names and days alone, and leads nowhere.
 */
export function createEngine(material: Material, fluency: Fluency | null): Engine {
  const { documents, vocabulary, calendar, lexicon = null, postcodes = null } = material;
  const index = indexDocuments(documents, vocabulary, lexicon);
  const { read, speller } = fluency?.readingOf(material, index.words) ?? readingOfNames(vocabulary);
  const whereabouts = whereaboutsOf(vocabulary, postcodes);
  const measure = milesFrom(vocabulary.towns);
  const startTally = fluency?.talliesOf(documents);
  const titles = placesByTitle(documents);
  const recent = new Map<string, Matched>();
  let standing: Standing | null = null;
  let kindred: ReturnType<Fluency['kindredOf']> | null = null;

  function standingFrom(today: Day): Standing {
    if (standing?.today !== today) standing = standingOn(today, documents, calendar);
    return standing;
  }

  function matched(query: Query, today: Day): Matched {
    // Ways on ask for the same words in other towns and on other days.
    const key = [today, !query.town, !query.day, !query.part, query.words].join(' ');
    const known = recent.get(key);
    if (known) return known;
    const whole = read(query.words, today);
    const parts = whole.parts.filter((part) => !givesWay(part, query) && !isOverruled(part, whole));
    const match = matchWords(whole, parts, index, speller, documents);
    const found = { understood: { ...whole, parts }, match };
    if (recent.size >= RECENT) recent.clear();
    recent.set(key, found);
    return found;
  }

  function plan(query: Query, today: Day) {
    const { understood, match } = matched(query, today);
    return {
      understood,
      match,
      asked: conditionsOf(query, understood.parts, whereabouts),
      // What has the name as typed need not be where and when the same words would say.
      askedOfNamed: conditionsOf(query, [], whereabouts),
    };
  }

  type Plan = ReturnType<typeof plan>;

  /** Goes through the documents that fit the words, each with the conditions it is to meet and what it fails by. */
  function eachCandidate(
    { match, asked, askedOfNamed }: Plan,
    { times, isGone }: Standing,
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

  function count(query: Query, today: Day): number {
    let total = 0;
    eachCandidate(plan(query, today), standingFrom(today), (_, failure) => {
      if (failure === null) total += 1;
    });
    return total;
  }

  function leadsFurther(
    query: Query,
    today: Day,
    shown: readonly { document: SearchDocument }[],
  ): boolean {
    const known = new Set(shown.map(({ document }) => document));
    let isFurther = false;
    eachCandidate(plan(query, today), standingFrom(today), (number, failure) => {
      isFurther ||= failure === null && !known.has(documents[number]!);
    });
    return isFurther;
  }

  function countBy(query: Query, today: Day, start: ReturnType<Fluency['talliesOf']>): Counts {
    const view = standingFrom(today);
    const tally = start(view.times);
    eachCandidate(plan(query, today), view, (number, failure, asked) =>
      tally.add(number, failure, asked),
    );
    return tally.counts();
  }

  return {
    search: (query, today, { now = null, within = null, from = null, isWhole = true } = {}) => {
      const view = standingFrom(today);
      const { times, isUnconfirmed, worth } = view;
      const planned = plan(query, today);
      const { match, asked } = planned;
      const { scores, named, missing } = match;
      const origin = asked.near ?? from;
      const tally = startTally?.(times);
      const found: (Hit & Rank & { number: number })[] = [];
      const failed: Failed[] = [];
      const hitOf = (number: number, asked: Conditions, isElsewhere: boolean) => {
        const document = documents[number]!;
        const next = times.next(number, asked, now);
        const miles = origin && measure(origin.at, document);
        const lift = named.get(number);
        // Age, lack of room and distance take from how well it fits, but not from its being the one that was named.
        const fit =
          (scores ? scores[number]! * worth[number]! : 1) * (origin ? nearness(miles) : 1) +
          (lift ?? 0);
        const score = isElsewhere ? fit * RANKING.elsewhere : fit;
        return {
          document,
          next,
          score,
          isUnconfirmed: isUnconfirmed[number]! && lift === undefined,
          isLesser:
            lift === undefined && asked.near !== null && (miles ?? Infinity) > asked.near.close,
          miles,
          fit: stepOf(score),
          title: titles[number]!,
          number,
        };
      };
      eachCandidate(planned, view, (number, failure, asked, isElsewhere) => {
        const document = documents[number]!;
        if (within && !(document.at && within(document.at))) return;
        tally?.add(number, failure, asked);
        if (failure === null) found.push(hitOf(number, asked, isElsewhere));
        else if (failure !== 'several' && !isElsewhere) failed.push({ number, document, failure });
      });
      const isAsWell = asWellAs(match, found);
      for (const hit of found) hit.isLesser ||= !named.has(hit.number) && !isAsWell(hit);
      found.sort(byRank);
      const nearly =
        fluency && found.length < ENOUGH
          ? fluency.chooseNearly(
              failed.filter(asWellAs(match, [...found, ...failed])),
              {
                query,
                asked,
                times,
                whereabouts,
                isWhole,
                hitOf: (number) => hitOf(number, asked, false),
              },
              found.length === 0 ? NEAREST : ENOUGH - found.length,
            )
          : [];
      return {
        understood: planned.understood,
        postcode: planned.understood.postcode,
        missing,
        hits: found,
        nearly,
        isRanked: scores !== null || origin !== null,
        counts: tally?.counts() ?? null,
        instead:
          fluency && startTally && found.length < FEW
            ? fluency.suggestInstead(
                { query, understood: planned.understood, found: found.length, missing },
                {
                  vocabulary,
                  speller,
                  count: (other) => count(other, today),
                  countBy: (other) => countBy(other, today, startTally),
                  leadsFurther: (other) => leadsFurther(other, today, [...found, ...nearly]),
                  kindred: (kind) => (kindred ??= fluency.kindredOf(documents))(kind),
                },
              )
            : [],
      };
    },
  };
}

/** Tells which documents fit the words about as well as the best of some, with or without what goes without saying. */
function asWellAs(
  { scores, telling }: WordMatch,
  some: readonly { number: number }[],
): (one: { number: number }) => boolean {
  if (!scores || !telling) return () => true;
  const isAsWell = [scores, telling].map((fit) => {
    const best = some.reduce((most, { number }) => Math.max(most, fit[number]!), 0);
    return (number: number) => fit[number]! >= best * RANKING.asWell;
  });
  return ({ number }) => isAsWell.some((holds) => holds(number));
}
