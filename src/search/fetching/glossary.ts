/** The vocabulary as it is downloaded: what is needed to read words, without what only pages show. */
import type { Point, Term, Vocabulary } from '../../listings/vocabulary.ts';

/** Towns, kinds, needs and audiences by their slugs, names and other names. */
export type Glossary = Record<'kinds' | 'needs' | 'audiences', string> & {
  towns: readonly (readonly [
    at: Point,
    isArea: 0 | 1,
    slug: string,
    name: string,
    ...also: string[],
  ])[];
};

/** Packs all but the sayings, as lines of slug, name and other names. */
export function packGlossary({ towns, kinds, needs, audiences }: Vocabulary): Glossary {
  const pack = (terms: readonly Term[]): string =>
    packLines(terms.map(({ slug, name, also }) => [slug, name, ...also]));
  return {
    towns: towns.map(({ at, isArea, slug, name, also }) => [
      at,
      isArea ? 1 : 0,
      slug,
      name,
      ...also,
    ]),
    kinds: pack(kinds),
    needs: pack(needs),
    audiences: pack(audiences),
  };
}

/** Gives the vocabulary back, with no sayings; sentences and districts are left out. */
export function unpackGlossary(packed: Glossary): Vocabulary {
  const terms = (lines: string): Term[] =>
    unpackLines(lines).map(([slug = '', name = '', ...also]) => ({
      slug,
      name,
      sentence: '',
      also,
    }));
  return {
    towns: packed.towns.map(([at, isArea, slug, name, ...also]) => ({
      slug,
      name,
      at,
      district: '',
      also,
      isArea: isArea === 1,
    })),
    kinds: terms(packed.kinds),
    needs: terms(packed.needs),
    audiences: terms(packed.audiences),
    sayings: [],
  };
}

/** Packs the sayings; those that mean the same become one. */
export function packSayings(sayings: Vocabulary['sayings']): string {
  const said = new Map<string, string[]>();
  for (const { means, slug, say } of sayings) {
    const key = `${means}\t${slug}`;
    said.set(key, [...(said.get(key) ?? []), ...say]);
  }
  return packLines([...said].map(([key, say]) => [...key.split('\t'), ...say]));
}

/** Gives the sayings back. */
export function unpackSayings(packed: string): Vocabulary['sayings'] {
  return unpackLines(packed).map(([means, slug = '', ...say]) => ({
    means: means as Vocabulary['sayings'][number]['means'],
    slug,
    say,
  }));
}

function packLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

function unpackLines(lines: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split('\t'));
}
