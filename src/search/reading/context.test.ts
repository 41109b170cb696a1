import { describe, expect, it } from 'vitest';
import { createContext } from './context.ts';

const inContext = createContext(
  [
    ['chair yoga', []],
    ['open mic', []],
    ['yoga', []],
  ],
  (word) => (word === 'oprn' ? ['open'] : []),
);

describe('the words beside a word', () => {
  it('decide which of several it was meant for', () => {
    expect(inContext([['chat', 'chair'], ['yoga']])).toEqual([['chair', 'chat'], ['yoga']]);
    expect(inContext([['open'], ['mice', 'mic']])).toEqual([['open'], ['mic', 'mice']]);
  });

  it('are enough to go by for a word that is only somewhat like another', () => {
    expect(inContext([['oprn'], ['mic']])).toEqual([['open', 'oprn'], ['mic']]);
    expect(inContext([['oprn'], ['yoga']])).toEqual([['oprn'], ['yoga']]);
  });

  it('leave the likeliest first where none makes a phrase, or where it makes one itself', () => {
    expect(inContext([['chat', 'chair'], ['mornings']])).toEqual([['chat', 'chair'], ['mornings']]);
    expect(inContext([['chair', 'chat'], ['yoga']])).toEqual([['chair', 'chat'], ['yoga']]);
    expect(inContext([['yoga'], ['chat', 'chair']])).toEqual([['yoga'], ['chat', 'chair']]);
  });
});
