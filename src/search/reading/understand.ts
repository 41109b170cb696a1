/** Words as typed → what they ask for: town, day, time of day, kind, need, who it is for, cost and access; and the words left over. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { PostcodeAnswer, PostcodeTable } from '../../places/postcode.ts';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import type { Calendar, Day } from '../../schedule/schedule.ts';
import { agePatterns } from './ages.ts';
import { createContext } from './context.ts';
import { chooseClaims, type Claim } from './claims.ts';
import { CLOCK_PATTERNS } from './clocks.ts';
import { DAY_PATTERNS } from './days.ts';
import { heedDenials } from './denials.ts';
import { isFiller } from '../fillers.ts';
import { HOLIDAY_PATTERNS } from './holidays.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, type Line } from './line.ts';
import { nearbyClaims, postcodeIn } from './nearby.ts';
import { findPattern } from './pattern.ts';
import { createPhrasebook } from './phrasebook.ts';
import { phrasesOf } from './known.ts';
import type { Meaning } from './phrases.ts';
import { PRICE_PATTERNS } from './prices.ts';
import type { Speller } from './spelling.ts';
import { COMPANY_PATTERNS, SILENT_PHRASES } from './terms.ts';
import { stem, tokens, type Token } from '../words.ts';

/** Words that were understood; any one of the meanings will do. */
export interface UnderstoodPart {
  means: readonly Meaning[];
  /** As they were typed, and where. */
  words: string;
  start: number;
  end: number;
  /** As they are spelled in the directory. */
  read: string;
  stems: readonly string[];
}

/** A word that is looked for as it is. */
export interface LeftOver {
  /** In small letters, as typed, and as it is spelled in the directory. */
  typed: string;
  read: string;
  /** What else it may have been meant for. */
  orElse: readonly string[];
  start: number;
  end: number;
  /** True for a word that says nothing about what is wanted. */
  isFiller: boolean;
  /** True for the last word while it may still be going on. */
  isBegun: boolean;
}

/** How a text was understood. */
export interface Understanding {
  /** The words in small letters, as they are spelled in the directory. */
  read: string;
  parts: readonly UnderstoodPart[];
  rest: readonly LeftOver[];
  /** Words whose spelling was changed. */
  spelling: readonly { typed: string; read: string }[];
  /** What became of a postcode among the words; null where there is none. */
  postcode: PostcodeAnswer | null;
  /** What words hint at that have no meaning of their own; those left over are in `rest` as well. */
  gists: readonly GistPart[];
}

/** Words that hint at something. */
export interface GistPart extends UnderstoodPart {
  /** From 0, hardly a hint, to 1, as good as a word of the directory. */
  weight: number;
  /** How many of the words say something, and where those begin that do. */
  said: number;
  at: readonly number[];
}

export type Reader = (words: string, today: Day) => Understanding;

/** What words are understood by. */
export interface ReaderTools {
  vocabulary: Vocabulary;
  /** Knows at least the words of the vocabulary. */
  speller: Speller;
  /** Ordinary English; without it only the words of the vocabulary mean something. */
  lexicon?: Lexicon | null;
  /** Where postcodes are; without them none is understood. */
  postcodes?: PostcodeTable | null;
  /** When bank holidays and school holidays are. */
  calendar?: Calendar;
}

/** A reader for one directory. */
export function createReader({
  vocabulary,
  speller,
  lexicon = null,
  postcodes = null,
  calendar = EMPTY_CALENDAR,
}: ReaderTools): Reader {
  const all = phrasesOf(vocabulary);
  const findPhrases = createPhrasebook(all);
  const inContext = createContext(all, (word) =>
    speller.knows(word) || lexicon?.ordinary.has(word) ? [] : speller.near(word),
  );
  const findSilent = createPhrasebook(SILENT_PHRASES.map((phrase) => [phrase, []]));
  const areas = new Set(vocabulary.towns.filter((town) => town.isArea).map(({ slug }) => slug));
  const patterns = [
    ...DAY_PATTERNS,
    ...HOLIDAY_PATTERNS,
    ...CLOCK_PATTERNS,
    ...PRICE_PATTERNS,
    ...COMPANY_PATTERNS,
    ...agePatterns(all),
  ];

  return (text, today) => {
    const typed = tokens(text);
    const isQuoted = quotedIn(text);
    const isBegun = (at: number): boolean =>
      at === typed.length - 1 && typed[at]!.end === text.length;
    const spellings = inContext(
      typed.map((token, at): [string, ...string[]] =>
        isQuoted(token)
          ? [token.text]
          : spellingsOf(token.text, speller, isBegun(at) && !lexicon?.ordinary.has(token.text)),
      ),
    );
    const read = spellings.map(([first]) => first);
    const stems = read.map(stem);
    const line = lineOf(text, typed, read);

    const postcode = postcodeIn(text, typed, line, postcodes);
    const claims = claimsOn(typed, read, line, today)
      .concat(postcode?.claim ?? [])
      .filter(({ from, until }) => !typed.slice(from, until).some(isQuoted));
    const chosen = heedDenials(chooseClaims(claims, typed.length), line);

    const cut = (from: number, until: number) => {
      // The £ of a price and the + of an age go with them.
      const hasPound = line.text[line.starts[from]!] === '£';
      const start = typed[from]!.start - (hasPound ? 1 : 0);
      const { end: last } = typed[until - 1]!;
      const end = text[last] === '+' ? last + 1 : last;
      const words = text.slice(start, end);
      return {
        words,
        start,
        end,
        // Figures mean nothing without their signs: "28/11", "10.30", "£3".
        read: /\d/.test(words) ? words.toLowerCase() : read.slice(from, until).join(' '),
        stems: stems.slice(from, until),
      };
    };
    const parts = chosen.flatMap(({ from, until, parts: asked }) =>
      asked.map((means): UnderstoodPart => ({ means, ...cut(from, until) })),
    );
    const claimOf = new Map(
      chosen.flatMap((claim) => range(claim).map((at): [number, Claim] => [at, claim])),
    );
    const rest = typed.flatMap(({ text: word, start, end }, at): LeftOver[] => {
      const claim = claimOf.get(at);
      if (claim && claim.parts.length > 0) return [];
      const [spelled, ...orElse] = spellings[at]!;
      return [
        {
          typed: word,
          read: spelled,
          orElse,
          start,
          end,
          isFiller: claim?.isSilent === true || isFiller(word),
          isBegun: isBegun(at),
        },
      ];
    });
    const gists = (lexicon?.gists(read) ?? [])
      .filter(({ from, until }) => {
        const claim = claimOf.get(from);
        // What is listed says more than any hint; and what is denied or quoted hints at nothing.
        const isListed = claim && (claim.isSilent || claim.parts.length > 0);
        return !(isListed && until <= claim.until) && !typed.slice(from, until).some(isQuoted);
      })
      .map(({ from, until, at, ...gist }): GistPart => ({
        ...cut(from, until),
        ...gist,
        at: at.map((place) => typed[place]!.start),
      }));
    return {
      read: read.join(' '),
      parts,
      rest,
      spelling: typed
        .map((token, at) => ({ typed: token.text, read: read[at]! }))
        .filter((word) => word.typed !== word.read),
      postcode: postcode?.answer ?? null,
      gists,
    };
  };

  /** All that words may mean, as phrases and as patterns. */
  function claimsOn(
    typed: readonly Token[],
    read: readonly string[],
    line: Line,
    today: Day,
  ): Claim[] {
    // Under £5 is not under 5s.
    const stems = read.map((word, at) =>
      line.text[line.starts[at]!] === '£' ? `£${word}` : stem(word),
    );
    const spelled = { typed: typed.map(({ text }) => text), words: read, stems };
    const listed = findPhrases(spelled);
    const occasion = { today, calendar, isMorning: /\bmornings?\b/.test(line.text) };
    const matched = read.flatMap((_, from): Claim[] => {
      const found = findPattern(patterns, line, from, occasion);
      return found ? [{ from, until: found.until, parts: [found.means] }] : [];
    });
    const silent = findSilent(spelled).map((claim) => ({ ...claim, isSilent: true }));
    // Of claims on the same words the first is kept: what makes a town a place nearby says more than the town.
    return [...nearbyClaims(line, listed.filter(isOneTown)), ...listed, ...silent, ...matched];
  }

  function isOneTown({ parts }: Claim): boolean {
    const [means = []] = parts;
    return (
      means.length > 0 && means.every(({ field, value }) => field === 'town' && !areas.has(value))
    );
  }
}

/** A word as the directory spells it, and what else it may have been meant for. */
function spellingsOf(text: string, speller: Speller, isBegun: boolean): [string, ...string[]] {
  // "10am", "28th", "de56": figures are never slips of the finger for a word.
  if (/\d/.test(text) || speller.knows(text)) return [text];
  const longer = speller.startingWith(text);
  const [best = text, ...others] = speller.correct(text);
  if (longer.length === 0) return [best, ...others];
  // Who went on to the next word has not left "suppor" to be gone on with.
  if (!isBegun) {
    const meant = [best, ...others].find((word) => word.startsWith(text));
    return meant === undefined ? [best, ...others] : [meant];
  }
  // "wednes" can only become one word; "gard" may become garden or gardener, and stays as it is.
  const isCertain = text.length > 4 && new Set(longer.map(stem)).size === 1;
  if (isCertain) return [longer[0]!];
  return [best.startsWith(text) ? best : text];
}

/** Tells whether a word stands in quotation marks, and is to be taken as it is. */
function quotedIn(text: string): (token: Token) => boolean {
  const quotes = [...text.matchAll(/["“”][^"“”]+["“”]/g)];
  return ({ start }) =>
    quotes.some(({ 0: quote, index }) => start > index && start < index + quote.length);
}

function range({ from, until }: Claim): number[] {
  return Array.from({ length: until - from }, (_, index) => from + index);
}
