import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../src/schedule/read.ts';
import { isOver, weekdaysOf } from '../../src/schedule/sessions.ts';
import { randomFor } from './random.ts';
import { dealForms, FORM_NAMES, inventWhen, naturesOf } from './when.ts';
import type { FormName } from './when.ts';

const TODAY = '2026-11-22';
const HABITS = ['morning', 'afternoon', 'evening', 'day', 'office'] as const;

function write(form: FormName, name: string) {
  const random = randomFor(name);
  return inventWhen(form, random, random.pick(HABITS), TODAY);
}

function read(form: FormName, name: string) {
  const when = write(form, name);
  return { when, reading: readSchedule(when.text) };
}

describe('inventWhen', () => {
  it.each(FORM_NAMES)('writes what the schedule language reads: %s', (form) => {
    for (let draw = 0; draw < 40; draw++) {
      const { when, reading } = read(form, `${form}/${draw}`);
      const told = reading.ok ? '' : reading.problems.map(({ message }) => message).join(' ');
      expect(told, JSON.stringify(when.text)).toBe('');
    }
  });

  it.each(FORM_NAMES)('names a day for titles only when it falls on no other: %s', (form) => {
    for (let draw = 0; draw < 20; draw++) {
      const { when, reading } = read(form, `${form}/day/${draw}`);
      if (when.day && reading.ok) expect(weekdaysOf(reading.schedule)).toEqual([when.day]);
    }
  });

  it.each(['single date past', 'season over'] as const)('writes what is over: %s', (form) => {
    for (let draw = 0; draw < 50; draw++) {
      const { reading } = read(form, `${form}/over/${draw}`);
      expect(reading.ok && isOver(reading.schedule, TODAY)).toBe(true);
    }
  });

  it('writes each form in more than one way, save where there is only one', () => {
    const spellings = (form: FormName) =>
      new Set(Array.from({ length: 60 }, (_, draw) => String(write(form, `${draw}`).text)));
    for (const form of FORM_NAMES) {
      const isFixed = ['day not known', 'ask first', 'by appointment', 'any time'].includes(form);
      expect(spellings(form).size > 1, form).toBe(!isFixed);
    }
  });
});

describe('dealForms', () => {
  it('deals every form at the scale of one county, and weekly most often', () => {
    const dealt = dealForms(randomFor('deal'), 661);
    expect(dealt).toHaveLength(661);
    expect(new Set(dealt)).toEqual(new Set(FORM_NAMES));
    const often = Map.groupBy(dealt, (form) => form);
    const most = [...often].sort(([, a], [, b]) => b.length - a.length)[0];
    expect(most?.[0]).toBe('weekly');
  });

  it('deals as many as were asked for, however few', () => {
    for (const count of [1, 2, 7, 50]) {
      expect(dealForms(randomFor('few'), count)).toHaveLength(count);
    }
  });

  it('has a form for groups, for services and for events', () => {
    expect(new Set(FORM_NAMES.flatMap(naturesOf))).toEqual(new Set(['group', 'service', 'event']));
  });
});
