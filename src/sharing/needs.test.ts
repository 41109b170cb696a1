import { expect, it } from 'vitest';
import { needFinder } from './needs.ts';

const saysNeed = needFinder([
  { name: 'Debt and money worries', also: ['debt', 'money worries'] },
  { name: 'Dementia and memory', also: ["Alzheimer's", 'mémoire'] },
]);

it.each([
  ['Debt and money worries', true],
  ['Help with debt', true],
  ['MONEY  WORRIES, in Belper', true],
  ['money-worries', true],
  ['Alzheimer’s café', true],
  ['La memoire', true],
  ['Indebted to Belper', false],
  ['Money matters', false],
  ['Coffee morning, Belper', false],
  ['', false],
])('finds whole names of needs: %j %s', (text, isSaid) => {
  expect(saysNeed(text)).toBe(isSaid);
});
