import { describe, expect, it } from 'vitest';
import { freeSlug, listingSlug, shortSlug } from './slugs.ts';

const LONG = 'long-long-long-long-long-long-long-long-long-long-long-long';

describe('the slug of a name', () => {
  it.each([
    ['Tea & cake', 'tea-and-cake'],
    ['Clwb Ŵyn 🧶', 'clwb-wyn'],
    ['☕', ''],
    ['long '.repeat(2_000), LONG],
    ['a'.repeat(10_000), 'a'.repeat(60)],
    [`${'a'.repeat(60)} b`, 'a'.repeat(60)],
  ])('“%s” is %s', (name, slug) => {
    expect(shortSlug(name)).toBe(slug);
  });

  it.each([
    ['Friday', 'coffee-morning', 'friday-coffee-morning'],
    ['2026', 'Bell ringing', '2026-bell-ringing'],
    ['Friday', '', 'friday-group'],
    ['Friday club', 'coffee-morning', 'friday-club'],
    ['☕', 'coffee-morning', ''],
  ])('of a listing called “%s”, a %s, is %s', (title, kind, slug) => {
    expect(listingSlug(title, kind)).toBe(slug);
  });
});

describe('a free slug', () => {
  it.each([
    ['tea', [], [], 'tea'],
    ['tea', ['Town Hall'], ['tea'], 'tea-town-hall'],
    ['tea', ['', '☕', 'Town Hall'], ['tea', 'tea-town-hall'], 'tea-2'],
    ['tea', [], ['tea', 'tea-2'], 'tea-3'],
    ['friday', [], [], 'friday-2'],
    ['2026', ['Hall'], [], '2026-hall'],
    [LONG, ['Hall'], [LONG], `${LONG}-2`],
  ])('for %s with %j where %j are taken is %s', (own, further, others: string[], slug) => {
    expect(freeSlug(own, further, (one) => others.includes(one))).toBe(slug);
  });
});
