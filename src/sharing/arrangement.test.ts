import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';
import { arrange, COLOURS } from './arrangement.ts';
import { PREVIEW_SIZE, type Preview } from './preview.ts';
import { setText, type Measure } from './type.ts';

// As wide as wide letters are.
const measure: Measure = (text, size, isBold) => [...text].length * size * (isBold ? 0.6 : 0.5);

const COFFEE: Preview = {
  title: 'Friday coffee morning',
  place: 'Ada Belfield Centre, Belper',
  tab: { days: 'Fri', time: '10.30am–12.30pm', on: ['fri'] },
  week: null,
  name: 'Noticeboard',
  isSample: false,
  words: '',
};
const BELPER: Preview = {
  ...COFFEE,
  title: 'What’s on in Belper',
  place: '',
  tab: null,
  week: [3, 1, 0, 2, 6, 0, 0],
};

const texts = (preview: Preview) => arrange(preview, measure).lines.map(({ text }) => text);

describe('a picture', () => {
  it('has day and hours in the colour of the day, then title, place and whose it is', () => {
    const { boxes, lines } = arrange(COFFEE, measure);
    expect(boxes[1]).toEqual({ x: 0, y: 0, width: 340, height: 630, colour: COLOURS.fri });
    expect(lines.map(({ text, colour }) => [text, colour])).toEqual([
      ['Fri', COLOURS['on-day']],
      ['10.30am–', COLOURS['on-day']],
      ['12.30pm', COLOURS['on-day']],
      ['Friday coffee', COLOURS.ink],
      ['morning', COLOURS.ink],
      ['Ada Belfield Centre, Belper', COLOURS.quiet],
      ['Noticeboard', COLOURS.action],
    ]);
  });

  it('of several days is in ink, and of none on a shade', () => {
    const groundOf = (on: readonly Weekday[]) =>
      arrange({ ...COFFEE, tab: { days: 'x', time: '', on } }, measure).boxes[1]?.colour;
    expect([groundOf(['mon', 'tue']), groundOf([])]).toEqual([COLOURS.ink, COLOURS.shade]);
  });

  it('of a town has seven notices, the longer the more there is, and pale ones for nothing', () => {
    const { boxes } = arrange(BELPER, measure);
    const notices = boxes.slice(2, 9);
    expect(notices.map(({ colour }) => colour)).toEqual([
      COLOURS.mon,
      COLOURS.tue,
      COLOURS.shade,
      COLOURS.thu,
      COLOURS.fri,
      COLOURS.shade,
      COLOURS.shade,
    ]);
    const [mon = 0, tue = 0, wed = 0, thu = 0, fri = 0] = notices.map(({ height }) => height);
    expect(fri > mon && mon > thu && thu > tue && tue > wed).toBe(true);
    expect(texts(BELPER)).toEqual([
      'What’s on in Belper',
      ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      'Noticeboard',
    ]);
  });

  it('of a town where no day is known has none of them pale', () => {
    const { boxes } = arrange({ ...BELPER, week: [0, 0, 0, 0, 0, 0, 0] }, measure);
    expect(boxes.slice(2, 9).map(({ colour }) => colour)).toEqual(
      WEEKDAYS.map((day) => COLOURS[day]),
    );
  });

  it('says Sample where all is invented', () => {
    expect(texts({ ...COFFEE, isSample: true })).toContain('Sample');
    expect(texts(COFFEE)).not.toContain('Sample');
  });

  it('keeps everything inside and apart, whatever people wrote', () => {
    const word = fc.string({ minLength: 1, maxLength: 30 });
    const text = fc
      .array(word, { maxLength: 12 })
      .map((words) => words.join(' ').slice(0, 120).replace(/\s+/g, ' ').trim());
    const tab = fc.record({ days: text, time: text, on: fc.subarray([...WEEKDAYS]) });
    const week = fc.array(fc.nat(9000), { minLength: 7, maxLength: 7 });
    const frame = { title: text, place: text, name: text, isSample: fc.boolean(), words: text };
    const preview = fc.oneof(
      fc.record({ ...frame, tab, week: fc.constant(null) }),
      fc.record({ ...frame, tab: fc.constant(null), week }),
    );
    fc.assert(
      fc.property(preview, (one) => {
        const { boxes, lines } = arrange(one, measure);
        for (const { x, y, width, height } of boxes) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(PREVIEW_SIZE.width);
          expect(y + height).toBeLessThanOrEqual(PREVIEW_SIZE.height);
        }
        for (const line of lines) {
          const { x, y, size, text: words } = line;
          const isInTab = one.tab !== null && x < 340;
          const right = x + measure(words, size, line.isBold);
          expect(right).toBeLessThanOrEqual(isInTab ? 340 : PREVIEW_SIZE.width);
          expect(y - size * 0.75).toBeGreaterThan(0);
          // Above the small columns, above the line of the foot, or in the foot.
          const isInFoot = y > 540;
          expect(y + size * 0.25).toBeLessThanOrEqual(isInTab ? 526 : isInFoot ? 590 : 506);
          const isOver = (other: typeof line) =>
            other !== line && other.x === x && other.y >= y && other.y - other.size * 0.75 < y;
          expect(lines.filter(isOver)).toEqual([]);
        }
      }),
    );
  });
});

describe('text', () => {
  const place = { x: 0, y: 0, width: 100, isBold: true, colour: 'x' };
  const ten: Measure = (text, size) => [...text].length * size;
  const set = (text: string) =>
    setText(
      text,
      place,
      [
        [20, 1],
        [10, 2],
      ],
      ten,
    ).map((line) => [line.text, line.size]);

  it.each([
    ['a b', [['a b', 20]]],
    ['abc def', [['abc def', 10]]],
    [
      'abcdef ghijkl',
      [
        ['abcdef', 10],
        ['ghijkl', 10],
      ],
    ],
    [
      '10.30–12.30',
      [
        ['10.30–', 10],
        ['12.30', 10],
      ],
    ],
    [
      'abcdefghijklmno',
      [
        ['abcdefghij', 10],
        ['klmno', 10],
      ],
    ],
    [
      'aaaaaaaaa bbbbbbbbb cc',
      [
        ['aaaaaaaaa', 10],
        ['bbbbbbbbb…', 10],
      ],
    ],
    ['', []],
  ])(
    '%j is as large as it may be, goes on in the next line, and is cut at the end',
    (text, lines) => {
      expect(set(text)).toEqual(lines);
    },
  );
});

it('has the colours of the site', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0] ?? '';
  const tokens = new Map(
    [...css.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, colour]) => [name, colour]),
  );
  for (const [name, colour] of Object.entries(COLOURS))
    expect([name, tokens.get(name)]).toEqual([name, colour]);
});
