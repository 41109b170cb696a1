import { describe, expect, it } from 'vitest';
import { MATERIAL } from '../../../src/search/example.ts';
import { askOurs } from './ours.ts';
import { SEEN } from './score.ts';

describe('our own search, asked by the bench', () => {
  const questions = ['knit and natter', 'yoga in hope', 'xqzv', ''];
  const { answers, answering, making } = askOurs(MATERIAL, questions);

  it('is timed at every question of every round but the first, with a new engine each', () => {
    expect(answering).toHaveLength(questions.length * making.length);
    expect(answering.every((ms) => ms > 0)).toBe(true);
    expect(answers).toHaveLength(questions.length);
  });

  it('gives the first results as ids', () => {
    expect(answers[0]?.ids[0]).toBe('hope/knit');
    expect(answers[0]?.saysSo).toBe(false);
    expect(answers[3]?.ids.length).toBeLessThanOrEqual(SEEN);
  });

  it('says so where there is nothing, and leads on', () => {
    expect(answers[1]).toMatchObject({ ids: [], saysSo: true, leadsOn: true });
    expect(answers[2]).toMatchObject({ ids: [], saysSo: true, leadsOn: true });
  });

  it('does not claim to lead on where it offers no ways', () => {
    expect(answers[3]?.leadsOn).toBe(false);
  });
});
