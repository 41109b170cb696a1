import { expect, it } from 'vitest';
import { OTHER } from './answers.ts';
import { WORDS } from './example.ts';
import type { Coming } from './fetching.ts';
import type { Words } from './data.ts';
import { townOf } from './form.ts';

const HERE: Coming<Words> = { is: 'here', value: WORDS };

it.each<[string, Coming<Words>, string]>([
  ['belper', HERE, 'belper'],
  ['atlantis', HERE, ''],
  [OTHER, HERE, ''],
  ['belper', { is: 'coming' }, ''],
  ['belper', { is: 'failed' }, 'belper'],
  [OTHER, { is: 'failed' }, ''],
  ['../../source/a', { is: 'failed' }, ''],
  ['//elsewhere.example/', { is: 'gone' }, ''],
])('looks the town %j up only where it is one or may be', (town, words, slug) => {
  expect(townOf({ town }, words)).toBe(slug);
});
