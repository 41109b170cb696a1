import { describe, expect, it } from 'vitest';
import { priceOf } from './price.ts';
import { cost } from './readers.ts';

describe('the price', () => {
  it.each<[text: string, pounds: number | null]>([
    ['Free', 0],
    ['Free, drinks from £1', 0],
    ['Donation', 0],
    ['Donation, suggested £2', 0],
    ['£1', 1],
    ['£ 2', 2],
    ['£1.50', 1.5],
    ['£0.50', 0.5],
    ['£2 with tea and biscuits', 2],
    ['£2, tea 50p', 2],
    ['£4 (£2 if you are on benefits)', 4],
    ['£6.50 a session or £30 for six', 6.5],
    ['£2.50, children free', 2.5],
    ['£5, first visit free', 5],
    ['£1 to £3', 3],
    ['£3–£5', 5],
    ['£3-5', 5],
    ['£20 a year', null],
    ['£45 per term', null],
    ['£10 a month', null],
    ['£3 each week', 3],
    ['Ask', null],
    ['Ask – about £3', null],
  ])('of “%s” is £%s', (text, pounds) => {
    const read = cost(text);
    if (!('value' in read)) throw new Error(`“${text}” is no cost.`);
    expect(priceOf(read.value)).toBe(pounds);
  });
});
