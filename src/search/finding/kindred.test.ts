import { describe, expect, it } from 'vitest';
import { kindredOf } from './kindred.ts';

const of = (kind: string, ...needs: string[]) => ({ kind, needs });

describe('kindred kinds', () => {
  it('help with the same, the likest first', () => {
    const kindred = kindredOf([
      of('walking', 'moving-more', 'weight'),
      of('exercise', 'moving-more', 'weight'),
      of('dance', 'moving-more', 'weight'),
      of('dance', 'moving-more', 'weight'),
      of('dance', 'moving-more', 'weight', 'falls'),
      of('advice', 'debt'),
      of('choir', 'breathing'),
    ]);
    expect(kindred('walking')).toEqual(['exercise', 'dance']);
  });

  it('are not all those that help with what everything helps with', () => {
    const kindred = kindredOf([
      of('choir', 'loneliness', 'breathing'),
      of('advice', 'loneliness', 'debt'),
      of('shed', 'loneliness', 'bereavement'),
    ]);
    expect(kindred('choir')).toEqual([]);
  });

  it('are none of a kind that nobody knows, or that helps with nothing', () => {
    const kindred = kindredOf([of('choir', 'breathing'), of('bus')]);
    expect([kindred('bus'), kindred('yoga')]).toEqual([[], []]);
  });
});
