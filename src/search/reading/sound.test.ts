import { describe, expect, it } from 'vitest';
import { soundOf } from './sound.ts';

describe('soundOf', () => {
  it.each([
    ['physio', 'fisio'],
    ['dementia', 'demensha'],
    ['choir', 'quire'],
    ['choir', 'kwire'],
    ['knitting', 'nitting'],
    ['wednesday', 'wensday'],
    ['photo', 'foto'],
    ['rheumatism', 'roomatism'],
    ['asthma', 'asma'],
    ['anxiety', 'anxeity'],
    ['quilting', 'kwilting'],
    ['gym', 'jym'],
    ['coffee', 'koffy'],
    ['social', 'soshal'],
    ['wrestling', 'restling'],
    ['autism', 'ortism'],
  ])('hears %s and %s alike', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['choir', 'chair'],
    ['walking', 'talking'],
    ['diving', 'living'],
    ['carers', 'caterers'],
    ['church', 'kirk'],
  ])('tells %s from %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});
