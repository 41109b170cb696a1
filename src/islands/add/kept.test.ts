import { describe, expect, it } from 'vitest';
import type { Box } from '../../shortlist/keep.ts';
import { NO_ANSWERS } from './answers.ts';
import { keepDrafts, type Kept } from './kept.ts';

const DRAFT: Kept = {
  answers: { ...NO_ANSWERS, title: 'Thursday walk' },
  step: 'when',
  saved: '2026-11-23',
  begun: null,
};

interface Held extends Box {
  held: Map<string, string>;
}

function box(): Held {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
  };
}

// What a browser gives when it is asked for a storage.
type Place = () => Box | null;
const works = (): Place => {
  const one = box();
  return () => one;
};
const throws = (): Place => () => {
  throw new Error('blocked');
};
const isNull = (): Place => () => null;
// Takes what it is given, and has nothing a moment later.
const forgets = (): Place => () => ({ ...box(), setItem: () => undefined });
const isFull = (): Place => {
  const { getItem, removeItem } = box();
  const setItem = () => {
    throw new Error('full');
  };
  return () => ({ getItem, setItem, removeItem });
};

describe('keepDrafts', () => {
  it('keeps one draft for a new listing and one for each that is put right', () => {
    const device = box();
    const drafts = keepDrafts('add:', { device: () => device, visit: box });
    expect(drafts.write('', DRAFT)).toBe('device');
    expect(drafts.read('belper/walk')).toBeNull();
    const begun = { ...NO_ANSWERS, title: 'Walk' };
    drafts.write('belper/walk', { ...DRAFT, step: 'ask', begun });
    expect(drafts.read('belper/walk')?.begun).toEqual(begun);
    expect(drafts.read('')?.step).toBe('when');
    expect(drafts.read('belper/walk')?.step).toBe('ask');
    drafts.write('', null);
    expect([drafts.read(''), device.held.size]).toEqual([null, 1]);

    // A listing that is called otherwise now takes its draft along, but not over one it has.
    drafts.move('belper/walk', 'belper/stroll');
    expect([...device.held.keys()]).toEqual(['add:belper/stroll']);
    drafts.write('belper/walk', DRAFT);
    drafts.move('belper/walk', 'belper/stroll');
    expect([drafts.read('belper/walk'), drafts.read('belper/stroll')?.step]).toEqual([null, 'ask']);
  });

  it.each([
    ['device', works, works],
    ['visit', throws, works],
    ['visit', isFull, works],
    ['visit', forgets, works],
    ['page', throws, throws],
    ['page', isNull, isFull],
  ])('says that it lasts for the %s', (lasting, device, visit) => {
    const drafts = keepDrafts('add:', { device: device(), visit: visit() });
    expect(drafts.write('', DRAFT)).toBe(lasting);
    expect(drafts.read('')).toEqual(DRAFT);
    drafts.write('', null);
    expect(drafts.read('')).toBeNull();
  });

  it('leaves no moment without a draft for another tab to see, and takes one away first only where there is no room', () => {
    const device = box();
    const removed: string[] = [];
    const drop = (key: string) => void (removed.push(key), device.held.delete(key));
    const drafts = keepDrafts('add:', {
      device: () => ({ ...device, removeItem: drop }),
      visit: works(),
    });
    const next: Kept = { ...DRAFT, step: 'ask' };
    expect([drafts.write('', DRAFT), drafts.write('', next)]).toEqual(['device', 'device']);
    expect(removed).toEqual([]);

    const setItem = (key: string, text: string) => {
      if (device.held.size > 0) throw new Error('full');
      device.held.set(key, text);
    };
    const narrow = { ...device, setItem, removeItem: drop };
    const tight = keepDrafts('add:', { device: () => narrow, visit: works() });
    expect(tight.read('')).toEqual(next);
    expect([tight.write('', DRAFT), tight.read('')]).toEqual(['device', DRAFT]);
    expect(removed).toEqual(['add:']);
  });

  it('overwrites nothing that another tab has put there, until that is wanted', () => {
    const device = works();
    const tab = () => keepDrafts('add:', { device, visit: works() });
    const [one, two] = [tab(), tab()];
    expect([one.read(''), two.read('')]).toEqual([null, null]);
    expect(one.write('', DRAFT)).toBe('device');
    expect([one.other(''), two.other('')]).toEqual([undefined, DRAFT]);

    const mine = { ...DRAFT, step: 'ask' as const };
    expect(two.write('', mine)).toBe('visit');
    expect([one.read(''), two.read('')]).toEqual([DRAFT, mine]);
    expect(two.other('')).toEqual(DRAFT); // read again, as by a page that is loaded again
    two.override('');
    expect(two.write('', mine)).toBe('device');
    expect([one.other(''), two.other('')]).toEqual([mine, undefined]);

    two.write('', null);
    expect(one.other('')).toBeNull();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"answers":',
    '{"answers":null,"step":"when"}',
    '{"answers":{"title":7}}',
    '{"answers":{"__proto__":{"title":"x"}}}',
    '<script>',
  ])('finds nothing in %s', (text) => {
    const device = box();
    device.setItem('add:', text);
    expect(keepDrafts('add:', { device: () => device, visit: box }).read('')).toBeNull();
  });

  it('reads what it can of a draft of another form', () => {
    const device = box();
    device.setItem(
      'add:',
      '{"answers":{"title":"Walk","colour":"blue"},"step":"colour","saved":7}',
    );
    expect(keepDrafts('add:', { device: () => device, visit: box }).read('')).toEqual({
      answers: { ...NO_ANSWERS, title: 'Walk' },
      step: 'what',
      saved: '',
      begun: null,
    });
  });
});
