import { describe, expect, it } from 'vitest';
import { addDays } from '../schedule/dates.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Week, WeekItem } from '../search/week.ts';
import { LOOKS, notesOf, printLook, remarkWords, spanWords } from './week.ts';

function item(document: Partial<SearchDocument> = {}, other: Partial<WeekItem> = {}): WeekItem {
  return {
    document: {
      title: 'Friday coffee morning',
      place: 'Ada Belfield Centre',
      notice: '',
      ...document,
    } as SearchDocument,
    session: { date: '2026-11-27', start: '10:30', end: '12:30', check: false },
    ...other,
  };
}

/** A week with so many things on each day. */
function week(counts: readonly number[], one = item()): Week {
  return {
    days: counts.map((count, index) => ({
      date: addDays('2026-11-24', index),
      items: Array.from({ length: count }, () => one),
    })),
    often: [],
    unsure: [],
    isUnsure: false,
    later: 0,
    undated: 0,
  };
}

describe('the dates of a week', () => {
  it.each([
    ['2026-11-24', '2026-11-30', 'Tuesday 24 to Monday 30 November 2026'],
    ['2026-11-27', '2026-12-03', 'Friday 27 November to Thursday 3 December 2026'],
    ['2026-12-28', '2027-01-03', 'Monday 28 December 2026 to Sunday 3 January 2027'],
  ])('say month and year once where they are the same: from %s', (from, until, words) => {
    expect(spanWords(from, until)).toBe(words);
  });
});

describe('what to know of a thing before going', () => {
  const notes = ['Side door', 'No lift'];
  it.each([
    ['nothing', item(), ''],
    ['to check', item({}, { session: { ...item().session, check: true } }), 'Check first'],
    [
      'a time that is not known, which its line asks for itself',
      item({}, { session: { ...item().session, start: null, end: null, check: true } }),
      '',
    ],
    ['a notice', item({ notice: 'No lift' }), 'See note 2'],
    [
      'all of it',
      item({ notice: 'Side door' }, { session: { ...item().session, check: true } }),
      'Check first. See note 1',
    ],
  ])('is said in few words: %s', (_what, one, words) => {
    expect(remarkWords(one, notes)).toBe(words);
  });

  it('is said for a thing on most days too', () => {
    const { document } = item();
    const often = { document, when: 'Every day, 9am to 5pm', check: true };
    expect(remarkWords(often, notes)).toBe('Check first');
  });

  it('is a note, numbered once however often it holds', () => {
    const { days, ...rest } = week([2, 2], item({ notice: 'Side door' }));
    const [first] = week([1], item({ notice: 'No lift' })).days;
    expect(notesOf({ days: [...days, first!], ...rest })).toEqual(['Side door', 'No lift']);
    const { document } = item({ notice: 'Ask at the gate' });
    const unsure = [{ document, when: 'Every Friday, 2pm', check: false }];
    expect(notesOf({ ...rest, days, unsure })).toEqual(['Side door', 'Ask at the gate']);
  });
});

describe('the look in print', () => {
  it.each([
    ['nothing on', week([0, 0, 0, 0, 0, 0, 0]), { layout: 'columns', points: 12 }],
    ['a village', week([1, 0, 2, 0, 1, 0, 0]), { layout: 'columns', points: 12 }],
    ['a small town', week([4, 2, 5, 3, 5, 3, 1]), { layout: 'columns', points: 10.5 }],
    ['a town', week([5, 2, 7, 4, 6, 3, 1]), { layout: 'columns', points: 9 }],
    ['one full day', week([12, 1, 1, 1, 1, 1, 1]), { layout: 'running', points: 12 }],
    ['a large town', week([10, 12, 11, 9, 12, 5, 2]), { layout: 'running', points: 8 }],
  ])('is the largest type with which the week stays on one sheet: %s', (_what, one, look) => {
    expect(printLook(one)).toEqual(look);
  });

  it('gets no larger with more to print, up to the week that goes on overleaf', () => {
    const places = Array.from({ length: 30 }, (_, count) =>
      LOOKS.findIndex((look) => {
        const chosen = printLook(week(Array.from({ length: 7 }, () => count)));
        return look.layout === chosen.layout && look.points === chosen.points;
      }),
    );
    const isFull = places.findIndex((place, count) => count > 0 && place < places[count - 1]!);
    expect(isFull).toBeGreaterThan(10);
    const onOneSheet = places.slice(0, isFull);
    expect(onOneSheet).toEqual(onOneSheet.toSorted((a, b) => a - b));
    const overleaf = LOOKS.findIndex((look) => look.layout === 'running' && look.points === 9);
    expect(new Set(places.slice(isFull))).toEqual(new Set([overleaf]));
  });

  it('is never below the size that can be read', () => {
    expect(Math.min(...LOOKS.map(({ points }) => points))).toBe(7.5);
  });

  it('counts a long title, a notice and what is on most days', () => {
    const short = week([4, 4, 4, 4, 4, 4, 4]);
    const long = item({
      title: 'A coffee morning with a title as long as a title may ever be, in two halls',
    });
    const wordy = week([4, 4, 4, 4, 4, 4, 4], long);
    const noted = week([4, 4, 4, 4, 4, 4, 4], item({ notice: 'x '.repeat(900) }));
    const often = Array.from({ length: 16 }, () => ({
      document: item().document,
      when: 'Monday to Friday, 9am to 5pm',
      check: false,
    }));
    const place = (one: Week) => LOOKS.indexOf(printLook(one));
    expect(place(wordy)).toBeGreaterThan(place(short));
    expect(place(noted)).toBeGreaterThan(place(short));
    expect(place({ ...short, often })).toBeGreaterThan(place(short));
    expect(place({ ...short, unsure: often })).toBeGreaterThan(place(short));
  });
});
