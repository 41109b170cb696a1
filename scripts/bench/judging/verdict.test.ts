import { describe, expect, it } from 'vitest';
import { questionsOf } from '../questions/question.ts';
import type { Answer } from '../rivals/rival.ts';
import { exampleDirectory as places, exampleFacts } from './example.ts';
import { qualityRows } from './rows.ts';
import { judge, scoreOf } from './verdict.ts';

const listings = [
  exampleFacts('belper/coffee'),
  exampleFacts('derby/choir', { kind: 'choir' }),
  exampleFacts('derby/walk', { kind: 'walking' }),
];
const questions = [
  ...questionsOf('exact', [
    ['coffee', { kind: 'coffee-morning' }],
    ['song', { kind: 'choir' }, { kind: 'walking' }],
    ['walk', { kind: 'walking' }],
    ['yoga', { kind: 'yoga' }],
  ]),
  ...questionsOf('nothing', [
    ['gold', { ids: [] }],
    ['walks', { kind: 'walking' }],
  ]),
];
const { judged, unfit } = judge(questions, listings, places);

const answer = (...ids: string[]): Answer => ({ ids, ms: 1, saysSo: ids.length === 0 });

describe('judge', () => {
  it('keeps the grades of what is right or will do', () => {
    expect(judged.map(({ question, grades }) => [question.words, ...grades])).toEqual([
      ['coffee', ['belper/coffee', 2]],
      ['song', ['derby/choir', 2], ['derby/walk', 1]],
      ['walk', ['derby/walk', 2]],
      ['gold'],
    ]);
  });

  it('sets apart what no listing answers, and what is said to have no answer but has one', () => {
    expect(unfit.map(({ words }) => words)).toEqual(['yoga', 'walks']);
  });
});

describe('scoreOf', () => {
  const answers = [answer('belper/coffee'), answer('derby/walk', 'derby/choir'), null, answer()];

  it.each([
    ['success@1', [0, 1], 0.5],
    ['success@5', [0, 1], 1],
    ['success@1', [0, 2], 1],
    ['says so', [3], 1],
    ['says so', [0, 3], 0.5],
    ['success@1', [2], null],
    ['success@1', [], null],
  ] as const)('%s over %j is %j, of those that were asked', (metric, chosen, value) => {
    expect(scoreOf(metric, chosen, judged, answers)).toBe(value);
  });
});

describe('qualityRows', () => {
  const ours = judged.map(({ grades }) => answer(...grades.keys()));
  const bytes = { raw: 1, gzip: 1, brotli: 1 };
  const rival = { name: 'Other 1.0', answers: judged.map(() => answer()), making: 1, bytes };
  const rows = qualityRows('3 listings', judged, ours, [rival]);

  it('tell both parts apart, all together first, each held to its goal and beside its rivals', () => {
    expect(rows.map(({ what }) => what)).toEqual([
      '3 listings, open, all with an answer (2): success@1',
      '3 listings, open, all with an answer (2): success@5',
      '3 listings, open, all with an answer (2): nDCG@10',
      '3 listings, open, exact words (2): success@1',
      '3 listings, open, exact words (2): success@5',
      '3 listings, open, exact words (2): nDCG@10',
      '3 listings, open, no answer (1): says so',
      '3 listings, set aside, all with an answer (1): success@1',
      '3 listings, set aside, all with an answer (1): success@5',
      '3 listings, set aside, all with an answer (1): nDCG@10',
      '3 listings, set aside, exact words (1): success@1',
      '3 listings, set aside, exact words (1): success@5',
      '3 listings, set aside, exact words (1): nDCG@10',
    ]);
    expect(rows[3]).toEqual({
      what: '3 listings, open, exact words (2): success@1',
      value: 1,
      unit: 'share',
      least: 0.98,
      rivals: [{ name: 'Other 1.0', value: 0 }],
    });
    expect(rows[0]).not.toHaveProperty('least');
    expect(rows[6]).toMatchObject({ value: 1, rivals: [{ value: 1 }] });
  });
});
