/** What a text asks for, thing by thing, each with the documents that have it. */
import { isFiller } from '../fillers.ts';
import { fitsOfMeanings, fitsOfSaid, fitsOfWords, hasAny, tells, type Fits } from './fits.ts';
import { isSure } from './hints.ts';
import { meaningKey, type PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { Speller } from '../reading/spelling.ts';
import type { GistPart, LeftOver, UnderstoodPart } from '../reading/understand.ts';

/** One thing asked for. */
export interface Wish {
  fits: Fits;
  /** How much it tells: the fewer listings have it, the more. */
  weight: number;
}

/** The things a text asks for. */
export interface Wishes {
  /** Kinds and needs; who it is for. */
  subjects: readonly Wish[];
  whoFor: readonly Wish[];
  /** What words only hint at; some hints are as sure as what was understood. */
  hints: readonly (Wish & { isSure: boolean })[];
  /** Words as they are. */
  words: readonly WordWish[];
  /** The very words that were understood, where a listing that is meant says them, too; some are for one sort of a kind. */
  finer: readonly (Wish & { isOneSort: boolean })[];
}

/** A word asked for. */
export interface WordWish extends Wish {
  typed: string;
  /** True for a word that was only begun, and may yet become one that is found. */
  isOpen: boolean;
  /** The documents that have what it stands for: nobody who is "brassic" looks for that word. Null where it stands for itself. */
  otherwise: Fits | null;
}

/** Everything asked for by parts, hints and words left over. */
export function wishesOf(
  parts: readonly UnderstoodPart[],
  hinted: readonly GistPart[],
  rest: readonly LeftOver[],
  index: PostingsIndex,
  speller: Speller,
): Wishes {
  const asked = parts.filter(isSubject);
  const meant = [...asked, ...hinted].map((part) => {
    // What a hint leads to was not said, and need not stand in a title.
    const said = isGist(part) ? [] : part.stems;
    return { part, fits: fitsOfMeanings(part.means, said, index) };
  });
  const hasSure = hinted.some(isSure);
  const wishes = meant.map(({ part, fits }) => {
    if (isGist(part)) return { part, fits, weight: RANKING.perWord * part.said * part.weight };
    // Beside a sure hint it tells nothing how rare a thing is, but how many words speak for it.
    const listed = RANKING.listed * part.stems.filter((one) => !isFiller(one)).length;
    return { part, fits, weight: hasSure ? listed : tells(fits.size, index) };
  });
  const ofWords = fitsOfWords(rest, index, speller);
  const explainedBy = (word: LeftOver): GistPart | undefined =>
    hinted.find((gist) => isWithin(word, gist));
  return {
    subjects: wishes.filter(({ part }) => !isGist(part) && !isWhoFor(part)),
    whoFor: wishes.filter(({ part }) => !isGist(part) && isWhoFor(part)),
    hints: wishes.flatMap(({ part, ...hint }) =>
      isGist(part) ? { ...hint, isSure: isSure(part) } : [],
    ),
    words: ofWords.map(({ word, fits }) => {
      const gist = explainedBy(word);
      const by = RANKING.word * (gist ? RANKING.explained : 1);
      return {
        fits,
        weight: tells(fits.size, index) * by,
        typed: word.typed,
        isOpen:
          word.isBegun && word.read === word.typed && fits.size > 0 && !speller.knows(word.typed),
        // But who looks for a foxtrot is told that no listing has it.
        otherwise:
          gist && gist.means[0]?.field !== 'kind'
            ? wishes.find(({ part }) => part === gist)!.fits
            : null,
      };
    }),
    finer: meant.map(({ part, fits }, at) => {
      const by = isOwnName(part, index) ? RANKING.ownName : RANKING.finer;
      return {
        fits: fitsOfSaid(part.stems, isGist(part) ? hasAny(part.means, index) : fits, index),
        weight: wishes[at]!.weight * by,
        isOneSort: !isGist(part) && isOneSort(part, index),
      };
    }),
  };
}

function isWithin(
  { start, end }: { start: number; end: number },
  whole: { start: number; end: number },
): boolean {
  return whole.start <= start && end <= whole.end;
}

/** True for a part that says what is looked for; the others say where, when and on what terms. */
export function isSubject({ means }: UnderstoodPart): boolean {
  return means.some(({ field }) => SUBJECTS.has(field));
}

/** True for a part that only says who it is for. */
function isWhoFor({ means }: UnderstoodPart): boolean {
  return means.every(({ field }) => field === 'audience');
}

function isGist(part: UnderstoodPart | GistPart): part is GistPart {
  return 'weight' in part;
}

const SUBJECTS: ReadonlySet<string> = new Set(['kind', 'need', 'audience']);

/** True for words that are just the name of the kind, need or audience that they mean. */
function isOwnName(part: UnderstoodPart, index: PostingsIndex): boolean {
  const [name, said] = [nameOf(part, index), telling(part)];
  return said.length === name.length && name.every((one) => said.includes(one));
}

/** True for words that may be the name of one sort of what they mean, as line dancing is of dance; a cuppa is any coffee morning. */
function isOneSort(part: UnderstoodPart, index: PostingsIndex): boolean {
  const [name, said] = [nameOf(part, index), telling(part)];
  const [first] = part.means;
  return (
    first !== undefined &&
    index.otherNamesOf.get(meaningKey(first))?.has(said.join(' ')) === true &&
    !said.every((one) => name.includes(one))
  );
}

function nameOf({ means: [first] }: UnderstoodPart, index: PostingsIndex): readonly string[] {
  return (first && index.nameOf.get(meaningKey(first))) ?? [];
}

function telling({ stems }: UnderstoodPart): string[] {
  return stems.filter((one) => !isFiller(one));
}
