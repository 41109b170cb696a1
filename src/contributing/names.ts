/** Names to choose from, and how they are found plainly. */
import type { Term, Vocabulary } from '../listings/vocabulary.ts';

/** Something that can be chosen: its name, what else it is called, and a sentence about it. */
export interface Option {
  slug: string;
  name: string;
  also: readonly string[];
  sentence?: string;
}

/** The kinds, each with all that people call it. */
export function kindNames({ kinds, sayings }: Pick<Vocabulary, 'kinds' | 'sayings'>): Term[] {
  const said = sayings.filter(({ means }) => means === 'kind');
  return kinds.map((kind) => ({
    ...kind,
    also: [...kind.also, ...said.flatMap(({ slug, say }) => (slug === kind.slug ? say : []))],
  }));
}

/** Gives the options that fit what is typed, best first; all of them where nothing is. */
export type Find = (typed: string) => readonly Option[];

/** So many are found at most. */
export const MOST_FOUND = 8;

/** Finds names that begin as typed, then other names that do, then those that hold it. */
export function findPlainly(options: readonly Option[]): Find {
  const folded = options.map((option) => ({
    option,
    name: fold(option.name),
    also: option.also.map(fold),
  }));
  return (typed) => {
    const wanted = fold(typed);
    if (wanted === '') return options;
    const isBegun = (name: string) => name.startsWith(wanted);
    const isHeld = (name: string) => name.includes(wanted);
    const found = [
      ...folded.filter(({ name }) => isBegun(name)),
      ...folded.filter(({ also }) => also.some(isBegun)),
      ...folded.filter(({ name }) => isHeld(name)),
      ...folded.filter(({ also }) => also.some(isHeld)),
    ];
    return [...new Set(found)].slice(0, MOST_FOUND).map(({ option }) => option);
  };
}

/** The option that is called exactly so, whatever the case; null for none. */
export function called(options: readonly Option[], typed: string): Option | null {
  const wanted = fold(typed);
  return (
    options.find(({ name, also }) => wanted !== '' && [name, ...also].map(fold).includes(wanted)) ??
    null
  );
}

/** The same letters whatever the case, accents, dashes and dots. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
