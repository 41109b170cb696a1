import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LISTINGS } from './code.ts';
import { keepAt, type Box, type Keeper, type Places } from './keep.ts';
import { add, EMPTY, idsOf, LONGEST_NOTE, replace, setNote } from './list.ts';
import { fromText, toText } from './text.ts';

const KEY = 'my-list:/';
const A = 'belper/a';
const B = 'belper/b';
const TWO = setNote(replace([A, B]), A, 'Ask for Jean');

/** A storage of a browser that holds so many characters. */
class Fake implements Box {
  readonly held = new Map<string, string>();
  private readonly room: number;
  constructor(room = Infinity) {
    this.room = room;
  }
  getItem(key: string) {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    const others = [...this.held].filter(([name]) => name !== key);
    const length = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (length + key.length + text.length > this.room) throw new Error('QuotaExceededError');
    this.held.set(key, text);
  }
  removeItem(key: string) {
    this.held.delete(key);
  }
}

class ReadOnly extends Fake {
  override setItem() {
    throw new Error('read-only');
  }
  override removeItem() {
    throw new Error('read-only');
  }
}

/** Takes everything without a fault, and keeps nothing of it. */
class Sieve extends Fake {
  override setItem() {}
}

const denied = (): Box => {
  throw new Error('SecurityError');
};

function browser(places: Partial<Places> = {}): Places {
  const [device, visit] = [new Fake(), new Fake()];
  return { device: () => device, visit: () => visit, window: { name: '' }, ...places };
}

const saved = (keeper: Keeper) => idsOf(keeper.read());

describe('a list', () => {
  it('is kept on the device, with its notes, for the next page', () => {
    const places = browser();
    const keeper = keepAt(KEY, places);
    expect(keeper.read()).toBe(EMPTY);
    expect(keeper.lasting()).toBe('device');
    keeper.write(TWO);
    expect(keeper.lasting()).toBe('device');
    expect(keepAt(KEY, places).read()).toEqual(TWO);
    expect([places.visit()!.getItem(KEY), places.window.name]).toEqual([null, '']);
  });

  it('is the same object until it changes', () => {
    const keeper = keepAt(KEY, browser());
    keeper.write(TWO);
    const before = keeper.read();
    expect(keeper.read()).toBe(before);
    keeper.write(replace([B]));
    expect(keeper.read()).not.toBe(before);
  });

  it('leaves nothing on the device when nothing is on it', () => {
    const device = new Fake();
    const keeper = keepAt(KEY, browser({ device: () => device }));
    keeper.write(TWO);
    keeper.write(EMPTY);
    expect([...device.held]).toEqual([]);
    expect(keeper.read()).toEqual(EMPTY);
  });

  it('of one directory is not that of another on the same host', () => {
    const places = browser();
    keepAt('my-list:/derbyshire/', places).write(TWO);
    expect(keepAt('my-list:/', places).read()).toEqual(EMPTY);
  });

  it('that another tab changed is read as it is now, so that neither undoes the other', () => {
    const places = browser();
    const [one, other] = [keepAt(KEY, places), keepAt(KEY, places)];
    one.write(add(one.read(), A));
    other.write(add(other.read(), B));
    expect([saved(one), saved(other)]).toEqual([
      [A, B],
      [A, B],
    ]);
  });
});

describe('where the device takes nothing', () => {
  it.each<[string, () => Box | null]>([
    ['is not allowed to be asked', denied],
    ['is not there', () => null],
    ['is full', () => new Fake(0)],
    ['is read-only', () => new ReadOnly()],
    ['keeps nothing', () => new Sieve()],
  ])('since it %s, the list is kept for the visit', (_, device) => {
    const places = browser({ device });
    const keeper = keepAt(KEY, places);
    expect(keeper.lasting()).toBe('visit');
    keeper.write(TWO);
    expect(keeper.lasting()).toBe('visit');
    expect(keepAt(KEY, places).read()).toEqual(TWO);
    expect(places.window.name).toBe('');
    keeper.write(EMPTY);
    expect(keepAt(KEY, places).read()).toEqual(EMPTY);
  });

  it('any more, the newest list is read, and goes back to the device when there is room', () => {
    const device = new Fake(200);
    const places = browser({ device: () => device });
    keepAt(KEY, places).write(replace([A]));
    device.setItem('another', 'x'.repeat(100));
    keepAt(KEY, places).write(TWO);
    expect(keepAt(KEY, places).read()).toEqual(TWO);
    expect(keepAt(KEY, places).lasting()).toBe('visit');
    device.removeItem('another');
    const keeper = keepAt(KEY, places);
    keeper.write(replace([B]));
    expect([keeper.lasting(), saved(keepAt(KEY, places))]).toEqual(['device', [B]]);
  });
});

describe('where neither storage takes anything', () => {
  it.each<[string, () => Box | null]>([
    ['denied', denied],
    ['missing', () => null],
    ['full', () => new Fake(0)],
    ['read-only', () => new ReadOnly()],
  ])('(%s), the window’s name takes the listings, and the page alone the notes', (_, none) => {
    const places = browser({ device: none, visit: none });
    const keeper = keepAt(KEY, places);
    expect(keeper.lasting()).toBe('visit');
    keeper.write(TWO);
    expect(keeper.lasting()).toBe('visit');
    expect(keeper.read()).toEqual(TWO);
    expect(places.window.name).not.toContain('Jean');
    expect(keepAt(KEY, places).read()).toEqual(replace([A, B]));
  });

  it('what others wrote into the name stays as it was', () => {
    const window = { name: 'help\nof another' };
    const keeper = keepAt(KEY, { device: denied, visit: denied, window });
    keeper.write(TWO);
    expect(window.name).toMatch(/^help\nof another\n/);
    keeper.release();
    expect(window.name).toBe('help\nof another');
  });

  it('the name is empty again before another site can read it, and the page still has its list', () => {
    const window = { name: 'help' };
    const places = { device: denied, visit: denied, window };
    keepAt(KEY, places).write(TWO);
    const next = keepAt(KEY, places);
    expect(saved(next)).toEqual([A, B]);
    next.release();
    expect(window.name).toBe('help');
    expect(saved(next)).toEqual([A, B]);
    next.write(next.read());
    expect(saved(keepAt(KEY, places))).toEqual([A, B]);
  });

  it('and the name neither, the list lasts as long as the page', () => {
    const window = Object.freeze({ name: '' });
    const keeper = keepAt(KEY, { device: denied, visit: denied, window });
    expect(keeper.lasting()).toBe('page');
    keeper.write(TWO);
    expect(keeper.lasting()).toBe('page');
    expect(keeper.read()).toEqual(TWO);
  });

  it('a list that is on the device all the same is shown, until it changes', () => {
    const device = new ReadOnly();
    device.held.set(KEY, toText(replace([A])));
    const places = { device: () => device, visit: denied, window: { name: '' } };
    expect(saved(keepAt(KEY, places))).toEqual([A]);
    keepAt(KEY, places).write(replace([B]));
    expect(saved(keepAt(KEY, places))).toEqual([B]);
  });
});

describe('what another site gave the window as its name', () => {
  it('is not looked at where a storage can be used', () => {
    const places = browser({ window: { name: `${KEY}=${toText(replace([B]))}` } });
    expect(keepAt(KEY, places).read()).toEqual(EMPTY);
    expect(keepAt(KEY, { ...places, device: denied }).read()).toEqual(EMPTY);
  });

  it('is read as ids or not at all', () => {
    const name = `${KEY}={"version":1,"items":[{"id":"<b>"},{"id":"../x"},{"id":"belper/a"}]}`;
    const places = { device: denied, visit: denied, window: { name } };
    expect(saved(keepAt(KEY, places))).toEqual([A]);
  });
});

describe('what cannot be read', () => {
  const BROKEN = '{"version":1,"items":[{"id":"belper/a"},{"id":7}]}';

  it('is set aside, and what can be read of it is the list', () => {
    const device = new Fake();
    device.setItem(KEY, BROKEN);
    const keeper = keepAt(KEY, browser({ device: () => device }));
    expect(saved(keeper)).toEqual([A]);
    keeper.write(replace([B]));
    expect([...device.held]).toEqual([
      [KEY, toText(replace([B]))],
      [`${KEY}:unread-1`, BROKEN],
    ]);
  });

  it('is set aside once, and beside what was there before', () => {
    const device = new Fake();
    for (const text of ['rubbish', 'rubbish', 'more rubbish', '{"version":2,"items":[]}']) {
      device.setItem(KEY, text);
      expect(keepAt(KEY, browser({ device: () => device })).read()).toEqual({ items: [] });
    }
    expect([...device.held].slice(1)).toEqual([
      [`${KEY}:unread-1`, 'rubbish'],
      [`${KEY}:unread-2`, 'more rubbish'],
      [`${KEY}:unread-3`, '{"version":2,"items":[]}'],
    ]);
  });

  it('is not written over where there is no room to set it aside', () => {
    const device = new Fake(KEY.length + BROKEN.length);
    device.setItem(KEY, BROKEN);
    const places = browser({ device: () => device });
    const keeper = keepAt(KEY, places);
    expect(keeper.read()).toBe(EMPTY);
    keeper.write(replace([B]));
    expect([...device.held]).toEqual([[KEY, BROKEN]]);
    expect([keeper.lasting(), saved(keepAt(KEY, places))]).toEqual(['visit', [B]]);
  });
});

describe('the text of a list', () => {
  it('is read back as it was', () => {
    const items = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z\d-]{1,20}\/[a-z\d-]{1,20}$/),
        note: fc.string({ maxLength: LONGEST_NOTE, unit: 'grapheme-ascii' }),
      }),
      { maxLength: 20, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(items, (list) => {
        expect(fromText(toText({ items: list }))).toEqual({ list: { items: list }, isWhole: true });
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"items":[]}',
    '{"version":2,"items":[]}',
    '{"version":1}',
    '{"version":1,"items":{"length":3}}',
    '{"version":1,"items":[null]}',
    '{"version":1,"items":["belper/a"]}',
    '{"version":1,"items":[{"id":"__proto__"}]}',
    '{"version":1,"items":[{"id":"belper/a","note":{}}]}',
  ])('%j is read as no listing, and as not whole', (text) => {
    expect(fromText(text)).toEqual({ list: { items: [] }, isWhole: false });
  });

  it('any at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(fromText(text).list.items.length).toBeLessThanOrEqual(MOST_LISTINGS);
      }),
    );
  });

  it('with more than a list takes, or a listing twice, is not whole', () => {
    const many = Array.from({ length: MOST_LISTINGS + 1 }, (_, index) => ({
      id: `belper/n-${index}`,
      note: '',
    }));
    expect(fromText(toText({ items: many }))).toMatchObject({ isWhole: false });
    expect(fromText(toText({ items: many })).list.items).toHaveLength(MOST_LISTINGS);
    const twice = { items: [TWO.items[0]!, TWO.items[0]!] };
    expect(fromText(toText(twice))).toEqual({ list: { items: [TWO.items[0]] }, isWhole: false });
  });
});
