/** What the words being typed may become: names of towns, kinds and needs that begin as they do. */
import { LONGEST_WORDS } from './query.ts';
import { tokens, wordsOf } from './words.ts';

/** What a suggestion is a name of. */
export type SuggestedField = 'town' | 'kind' | 'need';

/** A name that can be suggested, with other names for the same thing where they are known. */
export interface Named {
  slug: string;
  name: string;
  also?: readonly string[];
}

/** All that can be suggested, each list in its own order. */
export type Suggestable = Readonly<Record<SuggestedField, readonly Named[]>>;

/** A name that the words could go on to. */
export interface Suggestion {
  field: SuggestedField;
  slug: string;
  name: string;
  /** The other name it was found by; '' where it is its own. */
  by: string;
  /** The words as they would be: what was typed before stays, the name takes the place of the rest. */
  words: string;
}

/** At most so many suggestions; those of one field stand together, the field of the best one first. */
export type Suggester = (typed: string, most: number) => Suggestion[];

/** A suggester of names; made once for a set of names. */
export function createSuggester(names: Suggestable): Suggester {
  const known = FIELDS.flatMap((field) =>
    names[field].map(({ slug, name, also = [] }) => ({
      field,
      slug,
      name,
      ways: [name, ...also].map((way) => ({ way, words: wordsOf(way) })),
    })),
  );

  return (typed, most) => {
    const parts = tokens(typed);
    const last = parts.at(-1);
    if (!last) return [];
    const words = parts.map(({ text }) => text);
    const read = ` ${words.slice(0, -1).join(' ')} `;
    // After a space the next word may be any; an apostrophe is still of the last one.
    const isOpen = !/^['’ʼ]*$/.test(typed.slice(last.end));
    if (isOpen) words.push('');

    const found: Found[] = [];
    for (const { field, slug, name, ways } of known) {
      let best: Found | null = null;
      for (const { way, words: said } of ways) {
        const fit = fitOf(words, said);
        if (!fit) continue;
        const by = way === name ? '' : way;
        const rank = fit.rank - fit.length * RANKS + (by ? OTHER_NAME : 0);
        if (best && best.rank <= rank) continue;
        const kept = typed.slice(0, parts[words.length - fit.length]?.start ?? 0);
        best = { field, slug, name, by, words: kept + name, rank, isWhole: fit.isWhole };
      }
      // What is written out, here or before, needs no more writing.
      const isWritten = best?.isWhole || read.includes(` ${ways[0]!.words.join(' ')} `);
      if (best && !isWritten && best.words.length <= LONGEST_WORDS) found.push(best);
    }
    return share(
      found.sort((a, b) => a.rank - b.rank),
      most,
    );
  };
}

const FIELDS: readonly SuggestedField[] = ['town', 'kind', 'need'];

interface Found extends Suggestion {
  /** The lower the better. */
  rank: number;
  isWhole: boolean;
}

/** How a name fits the end of the words. */
interface Fit {
  /** So many of the last words are of the name. */
  length: number;
  /** 0 where the name begins so, 1 where one of its other words does. */
  rank: number;
  /** True when the words have all of the name already. */
  isWhole: boolean;
}

// More of the words fitting goes before all else, then its own name before other names.
const OTHER_NAME = 2;
const RANKS = 4;

/** How the name goes on from the last words, as many of them as can be; null where it does not. */
function fitOf(words: readonly string[], name: readonly string[]): Fit | null {
  for (let length = Math.min(words.length, name.length); length > 0; length -= 1) {
    const tail = words.slice(-length);
    if (tail[0] === '') return null;
    for (let at = 0; at + length <= name.length; at += 1) {
      if (length === 1 && at > 0 && LINKS.has(name[at]!)) continue;
      if (
        !tail.every((word, i) =>
          i === length - 1 ? name[at + i]!.startsWith(word) : name[at + i] === word,
        )
      )
        continue;
      return {
        length,
        rank: Math.min(at, 1),
        isWhole: length === name.length && name[at + length - 1] === tail.at(-1),
      };
    }
  }
  return null;
}

const LINKS: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with'.split(' '),
);

/** The best of each field in turn until there are enough, so that no field leaves the others out. */
function share(found: readonly Found[], most: number): Suggestion[] {
  const fields = [...new Set(found.map(({ field }) => field))];
  const lists = fields.map((field) => found.filter((one) => one.field === field));
  const taken = fields.map(() => 0);
  for (let left = Math.min(most, found.length); left > 0;)
    for (const [i, list] of lists.entries())
      if (left > 0 && taken[i]! < list.length) {
        taken[i]! += 1;
        left -= 1;
      }
  return lists.flatMap((list, i) =>
    list
      .slice(0, taken[i])
      .map(({ field, slug, name, by, words }) => ({ field, slug, name, by, words })),
  );
}
