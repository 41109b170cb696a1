import { describe, expect, it } from 'vitest';
import { FILE, GOOD, readWords } from '../tests/fixtures/listing.ts';
import {
  cardWords,
  checkedDate,
  checkedParts,
  checkedWords,
  checkOf,
  lastChecked,
  freshnessOf,
} from './checked.ts';
import type { Check } from './checked.ts';
import { parseListing } from './parse.ts';

const TODAY = '2026-11-22';

/** A check by phone of something that has one, of which some of that is otherwise. */
function check(checked: string, changed: Partial<Check> = {}): Check {
  return { checked, checkedHow: 'phone', hasPhone: true, ...changed };
}

const ARTICLE = { checkedHow: 'article' } as const;
const NO_PHONE = { hasPhone: false };

describe('the words for the last check', () => {
  it.each<[checked: string, changed: Partial<Check>, card: string, full: string]>([
    ['2026-10-03', {}, '', 'Last checked 3 October 2026 by phone'],
    ['2026-10', NO_PHONE, '', 'Last checked October 2026 by phone'],
    ['2026-03-03', {}, 'Checked March 2026', 'Last checked 3 March 2026 by phone'],
    [
      '2025-10-03',
      {},
      'Please ring first: last checked October 2025',
      'Please ring first: last checked 3 October 2025 by phone',
    ],
    [
      '2025-10',
      NO_PHONE,
      'Please ask first: last checked October 2025',
      'Please ask first: last checked October 2025 by phone',
    ],
    [
      '2024-03-04',
      {},
      'Nobody has confirmed this since March 2024',
      'Please ring first: nobody has confirmed this since 4 March 2024',
    ],
    [
      '2024-03',
      NO_PHONE,
      'Nobody has confirmed this since March 2024',
      'Please ask first: nobody has confirmed this since March 2024',
    ],
    ['2026-10-03', ARTICLE, 'From an article of October 2026', 'From an article of 3 October 2026'],
    [
      '2025-10',
      ARTICLE,
      'Please ring first: from an article of October 2025',
      'Please ring first: from an article of October 2025',
    ],
    [
      '2024-03',
      ARTICLE,
      'Nobody has confirmed this since March 2024',
      'Please ring first: nobody has confirmed this since March 2024',
    ],
    [
      '2025-10-03',
      { checkEvery: 12 },
      'Checked October 2025',
      'Last checked 3 October 2025 by phone',
    ],
    ['2026-07-03', { checkEvery: 3 }, 'Checked July 2026', 'Last checked 3 July 2026 by phone'],
  ])('of one checked %s, %j: “%s” on a card, “%s” in full', (checked, changed, card, full) => {
    expect(cardWords(check(checked, changed), TODAY)).toBe(card);
    expect(checkedWords(check(checked, changed), TODAY)).toBe(full);
  });

  it.each([
    ['organiser', 'Last checked October 2026 with the people who run it'],
    ['visit', 'Last checked October 2026 by a visit'],
    ['website', 'Last checked October 2026 on its website'],
  ] as const)('say how: %s', (checkedHow, words) => {
    expect(checkedWords(check('2026-10', { checkedHow }), TODAY)).toBe(words);
  });

  it('do without how where only the date came', () => {
    expect(checkedWords({ checked: '2026-10', hasPhone: true }, TODAY)).toBe(
      'Last checked October 2026',
    );
  });

  it('part the advice from the rest, for paper', () => {
    expect(checkedParts(check('2025-10-03'), TODAY)).toEqual({
      advice: 'Please ring first',
      fact: 'last checked 3 October 2025 by phone',
    });
    expect(checkedParts(check('2026-03-03'), TODAY).advice).toBe('');
  });

  it('are without advice for whoever is to check it again', () => {
    expect(lastChecked(check('2024-03-04'))).toBe('Last checked 4 March 2024');
    expect(lastChecked(check('2024-03', ARTICLE))).toBe('From an article of March 2024');
  });

  it.each([
    ['2026-10-03', '3 October 2026'],
    ['2024-03', 'March 2024'],
  ])('write the date of %s: %s', (checked, words) => {
    expect(checkedDate(checked)).toBe(words);
  });
});

describe('checkOf', () => {
  function listing(text: string) {
    const { listing: read, problems } = parseListing(FILE, text, readWords().vocabulary);
    if (!read) throw new Error(JSON.stringify(problems));
    return read;
  }
  const { kinds } = readWords().vocabulary;

  it('takes the date and how from the listing, and how often from its kind', () => {
    expect(checkOf(listing(GOOD), { kinds })).toEqual({
      checked: '2026-10-03',
      checkedHow: 'phone',
      hasPhone: true,
    });
    const often = kinds.map((kind) => ({ ...kind, checkEvery: 3 }));
    const rare = kinds.map((kind) => ({ ...kind, checkEvery: 24 }));
    const early = GOOD.replace('2026-10-03', '2026-07-03');
    expect(freshnessOf(checkOf(listing(early), { kinds: often }), TODAY)).toBe('ageing');
    expect(freshnessOf(checkOf(listing(early), { kinds: rare }), TODAY)).toBe('fresh');
  });

  it('knows where there is no number to ring', () => {
    expect(checkOf(listing(GOOD.replace('  phone: 01773 000000\n', '')), { kinds }).hasPhone).toBe(
      false,
    );
  });
});
