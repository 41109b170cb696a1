import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { fitPoster, nameSize, POSTER_LOOKS } from './fit.ts';
import type { Line, Part, PartName } from './lines.ts';

const smallest = POSTER_LOOKS.at(-1);

function part(name: PartName, count: number, given: Partial<Line> = {}): Part {
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `belper/${name}-${index}`,
    lead: '10am–12',
    title: `Friday coffee morning ${index}`,
    rest: 'Ada Belfield Centre',
    kind: 'Coffee morning',
    rank: 0,
    ...given,
  }));
  return { name, heading: name, sentence: '', lines };
}

const countsOf = (parts: readonly Part[]) => parts.map(({ lines }) => lines.length);

describe('what has room on a poster', () => {
  it('is set the larger the less there is', () => {
    const points = [1, 3, 6, 9, 12, 16, 40].map(
      (count) => fitPoster([part('fri', count)], 'Belper').look.points,
    );
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(points[0]).toBe(POSTER_LOOKS[0]?.points);
    expect(points.at(-1)).toBe(smallest?.points);
  });

  it('is everything where all of it has room', () => {
    const parts = [part('mon', 3), part('fri', 3), part('unsure', 4)];
    expect(fitPoster(parts, 'Belper')).toMatchObject({ parts, more: 0 });
  });

  it('is dealt out fairly among the days, and what nobody is sure of comes last', () => {
    const days = WEEKDAYS.map((day) => part(day, 20));
    const { look, parts, more } = fitPoster([...days, part('unsure', 20)], 'Derby');
    expect(look).toEqual(smallest);
    expect(parts.map(({ name }) => name)).toEqual(WEEKDAYS);
    const counts = countsOf(parts);
    // One more may fit at the foot of a column, where it is.
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(more).toBe(160 - counts.reduce((sum, count) => sum + count, 0));
  });

  it('is what can be joined at once before what cannot, and another kind before the same again', () => {
    const first = part('fri', 1, { id: 'a', title: 'First', rank: 0 }).lines;
    const choir = part('fri', 1, { id: 'b', title: 'Choir', rank: 1, kind: 'Choir' }).lines;
    const full = part('fri', 60, { rank: 9 }).lines;
    const friday = { ...part('fri', 0), lines: [...full, ...choir, ...first] };
    const [kept] = fitPoster([friday], 'Derby').parts;
    expect(kept?.lines.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['First', 'Choir']),
    );
  });

  it('keeps the order of the clock, whatever was taken first', () => {
    const lines = part('fri', 40).lines.map((line, index) => ({ ...line, rank: 40 - index }));
    const [kept] = fitPoster([{ ...part('fri', 0), lines }], 'Derby').parts;
    const places = kept?.lines.map((line) => lines.indexOf(line)) ?? [];
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('counts a listing of several days once among those that are missing', () => {
    const days = WEEKDAYS.map((day) => part(day, 30, { title: 'A long title '.repeat(5) }));
    const same = days.map(({ lines, ...rest }) => ({
      ...rest,
      lines: lines.map((line, index) => ({ ...line, id: `belper/${index}` })),
    }));
    const { parts, more } = fitPoster(same, 'Derby');
    const shown = new Set(parts.flatMap(({ lines }) => lines.map(({ id }) => id)));
    expect(more).toBe(30 - shown.size);
    expect(more).toBeGreaterThan(0);
  });

  it('is never more than has room, and nothing is lost from the count', () => {
    const line = fc.record({
      lead: fc.constantFrom('', '10am', '10.30am–12.30pm'),
      title: fc.string({ minLength: 3, maxLength: 80 }),
      rest: fc.string({ maxLength: 120 }),
      kind: fc.constantFrom('Choir', 'Advice'),
      rank: fc.nat(5),
    });
    const lists = fc.array(fc.array(line, { minLength: 1, maxLength: 25 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lists, (given) => {
        const parts = given.map((lines, at) => ({
          ...part(WEEKDAYS[at % 7] ?? 'mon', 0),
          lines: lines.map((one, index) => ({ ...one, id: `${at}/${index}` })),
        }));
        const all = countsOf(parts).reduce((sum, count) => sum + count, 0);
        const fitting = fitPoster(parts, 'Belper');
        const shown = countsOf(fitting.parts).reduce((sum, count) => sum + count, 0);
        expect(shown + fitting.more).toBe(all);
        // What is shown has room when it is all there is.
        expect(fitPoster(fitting.parts, 'Belper').more).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the name of a town', () => {
  it.each([
    ['Belper', 96],
    ['Swadlincote', 78],
    ['Chapel-en-le-Frith', 60],
    ['All Derbyshire and online', 36],
    ['X'.repeat(60), 36],
  ])('%s is set in %i points', (name, points) => {
    expect(nameSize(name)).toBe(points);
  });
});
