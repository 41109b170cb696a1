import { describe, expect, it } from 'vitest';
import { createGistReader, takeApart, type Entry, type Likes } from './gists.ts';
import { wordsOf } from '../words.ts';

const LIKES: Likes = {
  skipped: new Set('a the my i is of to he her up'.split(' ')),
  same: new Map([
    ['cant', 'not'],
    ['wife', 'husband'],
    ['lost', 'lose'],
  ]),
  roots: new Map(),
};
const PHRASES = {
  bereavement: 'lost my husband, buried, wake?, lost my dog',
  sport: 'dog racing, football',
  dance: 'foxtrot, dancing shoes',
  mood: 'not sleep, "let it go", to the of',
};
const entries = Object.entries(PHRASES).flatMap(([slug, phrases]): Entry[] => {
  const topic = { means: [{ field: 'need' as const, value: slug }], says: `${slug} help` };
  return phrases.split(', ').map((phrase) => ({ ...takeApart(phrase), topic }));
});
const gists = createGistReader(entries, LIKES);

/** Each hint, as `slug: words`. */
function read(text: string): string[] {
  const words = wordsOf(text);
  return gists(words).map(
    ({ means, from, until }) => `${means[0]!.value}: ${words.slice(from, until).join(' ')}`,
  );
}

describe('hints', () => {
  it.each([
    ['i lost my husband', ['bereavement: lost my husband']],
    ['I lost my dear old wife', ['bereavement: lost my dear old wife']],
    ['my husband is lost', ['bereavement: husband is lost']],
    ['lost my keys, my phone and my husband', []],
    ['a foxtrot', ['dance: foxtrot']],
    ['foxtrots and football', ['dance: foxtrots', 'sport: football']],
    ['he buried her', ['bereavement: buried']],
    ['i cant sleep', ['mood: cant sleep']],
    // What is only part of a longer phrase says nothing by itself.
    ['we lost the dog', ['bereavement: lost the dog']],
    // In quotation marks, or with hardly a word of its own, only as it stands.
    ['let it go', ['mood: let it go']],
    ['let it all go', []],
    ['to the of', ['mood: to the of']],
    ['of the', []],
    ['', []],
  ])('“%s”', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('are surer from several words than from one, and least from a faint one', () => {
    const weightOf = (text: string) => gists(wordsOf(text))[0]!.weight;
    const weights = ['lost my husband', 'lost my old husband', 'football', 'wake'].map(weightOf);
    expect(weights).toEqual([1, 0.9, 0.8, 0.4]);
  });

  it('say what to look for in titles', () => {
    expect(gists(['foxtrot'])[0]!.stems).toEqual(['danc', 'help']);
  });

  it('take a phrase of nothing but common words only as it stands', () => {
    const common = Array.from(
      { length: 31 },
      (_, i) => `not${' out way'.slice(0, 4 + (i % 2) * 4)} x${i}`,
    );
    const topic = { means: [{ field: 'need' as const, value: 'mood' }], says: 'mood' };
    const more = [...common, ...common.map((phrase) => `${phrase}y out way`), 'not way out'];
    const reader = createGistReader(
      more.map((phrase) => ({ ...takeApart(phrase), topic })),
      LIKES,
    );
    expect(reader(wordsOf('not a way out'))).toHaveLength(1);
    expect(reader(wordsOf('the way out is not'))).toHaveLength(0);
    expect(reader(wordsOf('not this way out'))).toHaveLength(0);
  });
});
