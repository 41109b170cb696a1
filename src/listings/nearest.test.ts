import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  const words = ['coffee-morning', 'choir', 'chat-group', 'craft', 'debt', 'constructor'];
  it.each([
    ['cofee-morning', 'coffee-morning'],
    ['coffe-mornign', 'coffee-morning'],
    ['coffee', 'coffee-morning'],
    ['chior', 'choir'],
    ['det', 'debt'],
    ['chat', 'chat-group'],
    ['c', ''],
    ['zumba', ''],
    ['', ''],
    ['__proto__', ''],
    ['x'.repeat(10_000), ''],
  ])('of %s is %s', (word, is) => {
    expect(nearest(word, words)).toBe(is);
  });
});
