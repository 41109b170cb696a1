import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../src/schedule/read.ts';
import { sessions } from '../../src/schedule/sessions.ts';
import { inventHours, partOfDay, spellHours, spellStart } from './hours.ts';
import { randomFor } from './random.ts';

const HABITS = ['morning', 'afternoon', 'evening', 'day', 'office'] as const;
const CALENDAR = { bankHolidays: [], terms: [] };

function firstSession(text: string) {
  const reading = readSchedule(`Mondays, ${text}`);
  if (!reading.ok) throw new Error(`${text}: ${reading.problems[0]?.message}`);
  return sessions(reading.schedule, '2026-11-23', '2026-11-23', CALENDAR)[0];
}

function minutes(time: string | null | undefined): number {
  const [hour = NaN, past = NaN] = (time ?? '').split(':').map(Number);
  return hour * 60 + past;
}

describe('spellHours', () => {
  it.each(HABITS)('is read back as the hours it was given, in every spelling: %s', (habit) => {
    const spellings = new Set<string>();
    for (let draw = 0; draw < 200; draw++) {
      const random = randomFor(`${habit}/${draw}`);
      const hours = inventHours(random, habit);
      const text = spellHours(random, hours);
      const session = firstSession(text);
      expect([minutes(session?.start), minutes(session?.end)], text).toEqual([
        hours.from,
        hours.to,
      ]);
      spellings.add(text.replace(/\d+/g, '9'));
    }
    expect(spellings.size).toBeGreaterThan(12);
  });
});

describe('spellStart', () => {
  it('is read back as the time it was given', () => {
    for (let draw = 0; draw < 200; draw++) {
      const random = randomFor(`start/${draw}`);
      const from = random.between(16, 44) * 30;
      const text = spellStart(random, from);
      expect(minutes(firstSession(text)?.start), text).toBe(from);
    }
  });
});

describe('partOfDay', () => {
  it.each([
    [11 * 60 + 59, 'morning'],
    [12 * 60, 'afternoon'],
    [16 * 60 + 59, 'afternoon'],
    [17 * 60, 'evening'],
  ])('calls %i minutes after midnight %s', (from, part) => {
    expect(partOfDay(from)).toBe(part);
  });
});
