/** What words hint at, when they are none of the directory's own: phrases found in a sentence, in any order, with other words between. */
import type { Meaning } from './phrases.ts';
import { stem, wordsOf } from '../words.ts';

/** A phrase of ordinary English, and what it leads to. */
export interface Entry extends Saying {
  topic: Led;
}

/** A phrase taken apart. */
export interface Saying {
  words: readonly string[];
  /** True for one in quotation marks, which needs all its words as they stand. */
  isQuoted: boolean;
  /** True for one that may as well mean something else: it needs a second hint to count for much. */
  isFaint: boolean;
}

/** What phrases lead to. */
export interface Led {
  /** The likeliest first. */
  means: readonly Meaning[];
  /** Its name: foxtrot is "ballroom", and of all dances a listing that says so is likelier meant. */
  says: string;
}

/** How words are compared: those that few phrases need, and those that count as another (fell → fall, hubby → husband). */
export interface Likes {
  skipped: ReadonlySet<string>;
  same: ReadonlyMap<string, string>;
  /** What words were found to be compared as; empty to begin with. */
  roots: Map<string, string>;
}

/** What some words of a text hint at: any one of the meanings, the likeliest first. */
export interface Gist {
  means: readonly Meaning[];
  /** Which of the words, by their places: the first, and the one after the last. */
  from: number;
  until: number;
  /** Those of the phrase itself that count. */
  at: readonly number[];
  /** From 0, hardly a hint, to 1, as good as a word of the directory. */
  weight: number;
  /** How many words of the phrase say something. */
  said: number;
  /** The name of what it hints at, as stems to look for in titles and texts. */
  stems: readonly string[];
}

/** Takes all words of a text in order, in small letters and as they are spelled; gives hints, those of most words first. */
export type ReadGists = (words: readonly string[]) => readonly Gist[];

/** So many other words that count may stand between those of a phrase: "lost my dear old wife". */
const BETWEEN = 2;
/** A word of more phrases than this says little; one that is made of such words only has to stand as it is written: "no way out". */
const COMMON = 30;
/** How sure a phrase is; several words together are hardly ever said by chance. */
const SURE = { several: 1, one: 0.8, faint: 0.4, perWordBetween: 0.9 };

/** A reader of hints for some phrases. */
export function createGistReader(entries: readonly Entry[], likes: Likes): ReadGists {
  const known = entries.map((entry): Known => {
    const { roots, isLiteral } = rootsOf(entry, likes);
    return { roots, isLiteral, isTight: isLiteral, isFaint: entry.isFaint, topic: entry.topic };
  });
  const uses = usesOf(known.map(({ roots }) => roots));
  // Each phrase is looked up by its rarest word, so that few are looked at.
  const byRarest = new Map<string, Known[]>();
  for (const one of known) {
    if (one.roots.length === 0) continue;
    const rarest = one.roots.reduce((a, b) => (uses.get(b)! < uses.get(a)! ? b : a));
    one.isTight = one.isLiteral || (one.roots.length > 1 && isCommon(rarest, uses));
    const others = byRarest.get(rarest);
    if (others) others.push(one);
    else byRarest.set(rarest, [one]);
  }

  return (words) => {
    const text = words.map((word) => ({
      root: rootOf(word, likes),
      counts: !likes.skipped.has(word),
    }));
    const found = text.flatMap(({ root }, at) =>
      (byRarest.get(root) ?? []).flatMap((one): Found[] => {
        const places = placesOf(one, text, at);
        return places ? [{ ...one, ...places }] : [];
      }),
    );
    found.sort((a, b) => b.roots.length - a.roots.length || weightOf(b) - weightOf(a));
    return found
      .filter((one, index) => !found.slice(0, index).some((better) => hides(better, one)))
      .map((one): Gist => ({
        means: one.topic.means,
        from: Math.min(...one.places),
        until: Math.max(...one.places) + 1,
        at: one.telling,
        weight: weightOf(one),
        said: one.roots.length,
        stems: wordsOf(one.topic.says).map(stem),
      }));
  };
}

/** In how many phrases each word stands. */
export function usesOf(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const roots of phrases) for (const root of roots) uses.set(root, (uses.get(root) ?? 0) + 1);
  return uses;
}

/** True for a word that says little, as so many phrases have it. */
export function isCommon(root: string, uses: ReadonlyMap<string, number>): boolean {
  return (uses.get(root) ?? 0) > COMMON;
}

/** Takes a phrase apart: `wake?` is faint, `"do my bit"` quoted. */
export function takeApart(phrase: string): Saying {
  // Most come packed already, and there are thousands.
  const words = /^[a-z0-9 ]+$/.test(phrase) ? phrase.split(' ') : wordsOf(phrase);
  return { words, isQuoted: phrase.startsWith('"'), isFaint: phrase.endsWith('?') };
}

/** What a phrase is compared as: those with the same words that count, in any order, are one. */
export function likenessOf(saying: Saying, likes: Likes): string {
  const { roots, isLiteral } = rootsOf(saying, likes);
  return isLiteral ? `"${roots.join(' ')}"` : [...roots].sort().join(' ');
}

/** The words that count, each once. A phrase that has hardly any needs all its words as they stand, and so does a quoted one. */
export function rootsOf(
  { words, isQuoted }: Saying,
  likes: Likes,
): { roots: readonly string[]; isLiteral: boolean } {
  const telling = words.filter((word) => !likes.skipped.has(word));
  const isLiteral = isQuoted || (words.length > 1 && telling.length < 2);
  const roots: string[] = [];
  for (const word of isLiteral ? words : telling) {
    const root = rootOf(word, likes);
    if (isLiteral || !roots.includes(root)) roots.push(root);
  }
  return { roots, isLiteral };
}

/** What a word is compared as. The same few thousand words come again and again, and stems take time. */
export function rootOf(word: string, { same, roots }: Likes): string {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const plain = stem(word);
  const root = same.get(word) ?? same.get(plain) ?? (plain.length > 4 ? withoutEd(plain) : plain);
  roots.set(word, root);
  return root;
}

/** walked → walk, stopped → stop, hoped → hop as in hoping; "need" and "bleed" have no ending. */
function withoutEd(word: string): string {
  return word.replace(/(?:([bdgmnprt])\1|([^e]))ed$/, '$1$2');
}

/** Where the words of a phrase stand, close together around one of them; null where they do not. */
function placesOf(phrase: Known, text: Text, at: number): Placed | null {
  const places = phrase.isTight ? runOf(phrase, text, at) : nearbyOf(phrase.roots, text, at);
  if (!places) return null;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  let between = 0;
  for (let i = first + 1; i < last; i += 1)
    if (text[i]!.counts && !places.includes(i)) between += 1;
  const telling = places.filter((place) => text[place]!.counts);
  return between <= BETWEEN ? { places, telling, between } : null;
}

/** One after the other, with at most words between that are skipped; where all its words are needed, not even these. */
function runOf({ roots, isLiteral }: Known, text: Text, at: number): number[] | null {
  const line = [...text.keys()].filter((place) => isLiteral || text[place]!.counts);
  const start = line.indexOf(at) - roots.indexOf(text[at]!.root);
  const places = start < 0 ? [] : line.slice(start, start + roots.length);
  const isWhole = roots.every((root, i) => text[places[i] ?? -1]?.root === root);
  return isWhole ? places : null;
}

function nearbyOf(roots: readonly string[], text: Text, at: number): number[] | null {
  const places: number[] = [];
  for (const root of roots) {
    const place = nearestTo(at, root, text);
    if (place === null) return null;
    places.push(place);
  }
  return places;
}

function nearestTo(at: number, root: string, text: Text): number | null {
  for (let away = 0; away <= FARTHEST; away += 1) {
    if (text[at + away]?.root === root) return at + away;
    if (text[at - away]?.root === root) return at - away;
  }
  return null;
}

/** Farther from each other, skipped words included, words are no phrase. */
const FARTHEST = 9;

function weightOf({ isFaint, roots, between }: Found): number {
  const { faint, one, several, perWordBetween } = SURE;
  return (isFaint ? faint : roots.length === 1 ? one : several) * perWordBetween ** between;
}

/** True where the same words already lead to the same, or are only some of the words of another phrase. */
function hides(better: Found, one: Found): boolean {
  const isShorter = better.telling.length > one.telling.length;
  return (
    (isShorter || better.topic === one.topic) &&
    (isShorter ? one.telling : one.places).every((place) => better.places.includes(place))
  );
}

type Text = readonly { root: string; counts: boolean }[];

interface Known {
  roots: readonly string[];
  isLiteral: boolean;
  /** True where the words have to stand in their order, with no other that counts between them. */
  isTight: boolean;
  isFaint: boolean;
  topic: Led;
}

interface Placed {
  places: readonly number[];
  /** Those of words that count. */
  telling: readonly number[];
  between: number;
}

interface Found extends Known, Placed {}
