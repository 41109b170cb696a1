import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../listings/parse.ts';
import { FILE, GOOD, VOCABULARY } from '../tests/fixtures/listing.ts';
import { knownOf, likelyDuplicates, type Known } from './duplicates.ts';

const coffee: Known = {
  id: 'belper/friday-coffee-morning',
  title: 'Friday coffee morning',
  kind: 'coffee-morning',
  venue: 'strutts',
  days: ['fri'],
  phone: '01773000000',
  email: 'ada@example.org',
  web: 'https://example.org/coffee',
  isOver: false,
};
const other: Known = {
  id: 'belper/choir',
  title: 'Belper Male Voice Choir',
  kind: 'choir',
  venue: 'no28',
  days: ['mon'],
  phone: '01773111111',
  email: 'choir@example.org',
  web: 'https://choir.example',
  isOver: false,
};
const like = (fields: Partial<Known>): Known => ({ ...other, id: 'belper/', ...fields });
const why = (one: Known, others: readonly Known[] = [coffee]) =>
  likelyDuplicates(one, others).map(({ id, why: signs }) => `${id}: ${signs.join(', ')}`);

describe('knownOf', () => {
  it('takes from a listing what would make another the same', () => {
    const { listing } = parseListing(FILE, GOOD, VOCABULARY);
    expect(knownOf(listing!, '2026-11-23')).toEqual({ ...coffee, venue: 'ada-belfield-centre' });
    const ended = { ...listing!, ended: '2026-10-03' };
    expect(knownOf(ended, '2026-11-23').isOver).toBe(true);
  });
});

describe('likelyDuplicates', () => {
  it.each<[string, Partial<Known>, string | null]>([
    ['nothing in common', {}, null],
    ['the place, on another day', { venue: 'strutts' }, null],
    ['the day, at another place', { days: ['fri'] }, null],
    ['the kind', { kind: 'coffee-morning' }, null],
    [
      'place and day, among other days',
      { venue: 'strutts', days: ['mon', 'fri'] },
      'the same place on the same day',
    ],
    ['the number, written from abroad', { phone: '+441773000000' }, 'the same telephone number'],
    ['the e-mail address alone', { email: 'Ada@example.org' }, null],
    [
      'the e-mail address, and the kind',
      { email: 'Ada@Example.org', kind: 'coffee-morning' },
      'the same e-mail address',
    ],
    [
      'the page and the day',
      { web: 'http://www.example.org/coffee/', days: ['fri'] },
      'the same web page',
    ],
    [
      'a title with a slip, and nothing else known',
      { title: 'Friday cofee mornning', venue: '', days: [], kind: '' },
      'nearly the same title',
    ],
    [
      'the words of the title in another order',
      { title: 'Coffee morning on a Friday', venue: '', days: [] },
      'the same title',
    ],
    [
      'the title in short',
      { title: 'Coffee Morning, Belper', venue: 'strutts', days: [] },
      'nearly the same title',
    ],
    [
      'a title at another place on another day',
      { title: 'Friday Coffee Morning' },
      'the same title',
    ],
    ['part of a title there', { title: 'Coffee morning' }, null],
    [
      'title and place, on another day',
      { title: 'Coffee morning', venue: 'strutts', kind: 'coffee-morning' },
      'nearly the same title',
    ],
    ['nearly a title there, on another day', { title: 'Coffee morning', venue: 'strutts' }, null],
    ['a title of another day', { title: 'Monday coffee morning', venue: '' }, null],
    [
      'title, place, day and number',
      { ...coffee, id: 'belper/', email: '', web: '' },
      'the same title, the same place on the same day, the same telephone number',
    ],
  ])('weighs %s', (_what, fields, signs) => {
    expect(why(like(fields))).toEqual(signs ? [`${coffee.id}: ${signs}`] : []);
  });

  it('keeps apart what has another number in its name', () => {
    const first = { ...other, id: 'belper/1st', title: '1st Belper Scouts' };
    expect(
      why(like({ title: '2nd Belper Scouts', venue: '', phone: '', email: '', web: '' }), [first]),
    ).toEqual([]);
    const [one, two] = ['1st', '2nd'].map((nth) => `${nth} Belper Scouts, river and canoe section`);
    const known = { ...first, title: one! };
    expect(why(like({ title: two!, venue: '', phone: '', email: '', web: '' }), [known])).toEqual(
      [],
    );
  });

  it('looks for titles in the same town only, and for numbers everywhere, but not for another kind', () => {
    const away = { ...coffee, id: 'derby/friday-coffee-morning' };
    const { phone, email, web, kind } = coffee;
    expect(why(like({ title: coffee.title }), [away])).toEqual([]);
    expect(why(like({ phone, kind }), [away])).toEqual([
      'derby/friday-coffee-morning: the same telephone number',
    ]);
    // Whoever runs both has one way to be reached.
    expect(why(like({ phone, email, web, days: ['fri'] }), [away])).toEqual([]);
  });

  it('takes a number that many share for no sign by itself', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      ...other,
      ...{ id: `belper/council-${index}`, title: `Council ${index}`, venue: `hall-${index}` },
    }));
    const one = like({ title: 'Swimming', kind: '', days: [], phone: other.phone });
    expect(likelyDuplicates(one, many)).toEqual([]);
    expect(why(one, many.slice(0, 2))).toHaveLength(2);
    expect(why({ ...one, venue: 'hall-3', days: ['mon'] }, many)).toEqual([
      'belper/council-3: the same place on the same day, the same telephone number, the same e-mail address, the same web page',
    ]);
  });

  it('names of what is over only what is very like it, and says so', () => {
    const past = { ...coffee, isOver: true };
    expect(why(like({ phone: coffee.phone }), [past])).toEqual([]);
    expect(why({ ...coffee, id: 'belper/' }, [past])[0]).toMatch(/, no more dates to come$/);
    expect(why(past, [coffee])).toEqual([]);
  });

  it('never names a listing as its own likeness', () => {
    expect(why(coffee, [coffee, other])).toEqual([]);
  });

  it('names five at most, the likeliest first', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug, index) => ({
      ...coffee,
      id: `belper/${slug}`,
      ...(index === 4 ? {} : { phone: '', email: '', web: '' }),
    }));
    const found = likelyDuplicates({ ...coffee, id: 'belper/' }, others);
    expect(found.map(({ id }) => id)).toEqual([
      'belper/e',
      'belper/a',
      'belper/b',
      'belper/c',
      'belper/d',
    ]);
  });

  it('finds the same in a list that grew meanwhile, in whatever order it grew', () => {
    const known = fc.record<Known>({
      id: fc.constantFrom('belper/a', 'belper/b', 'belper/c', 'derby/a', 'derby/b'),
      title: fc.constantFrom(
        'Coffee morning',
        'Cofee morning',
        'Choir',
        'Friday coffee morning',
        '',
      ),
      kind: fc.constantFrom('choir', 'coffee-morning', ''),
      venue: fc.constantFrom('hall', 'church', ''),
      days: fc.subarray<'mon' | 'fri'>(['mon', 'fri']),
      phone: fc.constantFrom('01773000000', ''),
      email: fc.constantFrom('ada@example.org', ''),
      web: fc.constant(''),
      isOver: fc.boolean(),
    });
    const list = fc.uniqueArray(known, { selector: ({ id }) => id });
    fc.assert(
      fc.property(known, list, (one, all) => {
        const grown: Known[] = [];
        for (const next of [...all].reverse()) {
          likelyDuplicates(one, grown);
          grown.push(next);
        }
        expect(new Set(why(one, grown))).toEqual(new Set(why(one, all)));
      }),
    );
  });

  it('looks at a few of ten thousand, not at all', () => {
    let looked = 0;
    const many = Array.from({ length: 10_000 }, (_, index) => {
      const one = { ...coffee, id: `town-${index % 25}/${index}`, title: `Title${index} of it` };
      return Object.defineProperty(
        { ...one, venue: `hall-${index}`, phone: '', email: '', web: '' },
        'kind',
        {
          get: () => {
            looked += 1;
            return 'walking';
          },
        },
      ) as Known;
    });
    const one = { ...coffee, id: 'town-3/', title: 'Title28 of it', venue: 'hall-28' };
    expect(why(one, many)[0]).toMatch(/^town-3\/28: /);
    const first = looked;
    expect(likelyDuplicates({ ...one, title: 'Chess', venue: 'hall-53' }, many)).toHaveLength(1);
    expect(looked - first).toBeLessThan(10);
  });

  it('goes through no crowd: thousands of one title in one hall on one day', () => {
    let looked = 0;
    const crowd = Array.from({ length: 5_000 }, (_, index) =>
      Object.defineProperty({ ...coffee, id: `belper/tea-${index}`, title: 'Tea table' }, 'kind', {
        get: () => {
          looked += 1;
          return 'walking';
        },
      }),
    ) as Known[];
    expect(why({ ...coffee, id: 'belper/', title: 'Tea table' }, crowd)).toEqual([]);
    expect(looked).toBe(0);
    // One among them that has a title of its own is found by that.
    const ways = { phone: '', email: '', web: '' };
    const own = { ...coffee, ...ways, id: 'belper/quiz', title: 'Quiz over soup' };
    expect(why({ ...own, id: 'belper/' }, [...crowd, own])).toEqual([
      'belper/quiz: the same title, the same place on the same day',
    ]);
  });
});
