import { describe, expect, it } from 'vitest';
import { dialled, isMobile } from './telephone.ts';

describe('a number is dialled', () => {
  it.each([
    ['01773 000000', '01773000000'],
    ['(01773) 000 000', '01773000000'],
    ['+44 1773 000000', '+441773000000'],
    ['+44 (0)1773 000000', '+441773000000'],
    ['0044 (0) 1773 000000', '00441773000000'],
    ['(0)1773 000000', '01773000000'],
    ['01773 000000 ext 3', '01773000000'],
    ['01773 000000, Option 12', '01773000000'],
    ['111', '111'],
    ['', ''],
  ])('%s as %s', (written, number) => {
    expect(dialled(written)).toBe(number);
  });
});

describe('a text can be sent to', () => {
  it.each([
    '07700 900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '07624 300000',
  ])('%s', (phone) => {
    expect(isMobile(phone)).toBe(true);
  });
});

describe('no text can be sent to', () => {
  it.each([
    ['a number of a town', '01773 000000'],
    ['a number of a city', '020 7946 0000'],
    ['one that is free', '0800 1111'],
    ['a number that follows somebody', '07012 345678'],
    ['a pager', '07600 000000'],
    ['a short number', '111'],
    ['another country', '+353 87 000 0000'],
    ['nothing', ''],
  ])('%s: %s', (_what, phone) => {
    expect(isMobile(phone)).toBe(false);
  });
});
