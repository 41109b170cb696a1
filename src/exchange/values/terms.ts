/** Words of a spreadsheet → slugs of the directory's own kinds, needs and audiences. */
import { slugify } from '../../listings/slug.ts';
import type { Saying, Term } from '../../listings/vocabulary.ts';

const LONGEST_NAME = 6;
/** Names of something else with a kind in them. */
const MISNOMERS = /\b(?:martial|language)-arts?\b/g;

/** The slug that a text names outright: by its slug, its name or another name for it, one or many; '' when it names none. */
export function termNamed(
  text: string,
  terms: readonly Term[],
  sayings: readonly Saying[],
  means: Saying['means'],
): string {
  const typed = slugify(text);
  return find(namesOf(terms), typed) ?? saidFor(sayings, means).get(typed) ?? '';
}

/**
 * The slugs whose names stand in a text. What lies inside a longer name is not counted, so that a memory café is no
 * café; nor are words that people say for many things at once.
 */
export function termsIn(text: string, terms: readonly Term[]): string[] {
  const names = namesOf(terms);
  const words = slugify(text).replace(MISNOMERS, '').split('-').filter(Boolean);
  const isFree = words.map(() => true);
  const found = new Set<string>();
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      if (!isFree.slice(from, from + length).every(Boolean)) continue;
      const slug = find(names, words.slice(from, from + length).join('-'));
      if (slug === undefined) continue;
      isFree.fill(false, from, from + length);
      found.add(slug);
    }
  return [...found];
}

function find(names: ReadonlyMap<string, string>, typed: string): string | undefined {
  return names.get(typed) ?? names.get(`${typed}s`) ?? names.get(typed.replace(/s$/, ''));
}

const known = new WeakMap<readonly Term[], Map<string, string>>();

function namesOf(terms: readonly Term[]): Map<string, string> {
  const names =
    known.get(terms) ??
    new Map(
      terms.flatMap(({ slug, name, also }) =>
        [...also, name, slug].map((word) => [slugify(word), slug] as const),
      ),
    );
  known.set(terms, names);
  return names;
}

const said = new WeakMap<readonly Saying[], Map<Saying['means'], Map<string, string>>>();

function saidFor(sayings: readonly Saying[], means: Saying['means']): Map<string, string> {
  const byMeaning = said.get(sayings) ?? new Map<Saying['means'], Map<string, string>>();
  said.set(sayings, byMeaning);
  const words =
    byMeaning.get(means) ??
    new Map(
      sayings
        .filter((one) => one.means === means)
        .flatMap(({ say, slug }) => say.map((word) => [slugify(word), slug] as const)),
    );
  byMeaning.set(means, words);
  return words;
}
