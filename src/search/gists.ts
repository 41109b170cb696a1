/** What words hint at, when they are none of the directory's own: phrases found in a sentence, other words between theirs. */
import type { Meaning } from './phrases.ts';
import { isFiller, stem, wordsOf } from './words.ts';

/** A phrase of ordinary English, and what it leads to. */
export interface Entry {
  phrase: string;
  /** The likeliest first. */
  means: readonly Meaning[];
  /** The name of what it leads to: foxtrot is "ballroom", and a listing that says so is likelier meant. */
  says: string;
}

/** What some words of a text hint at: any one of the meanings, the likeliest first. */
export interface Gist {
  means: readonly Meaning[];
  /** Which of the words, by their places: the first, and the one after the last. */
  from: number;
  until: number;
  /** From 0, hardly a hint, to 1, as good as a word of the directory. */
  weight: number;
  /** The name of what it hints at, as stems to look for in titles and texts. */
  stems: readonly string[];
}

/** Takes all words of a text in order, in small letters and as they are spelled; gives hints in the order of their places. */
export type ReadGists = (words: readonly string[]) => readonly Gist[];

/** A reader of hints for some phrases. */
export function createGistReader(entries: readonly Entry[]): ReadGists {
  const byFirst = new Map<string, { stems: string[]; entry: Entry }[]>();
  for (const entry of entries) {
    const stems = tellingStems(wordsOf(entry.phrase));
    const [first] = stems;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, entry }]);
  }
  return (words) =>
    words.flatMap((word, from) =>
      (byFirst.get(stem(word)) ?? []).flatMap(({ stems, entry }): Gist[] => {
        const until = endOf(stems, words, from);
        if (until === null) return [];
        const { means, says } = entry;
        return [{ means, from, until, weight: 0.6, stems: wordsOf(says).map(stem) }];
      }),
    );
}

/** Where a phrase ends that begins at a place, with words that say nothing between its own; null where it is not. */
function endOf(stems: readonly string[], words: readonly string[], from: number): number | null {
  let at = from;
  for (const wanted of stems) {
    while (at < words.length && stem(words[at]!) !== wanted && isFiller(words[at]!)) at += 1;
    if (at === words.length || stem(words[at]!) !== wanted) return null;
    at += 1;
  }
  return at;
}

function tellingStems(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isFiller(word));
  return (telling.length > 0 ? telling : words).map(stem);
}
