/** Words as typed → what they ask for: town, day, time of day, kind, need, who it is for, cost and access; and the words left over. */
import { dayOf, MONTH_NAMES } from '../schedule/dates.ts';
import type { Calendar, Day } from '../schedule/schedule.ts';
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { PostcodeAnswer, PostcodeTable } from '../places/postcode.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesOf, type Meaning } from './phrases.ts';
import type { Speller } from './spelling.ts';
import { isFiller, stem, tokens, wordsOf, type Token } from './words.ts';

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
export function createReader({ vocabulary, speller, lexicon = null }: ReaderTools): Reader {
  const phrases = new Map<string, readonly Meaning[][]>();
  let longest = 0;
  for (const [phrase, means] of phrasesOf(vocabulary)) {
    const stems = wordsOf(phrase).map(stem);
    if (stems.length === 0) continue;
    const key = stems.join(' ');
    phrases.set(key, addMeanings(phrases.get(key), means));
    longest = Math.max(longest, stems.length);
  }

  return (text, today) => {
    const typed = tokens(text);
    const spellings = typed.map((token) => spellingsOf(token, speller));
    const read = spellings.map(([first]) => first);
    const stems = read.map(stem);
    const parts: UnderstoodPart[] = [];
    const rest: LeftOver[] = [];
    const cut = (from: number, length: number) => {
      const start = typed[from]!.start;
      const end = typed[from + length - 1]!.end;
      const until = from + length;
      return {
        words: text.slice(start, end),
        start,
        end,
        read: read.slice(from, until).join(' '),
        stems: stems.slice(from, until),
      };
    };

    for (let i = 0; i < typed.length;) {
      const date = readDate(typed, i, today);
      if (date) {
        parts.push({ means: [{ field: 'day', value: date.day }], ...cut(i, date.length) });
        i += date.length;
        continue;
      }
      let length = Math.min(longest, typed.length - i);
      while (length > 0 && !phrases.has(stems.slice(i, i + length).join(' '))) length -= 1;
      if (length > 0) {
        for (const means of phrases.get(stems.slice(i, i + length).join(' '))!)
          parts.push({ means, ...cut(i, length) });
        i += length;
        continue;
      }
      const { text: word, start, end } = typed[i]!;
      const isBegun = i === typed.length - 1 && end === text.length;
      const [, ...orElse] = spellings[i]!;
      rest.push({
        typed: word,
        read: read[i]!,
        orElse,
        start,
        end,
        isFiller: isFiller(word),
        isBegun,
      });
      i += 1;
    }

    const gists = (lexicon?.gists(read) ?? [])
      .map(({ means, from, until, weight, stems: says }) => ({
        ...cut(from, until - from),
        means,
        weight,
        stems: says,
      }))
      .filter((gist) => !parts.some((part) => part.start <= gist.start && gist.end <= part.end));
    const spelling = typed
      .map((token, i) => ({ typed: token.text, read: read[i]! }))
      .filter((word) => word.typed !== word.read);
    return { read: read.join(' '), parts, rest, spelling, postcode: null, gists };
  };
}

/** The text without the words a part was read from. */
export function withoutPart(text: string, part: Pick<UnderstoodPart, 'start' | 'end'>): string {
  return `${text.slice(0, part.start)} ${text.slice(part.end)}`.replace(/\s+/g, ' ').trim();
}

/** A word as the directory spells it, and what else it may have been meant for. */
function spellingsOf({ text }: Token, speller: Speller): [string, ...string[]] {
  if (speller.knows(text)) return [text];
  const longer = speller.startingWith(text);
  if (longer.length === 0) {
    const [best = text, ...others] = speller.correct(text);
    return [best, ...others];
  }
  // "wednes" can only become one word; "gard" may become garden or gardener, and stays as it is.
  const isCertain = text.length > 4 && new Set(longer.map(stem)).size === 1;
  return [isCertain ? longer[0]! : text];
}

/** The meanings of the same phrase said twice: one more way to fit, unless it is known already. */
function addMeanings(known: readonly Meaning[][] | undefined, added: Meaning[][]): Meaning[][] {
  if (!known || known.length === 0) return added;
  if (added.length === 0) return [];
  const [first = [], ...others] = known;
  const fresh = added[0]!.filter(
    ({ field, value }) => !first.some((one) => one.field === field && one.value === value),
  );
  return [[...first, ...fresh], ...others];
}

/** `27 November`, `27th of Nov`, `November 27`: the next such day from today on. */
function readDate(
  typed: readonly Token[],
  at: number,
  today: Day,
): { day: Day; length: number } | null {
  const words = typed.slice(at, at + 3).map(({ text }) => text);
  const length = words[1] === 'of' ? 3 : 2;
  const [one = '', other = ''] = [words[0], words[length - 1]];
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(MONTHS.has(one) ? other : one);
  const month = MONTHS.get(MONTHS.has(one) ? one : other);
  if (!number || month === undefined) return null;
  const year = Number(today.slice(0, 4));
  // 29 February may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayOf(year + ahead, month, Number(number[1]));
    if (day && day >= today) return { day, length };
  }
  return null;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
);
