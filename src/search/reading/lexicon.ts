/** Ordinary English, the same for every county: what people say when they use none of the directory's own words. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import {
  createGistReader,
  isCommon,
  likenessOf,
  rootOf,
  rootsOf,
  takeApart,
  usesOf,
  type Entry,
  type Led,
  type Likes,
  type ReadGists,
  type Saying,
} from './gists.ts';
import { phrasesOf } from './known.ts';
import type { Meaning } from './phrases.ts';
import { stem, wordsOf } from '../words.ts';

/** English as it is written down in english.txt, which says at its head how. */
export interface RawLexicon {
  /** Words that few phrases need. */
  skipped: readonly string[];
  /** Words that count as the first of their line. */
  same: readonly (readonly string[])[];
  topics: readonly Topic[];
  /** Common words that mean nothing here. */
  ordinary: readonly string[];
}

/** What phrases lead to, the likeliest first; of each, the first name that a vocabulary knows counts. */
export interface Topic {
  names: readonly (readonly string[])[];
  /** As written, with their marks: `wake?` may as well mean something else, `"do my bit"` needs all its words. */
  phrases: readonly string[];
}

/** English, resolved against one directory's kinds, needs and audiences. */
export interface Lexicon {
  /** What the words of a text hint at. A hint never outweighs a phrase of the vocabulary; several add up. */
  gists: ReadGists;
  /** Words that are no slips of others: those of the phrases, and common ones that mean nothing here. */
  ordinary: { has: (word: string) => boolean };
  /** The words of the phrases that lead somewhere here, which a slip may have been meant for. */
  words: readonly string[];
}

/** Reads English from its text: lines below a heading `== …`; those that begin with # are for people. */
export function readLexicon(text: string): RawLexicon {
  const skipped: string[] = [];
  const same: string[][] = [];
  const topics: { names: string[][]; phrases: string[] }[] = [];
  const ordinary: string[] = [];
  const sections: Readonly<Record<string, (line: string) => void>> = {
    skipped: (line) => skipped.push(...split(line, ' ')),
    same: (line) => same.push(split(line, ' ')),
    ordinary: (line) => ordinary.push(...split(line, ' ')),
  };
  let add: (line: string) => void = () => {};
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const heading = /^== (.+)$/.exec(line)?.[1];
    if (heading === undefined) {
      add(line);
    } else if (sections[heading]) {
      add = sections[heading];
    } else {
      const phrases: string[] = [];
      topics.push({ names: split(heading, ',').map((one) => split(one, '/')), phrases });
      add = (more) => phrases.push(...unpackPhrases(more));
    }
  }
  return { skipped, same, topics, ordinary };
}

/**
 * English as short as it serves one directory, in the same form: without what nobody there has, and what its vocabulary
 * says itself; `not(cope,sleep)` are two phrases.
 */
export function packLexicon(raw: RawLexicon, vocabulary: Vocabulary): string {
  const known = meaningsByName(vocabulary);
  const likes = likesOf(raw);
  const isListed = new Set(phrasesOf(vocabulary).map(([phrase]) => keyOf(phrase)));
  const topics = raw.topics
    .filter(({ names }) => ledTo(names, known))
    .map(({ names, phrases }) => {
      const fresh = new Map<string, Saying>();
      for (const phrase of phrases) {
        const saying = takeApart(phrase);
        const likeness = likenessOf(saying, likes);
        if (likeness !== '' && !isListed.has(keyOf(phrase)) && !fresh.has(likeness))
          fresh.set(likeness, saying);
      }
      return { names, sayings: [...fresh.values()] };
    });
  const sayings = topics.flatMap((topic) => topic.sayings);
  const uses = usesOf(sayings.map((saying) => rootsOf(saying, likes).roots));
  const shapes = shapesOf(sayings, likes);
  return [
    '== skipped',
    raw.skipped.join(' '),
    '== same',
    ...raw.same.map((words) => words.join(' ')),
    ...topics.flatMap((topic) => [
      `== ${topic.names.map((same) => same.join('/')).join(',')}`,
      packPhrases(topic.sayings, likes, uses, shapes),
    ]),
    '== ordinary',
    raw.ordinary.join(' '),
  ].join('\n');
}

/** One word for all that are compared alike, so that fewer different ones are sent. */
function shapesOf(sayings: readonly Saying[], likes: Likes): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>();
  for (const { words } of sayings)
    for (const word of words) {
      const root = rootOf(word, likes);
      if (!shapes.has(root) && !likes.skipped.has(word)) shapes.set(root, word);
    }
  return shapes;
}

function packPhrases(
  sayings: readonly Saying[],
  likes: Likes,
  uses: ReadonlyMap<string, number>,
  shapes: ReadonlyMap<string, string>,
): string {
  const here = usesOf(sayings.map((saying) => rootsOf(saying, likes).roots));
  const groups = new Map<string, string[]>();
  const alone: string[] = [];
  for (const saying of sayings) {
    const { roots, isLiteral } = rootsOf(saying, likes);
    const mark = saying.isFaint ? '?' : '';
    if (isLiteral || roots.length === 1) {
      const words = isLiteral ? saying.words : [shapes.get(roots[0]!)!];
      alone.push(`${saying.isQuoted ? '"' : ''}${words.join(' ')}${mark}`);
      continue;
    }
    // The order matters only where all words are common; else what many have is put first, and written once.
    const first = roots.every((root) => isCommon(root, uses))
      ? roots[0]!
      : roots.reduce((a, b) => (here.get(b)! > here.get(a)! ? b : a));
    const others = roots.filter((root) => root !== first).map((root) => shapes.get(root)!);
    const group = groups.get(first) ?? [];
    group.push(`${others.join(' ')}${mark}`);
    groups.set(first, group);
  }
  const grouped = [...groups].map(([first, tails]) =>
    tails.length === 1
      ? `${shapes.get(first)!} ${tails[0]}`
      : `${shapes.get(first)!}(${tails.sort().join(',')})`,
  );
  return [...grouped, ...alone].sort().join(',');
}

/** `not(cope,sleep),wake?` → `not cope`, `not sleep`, `wake?` */
function unpackPhrases(line: string): string[] {
  return Array.from(line.matchAll(/\s*([^,()]+)(?:\(([^)]*)\))?/g)).flatMap(
    ([, phrase = '', tails]) =>
      tails === undefined ? phrase.trim() : split(tails, ',').map((tail) => `${phrase} ${tail}`),
  );
}

/** Looks the topics up among the names of a vocabulary; topics that nobody here has fall away. */
export function resolveLexicon(raw: RawLexicon, vocabulary: Vocabulary): Lexicon {
  const known = meaningsByName(vocabulary);
  const likes = likesOf(raw);
  const entries: Entry[] = [];
  const words = new Set<string>();
  for (const { names, phrases } of raw.topics) {
    const topic = ledTo(names, known);
    if (!topic) continue;
    for (const phrase of phrases) {
      const saying = takeApart(phrase);
      entries.push({ ...saying, topic });
      for (const word of saying.words) words.add(word);
    }
  }
  const ordinary = new Set(
    [...raw.skipped, ...likes.same.keys(), ...raw.ordinary, ...words].map(stem),
  );
  return {
    gists: createGistReader(entries, likes),
    ordinary: { has: (word) => ordinary.has(stem(word)) },
    words: [...words],
  };
}

function likesOf({ skipped, same }: RawLexicon): Likes {
  return {
    skipped: new Set(skipped),
    same: new Map(same.flatMap((line) => line.map((word) => [word, line[0]!]))),
    roots: new Map(),
  };
}

function ledTo(names: Topic['names'], known: ReadonlyMap<string, readonly Meaning[]>): Led | null {
  const found = names.flatMap((same) => same.find((name) => known.has(keyOf(name))) ?? []);
  const means = found.flatMap((name) => known.get(keyOf(name)) ?? []);
  return found[0] === undefined ? null : { means, says: found[0] };
}

/** What each name means: a name of several terms means each of them. */
function meaningsByName(vocabulary: Vocabulary): Map<string, readonly Meaning[]> {
  const known = new Map<string, readonly Meaning[]>();
  for (const [phrase, parts] of phrasesOf(vocabulary)) {
    const means = (parts[0] ?? []).filter(({ field }) => SUBJECTS.has(field));
    if (means.length === 0) continue;
    const key = keyOf(phrase);
    const others = known.get(key) ?? [];
    const fresh = means.filter(
      ({ field, value }) => !others.some((one) => one.field === field && one.value === value),
    );
    known.set(key, [...others, ...fresh]);
  }
  return known;
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

function split(line: string, by: string): string[] {
  return line
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const SUBJECTS: ReadonlySet<string> = new Set(['kind', 'need', 'audience']);
