import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Directory } from '../../../src/listings/content.ts';
import { isOver } from '../../../src/schedule/sessions.ts';
import { inventDirectory } from '../../sample/directory.ts';
import { readSource } from '../../sample/source.ts';
import { factsOf, type Facts } from '../judging/facts.ts';
import { judge, type Judged } from '../judging/verdict.ts';
import { TODAY } from '../samples.ts';
import { helps, KNOWN_NEEDS } from './helps.ts';
import { GROUPS, type Question } from './question.ts';
import { questionsAbout } from './questions.ts';

let directory: Directory;
let listings: Facts[];
let questions: Question[];
let judged: Judged[];
let unfit: Question[];

beforeAll(() => {
  const { source } = readSource('content');
  const sample = inventDirectory({ count: 661, seed: '1', today: TODAY }, source);
  const files = [...sample.files].map((file) => ({ ...file, file: file.path }));
  directory = readContent(files, 'sample', TODAY).directory as Directory;
  listings = directory.listings
    .filter((listing) => !listing.ended && !isOver(listing.schedule, TODAY))
    .map((listing) => factsOf(listing, directory, TODAY));
  questions = questionsAbout(listings, directory);
  ({ judged, unfit } = judge(questions, listings, directory));
  // A whole county is read and judged, which takes a second, or many on a busy machine.
}, 60_000);

describe('the judged questions', () => {
  it('are many, in every group, and none is asked twice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(180);
    const groups = Map.groupBy(questions, ({ group }) => group);
    expect([...groups.keys()].toSorted()).toEqual(Object.keys(GROUPS).toSorted());
    for (const [group, those] of groups) expect(those.length, group).toBeGreaterThanOrEqual(15);
    expect(new Set(questions.map(({ words }) => words)).size).toBe(questions.length);
  });

  it('each have a right listing in a county of 661, but for those that no listing answers', () => {
    // One that is named here wants other words, or another town.
    expect(unfit.map(({ group, words }) => `${group}: ${words}`)).toEqual([]);
  });

  it('are told apart by what is right: no group is answered by any listing at all', () => {
    const shares = Map.groupBy(judged, ({ question }) => question.group);
    for (const [group, those] of shares) {
      const right = those.map(({ grades }) => [...grades.values()].filter((g) => g === 2).length);
      const mean = right.reduce((sum, count) => sum + count, 0) / those.length;
      expect(mean / listings.length, group).toBeLessThan(0.2);
    }
  });

  it('have a third of each group set aside, and always the same', () => {
    for (const [group, those] of Map.groupBy(questions, (question) => question.group)) {
      const held = those.filter(({ isHeld }) => isHeld).length;
      expect(Math.abs(held - those.length / 3), group).toBeLessThan(1);
    }
    const again = questionsAbout(listings, directory);
    expect(again).toEqual(questions);
  });

  it('leave no gap open', () => {
    expect(questions.filter(({ words }) => /[{}]/.test(words))).toEqual([]);
    expect(JSON.stringify(questions)).not.toMatch(/\{town\}|\{day\}/);
  });

  it('speak of slugs that the directory has', () => {
    const { kinds, needs, audiences, towns } = directory.vocabulary;
    const known = new Map(
      Object.entries({ kind: kinds, need: needs, audience: audiences, town: towns }).map(
        ([field, terms]) => [field, new Set(terms.map(({ slug }) => slug))],
      ),
    );
    for (const { words, right, fair } of questions)
      for (const wanted of [...right, ...fair])
        for (const [field, slugs] of known)
          for (const slug of [wanted[field as 'kind'] ?? []].flat())
            expect(slugs.has(slug), `${words}: ${field} ${slug}`).toBe(true);
  });

  it('know what listings for every need are called', () => {
    const needs = directory.vocabulary.needs.map(({ slug }) => slug);
    expect(needs.filter((need) => !KNOWN_NEEDS.includes(need))).toEqual([]);
    expect(() => helps('flying')).toThrow('flying');
  });
});
