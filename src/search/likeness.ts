/** Words that look alike, by Fuse.js: kept apart from the speller so that a page can fetch it after the first results. */
import Fuse from 'fuse.js/basic';

/** A word, and how unlike the typed one it is: 0 is the same, 1 has nothing in common. */
export interface Alike {
  word: string;
  distance: number;
}

/** The words of a list that look like a typed one, the likest first; with `isWide` also those that begin otherwise. */
export type FindAlike = (typed: string, isWide: boolean) => readonly Alike[];

/** At most so many words are looked at more closely. */
const MOST = 24;

/**
 * Makes ready to find words of a list. Over whole listings Fuse takes some forty milliseconds and ranks poorly;
 * over the distinct words it takes three, and over those that share a first letter a quarter of one.
 */
export function findAlike(words: readonly string[]): FindAlike {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const group = byLetter.get(word[0]!);
    if (group) group.push(word);
    else byLetter.set(word[0]!, [word]);
  }
  const searchers = new Map<string, Fuse<string>>();
  const searcher = (letter: string): Fuse<string> => {
    const known = searchers.get(letter);
    if (known) return known;
    const group = letter === '' ? words : (byLetter.get(letter) ?? []);
    const made = new Fuse(group, { includeScore: true, threshold: 0.5, distance: 20 });
    searchers.set(letter, made);
    return made;
  };
  return (typed, isWide) => {
    // The second letter too: "ebplre" began with the first two changed about.
    const letters = isWide ? [''] : [...new Set(typed.slice(0, 2))];
    return letters
      .flatMap((letter) => searcher(letter).search(typed, { limit: MOST }))
      .map(({ item, score = 1 }) => ({ word: item, distance: score }))
      .sort((a, b) => a.distance - b.distance);
  };
}
