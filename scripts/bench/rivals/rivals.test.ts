import { describe, expect, it } from 'vitest';
import { DOCUMENTS, VOCABULARY } from '../../../src/search/example.ts';
import { flexSearch } from './flexsearch.ts';
import { fuse, fuseTokens } from './fuse.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { recordsOf, wordsThatTell } from './records.ts';
import type { Rival } from './rival.ts';
import { askRivals, RIVALS } from './rivals.ts';

const records = recordsOf(DOCUMENTS, VOCABULARY);

describe('a record', () => {
  it('has in words what the document has as slugs, with every other name', () => {
    expect(records.find(({ id }) => id === 'belper/friday-coffee')).toEqual({
      id: 'belper/friday-coffee',
      title: 'Friday coffee by the window',
      kind: 'Coffee morning, coffee mornings',
      town: 'Belper',
      needs: 'Loneliness, lonely, isolated',
      organiser: '',
      place: 'Riverside Hall',
      audiences: '',
      when: 'Every Friday, 10am to 12 noon, morning',
      cost: 'Free',
      join: 'Just turn up, drop in',
      access: 'Step-free way in',
      summary: '',
    });
  });
});

describe('the words that tell', () => {
  it.each([
    ['is there a choir in Derby', ['choir', 'derby']],
    ['anything', ['anything']],
    ['', []],
  ])('of “%s” are %j', (question, words) => {
    expect(wordsThatTell(question)).toEqual(words);
  });
});

describe('every rival that runs in Node', () => {
  it.each<[string, Rival]>([
    ['Fuse.js', fuse],
    ['Fuse.js tokens', fuseTokens],
    ['MiniSearch', miniSearch],
    ['Orama', orama],
    ['FlexSearch', flexSearch],
  ])('%s finds what has all words, and says when there is nothing', async (_, rival) => {
    const { performances, leftOut } = await askRivals(
      [rival],
      records,
      ['knit and natter', 'zzzzqqqqjjjj'],
      () => true,
    );
    expect(leftOut).toEqual([]);
    const [one] = performances;
    expect(one?.name).toMatch(new RegExp(`^${rival.name} \\d+\\.\\d+\\.\\d+$`));
    expect(one?.answers[0]?.ids[0]).toBe('hope/knit');
    expect(one?.answers[0]?.saysSo).toBe(false);
    expect(one?.answers[1]).toMatchObject({ ids: [], saysSo: true });
    expect(one?.bytes.brotli).toBeGreaterThan(2_000);
  });
});

describe('askRivals', () => {
  const pretend: Rival = {
    name: 'Pretender',
    package: 'minisearch',
    imports: 'export const nothing = 0',
    make: async () => ({
      making: 3,
      ask: async (questions) => questions.map((words) => ({ ids: [words], ms: 2, saysSo: false })),
    }),
  };

  it('asks a slow one only what it may, and keeps each answer in its place', async () => {
    const isEven = (place: number) => place % 2 === 0;
    const slow = { ...pretend, isSlow: true } as const;
    const { performances } = await askRivals([slow, pretend], records, ['a', 'b', 'c'], isEven);
    const ids = performances.map(({ answers }) => answers.map((answer) => answer?.ids[0] ?? null));
    expect(ids).toEqual([
      ['a', null, 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('leaves out one that cannot run, closes what was opened, and goes on', async () => {
    let isClosed = false;
    const broken: Rival = {
      ...pretend,
      name: 'Broken',
      make: async () => ({
        making: 1,
        ask: () => Promise.reject(new Error('no browser')),
        close: async () => void (isClosed = true),
      }),
    };
    const { performances, leftOut } = await askRivals(
      [broken, pretend],
      records,
      ['a'],
      () => true,
    );
    expect(leftOut).toEqual(['Broken: no browser']);
    expect(performances.map(({ making }) => making)).toEqual([3]);
    expect(isClosed).toBe(true);
  });

  it('knows every rival by a name of its own', () => {
    expect(new Set(RIVALS.map(({ name }) => name)).size).toBe(RIVALS.length);
  });
});
