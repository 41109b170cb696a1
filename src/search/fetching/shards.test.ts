import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packConcordance, letterOf, unpackConcordance } from './concordance.ts';
import type { SearchDocument } from '../document.ts';
import { exampleDocument, VOCABULARY } from '../example.ts';
import { cutIntoShards, EVERYTHING, SHARD, shardsOf, topicsOf } from './shards.ts';
import { isFiller } from '../fillers.ts';
import { stem, wordsOf } from '../words.ts';

const slugs = (terms: readonly { slug: string }[]): string[] => terms.map(({ slug }) => slug);
const [towns, kinds, needs] = [VOCABULARY.towns, VOCABULARY.kinds, VOCABULARY.needs].map(slugs);

/** So many listings, most of them in one town and of one kind, as in a county with a city. */
const directories: fc.Arbitrary<SearchDocument[]> = fc
  .array(
    fc.record({
      town: fc.oneof(fc.constant('derby'), fc.constantFrom(...towns!)),
      kind: fc.oneof(fc.constant('choir'), fc.constantFrom(...kinds!)),
      needs: fc.subarray(needs!),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .chain((few) =>
    fc.integer({ min: 1, max: 60 }).map((times) =>
      Array.from({ length: few.length * times }, (_, n) => {
        const given = few[n % few.length]!;
        return exampleDocument({ id: `${given.town}/${n}`, title: `Meeting ${n}`, ...given });
      }),
    ),
  );

describe('shards', () => {
  it('hold every listing of a topic in a town among those that are said to', () => {
    fc.assert(
      fc.property(directories, (documents) => {
        const { index, shards } = cutIntoShards(documents, VOCABULARY);
        for (const town of [null, ...towns!])
          for (const topic of [EVERYTHING, 'kind:choir', 'need:debt']) {
            const found = shardsOf(index, topic, town === null ? null : [town]);
            const held = new Set(found.flatMap((number) => shards[number]!));
            const asked = documents.filter(
              (one) => topicsOf(one).includes(topic) && (town === null || one.town === town),
            );
            expect(asked.filter((one) => !held.has(one))).toEqual([]);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('are of a size that stays the same, and hold no listing twice', () => {
    fc.assert(
      fc.property(directories, (documents) => {
        for (const shard of cutIntoShards(documents, VOCABULARY).shards) {
          expect(shard.length).toBeLessThanOrEqual(SHARD);
          expect(new Set(shard).size).toBe(shard.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('follow one another as neighbours do, with the whole area last', () => {
    const { chain } = cutIntoShards([], VOCABULARY).index;
    expect(chain).toEqual([
      'hope',
      'buxton',
      'belper',
      'duffield',
      'derby',
      'long-eaton',
      'derbyshire',
    ]);
  });

  it.each(['kind:constructor', 'constructor', 'need:nothing'])(
    'of “%s” there are none',
    (topic) => {
      const { index } = cutIntoShards([exampleDocument({ id: 'derby/tea' })], VOCABULARY);
      expect(shardsOf(index, topic, null)).toEqual([]);
    },
  );
});

describe('the concordance', () => {
  const texts = fc.lorem({ maxCount: 6, mode: 'words' });
  const some = fc.array(
    fc.array(texts.map((title) => exampleDocument({ id: `derby/${title}`, title }))),
    { minLength: 1, maxLength: 120 },
  );

  it('says of each word which shards have it, or that most do', () => {
    fc.assert(
      fc.property(some, (shards) => {
        const files = packConcordance(shards);
        shards.forEach((documents, number) => {
          for (const word of documents.flatMap(({ title }) => wordsOf(title))) {
            if (isFiller(word)) continue;
            const numbers = unpackConcordance(files.get(letterOf(word)) ?? '').get(stem(word));
            expect(numbers === null || numbers?.includes(number)).toBe(true);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leads nowhere for a word that nobody has', () => {
    const files = packConcordance([[exampleDocument({ id: 'derby/x', title: 'Larkspur' })]]);
    expect(unpackConcordance(files.get('l')!).get('larch')).toBeUndefined();
    expect(files.has('z')).toBe(false);
  });
});
