import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LENGTH, codeOf, MOST_LISTINGS, readFragment, toFragment } from './code.ts';

const THREE = ['belper/chat-group', 'derby/derby-city-parkrun', 'ashbourne/knit-and-natter'];
const IDS = fc.uniqueArray(
  fc.stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,8})?\/[a-z0-9]{1,12}(?:-[a-z0-9]{1,8}){0,3}$/),
  { minLength: 1, maxLength: 12 },
);
const ALPHABET = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

function intact(ids: readonly string[]) {
  return { kind: 'list', codes: ids.map(codeOf), count: ids.length, isDamaged: false };
}

function fold(text: string): string {
  return text.replaceAll(/[il]/g, '1').replaceAll('o', '0');
}

function changed(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + 1);
}

function openedList(fragment: string) {
  const opened = readFragment(fragment);
  if (opened.kind !== 'list') throw new Error(`${fragment} is not read as a list`);
  return opened;
}

describe('a code', () => {
  // cyrb53 of these is published: 7929297801672961, 8684336938537663, 4051478007546757, 8309097637345594.
  // https://stackoverflow.com/a/52171480
  it.each([
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
    ['revenue', 8309097637345594],
  ])('of %j is the last 35 bits of cyrb53 in base 32', (text, hash) => {
    const digits = [...codeOf(text)].map((digit) =>
      '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(digit),
    );
    expect(digits.reduce((value, digit) => value * 32 + digit, 0)).toBe(hash % 2 ** 35);
  });

  it.each([
    ['belper/friday-coffee-morning', 's6dr84q'],
    ['derby/coffee-mornings', 'nqbn41w'],
    ['', '0dex3c3'],
  ])('of %j never changes', (id, code) => {
    expect(codeOf(id)).toBe(code);
  });
});

describe('a fragment', () => {
  it('is version, count, check and the codes in their order', () => {
    const fragment = toFragment(THREE);
    expect(fragment).toMatch(/^103[0-9a-z]{2}/);
    expect(fragment.slice(5)).toBe(THREE.map(codeOf).join(''));
  });

  it('of ten listings has 75 characters, so that it fits a text message', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `a-long-name-of-a-town/listing-${index}`);
    expect(toFragment(ids)).toHaveLength(75);
  });

  it('of no listings is empty', () => {
    expect(toFragment([])).toBe('');
  });

  it('holds each listing once, where it came first', () => {
    expect(toFragment([...THREE, ...THREE])).toBe(toFragment(THREE));
  });

  it('holds the first hundred and leaves out the rest', () => {
    const ids = Array.from({ length: MOST_LISTINGS + 1 }, (_, index) => `belper/listing-${index}`);
    expect(readFragment(toFragment(ids))).toEqual(intact(ids.slice(0, MOST_LISTINGS)));
  });

  it('is letters and digits only, which no messenger escapes or ends a link at', () => {
    fc.assert(fc.property(IDS, (ids) => /^[0-9a-z]+$/.test(toFragment(ids))));
  });
});

describe('reading', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(IDS, (ids) => {
        expect(readFragment(toFragment(ids))).toEqual(intact(ids));
      }),
    );
  });

  it.each([
    ['broken over lines', (text: string) => text.replaceAll(/.{11}/g, '$&\r\n')],
    ['broken as e-mail does', (text: string) => text.replaceAll(/.{9}/g, '$&=\r\n')],
    ['escaped', (text: string) => text.replaceAll(/.{4}/g, '$&%0D%0A')],
    ['escaped twice', (text: string) => text.replaceAll(/.{4}/g, '$&%250A')],
    ['with zero-width spaces', (text: string) => text.replaceAll(/.{3}/g, '$&\u200b')],
    ['with those escaped', (text: string) => text.replaceAll(/.{3}/g, '$&%E2%80%8B')],
    ['spaced and hyphened', (text: string) => text.replaceAll(/.{5}/g, '$& \u00ad-')],
    ['with its #', (text: string) => `#${text}`],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['typed from paper', (text: string) => text.replaceAll('1', 'l').replaceAll('0', 'O')],
    ['typed in capitals', (text: string) => text.replaceAll('1', 'I').toUpperCase()],
    ['at the end of a sentence', (text: string) => `${text}.`],
    ['in brackets', (text: string) => `${text})`],
    ['with a tracker', (text: string) => `${text}?fbclid=IwAR0abc123`],
    ['with a word behind it', (text: string) => `${text} Thanks`],
    ['with a word glued to it', (text: string) => `${text}Thanks`],
    ['with much behind it', (text: string) => `${text}\n\nSent from my phone, with love`],
    ['with an entity behind it', (text: string) => `${text}&nbsp;`],
  ])('a list that came %s loses nothing', (_, change) => {
    expect(readFragment(change(toFragment(THREE)))).toEqual(intact(THREE));
  });

  it('a list broken anywhere loses nothing', () => {
    const breaks = fc.constantFrom('\n', '\r\n', '=\r\n', ' ', '%20', '\u200b', '\n> ');
    fc.assert(
      fc.property(IDS, breaks, fc.nat(), (ids, by, at) => {
        const text = toFragment(ids);
        const place = at % (text.length + 1);
        expect(readFragment(text.slice(0, place) + by + text.slice(place))).toEqual(intact(ids));
      }),
    );
  });

  it('a list that lost its end gives the listings before it, and says how many there were', () => {
    const text = toFragment(THREE);
    for (let length = 1; length < text.length; length += 1) {
      const whole = Math.max(0, Math.floor((length - 5) / CODE_LENGTH));
      expect(readFragment(text.slice(0, length)), text.slice(0, length)).toEqual({
        kind: 'list',
        codes: THREE.slice(0, whole).map(codeOf),
        count: length < 3 ? 0 : 3,
        isDamaged: true,
      });
    }
  });

  it('one wrong character makes it damaged', () => {
    fc.assert(
      fc.property(IDS, fc.nat(), fc.constantFrom(...ALPHABET), (ids, at, by) => {
        const text = toFragment(ids);
        const place = at % text.length;
        fc.pre(fold(by) !== text.charAt(place));
        expect(openedList(changed(text, place, by)).isDamaged).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('two characters that changed places make it damaged', () => {
    fc.assert(
      fc.property(IDS, fc.nat(), fc.nat(), (ids, one, other) => {
        const text = toFragment(ids);
        // The first says that it is a list at all.
        const [left, right] = [1 + (one % (text.length - 1)), 1 + (other % (text.length - 1))];
        fc.pre(text.charAt(left) !== text.charAt(right));
        const swapped = changed(changed(text, left, text.charAt(right)), right, text.charAt(left));
        expect(openedList(swapped).isDamaged).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a list of a hundred tells of every one wrong character, too', () => {
    const ids = Array.from({ length: MOST_LISTINGS }, (_, index) => `belper/listing-${index}`);
    const text = toFragment(ids);
    for (let place = 1; place < text.length; place += 1) {
      const by = text.charAt(place) === '7' ? '8' : '7';
      expect(openedList(changed(text, place, by)).isDamaged, `${place}`).toBe(true);
    }
  });

  it('a listing of which a character cannot be is left out, and the others stay', () => {
    const text = toFragment(THREE);
    expect(readFragment(changed(text, 5 + CODE_LENGTH, 'u'))).toEqual({
      kind: 'list',
      codes: [codeOf(THREE[0]!), codeOf(THREE[2]!)],
      count: 3,
      isDamaged: true,
    });
  });

  it('a count that became less makes it damaged, though what is left may add up', () => {
    // Found by trying a thousand pairs of names.
    const text = toFragment(['belper/a-1208', 'belper/b-1208']);
    expect(openedList(changed(text, 2, '1'))).toMatchObject({ count: 1, isDamaged: true });
  });

  it('a count that cannot be is read as what there is', () => {
    const opened = openedList(changed(toFragment(THREE), 1, 'z'));
    expect(opened).toEqual({ ...intact(THREE), isDamaged: true });
  });

  it.each(['', '#', '%20', 'main', 'similar', 'list', 'index', '0', 'ünï', '💐'])(
    '%j is no list',
    (fragment) => {
      expect(readFragment(fragment)).toEqual({ kind: 'nothing' });
    },
  );

  it.each(['2', '203ab', '9'])('%j is of a version to come', (fragment) => {
    expect(readFragment(fragment)).toEqual({ kind: 'newer' });
  });

  it('any text at all is read without a fault, and never as more than a hundred', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^1.*$/));
    fc.assert(
      fc.property(texts, (text) => {
        const opened = readFragment(text);
        if (opened.kind !== 'list') return;
        expect(opened.codes.length).toBeLessThanOrEqual(opened.count);
        expect(opened.count).toBeLessThanOrEqual(MOST_LISTINGS);
      }),
      { numRuns: 1000 },
    );
  });
});
