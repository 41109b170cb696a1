import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { exampleRecord } from '../poster/example.ts';
import { chaptersOf } from './chapters.ts';

const TODAY = '2026-11-24';

describe('the chapters of a booklet', () => {
  it.each([
    ['Fridays, 10am', 'fri', []],
    ['Tuesdays and Thursdays, 2pm', 'tue', ['thu']],
    ['Last Sunday of the month, 3pm', 'sun', []],
    ['Monday to Friday, 9am to 5pm', 'often', []],
    ['Saturday 5 December 2026, 2pm', 'dates', []],
    ['any time', 'undated', []],
    ['weekly, day not known', 'undated', []],
  ])('tell of “%s” whole under %s, and lead there from %j', (when, name, also) => {
    const chapters = chaptersOf([exampleRecord(when)], TODAY);
    const whole = chapters.filter(({ records }) => records.length > 0);
    expect(whole.map((chapter) => chapter.name)).toEqual([name]);
    const pointing = chapters.filter((chapter) => chapter.also.length > 0);
    expect(pointing.map((chapter) => chapter.name)).toEqual(also);
  });

  it('name the hours of the day that leads to another', () => {
    const record = exampleRecord('Mondays, 2pm to 4pm; Thursdays, 7pm', { title: 'Chess' });
    const thursday = chaptersOf([record], TODAY).find(({ name }) => name === 'thu');
    expect(thursday?.also).toEqual([{ title: 'Chess', time: '7pm', day: 'Monday' }]);
  });

  it('put what nobody confirmed for long last, whatever its day', () => {
    const records = [
      exampleRecord('Mondays, 2pm', { title: 'Old', checked: '2025-05-20' }),
      exampleRecord('any time', { title: 'Helpline' }),
      exampleRecord('Fridays, 2pm', { title: 'Walk' }),
    ];
    const chapters = chaptersOf(records, TODAY);
    expect(chapters.map(({ name, records: [first] }) => `${name} ${first?.title}`)).toEqual([
      'fri Walk',
      'undated Helpline',
      'unsure Old',
    ]);
    expect(chapters.at(-1)?.sentence).toContain('for a long time');
  });

  it('are each in the order of the clock, of the dates or of the alphabet', () => {
    const titled = (when: string, title: string) => exampleRecord(when, { title });
    const chapters = chaptersOf(
      [
        titled('Fridays, 7pm', 'Choir'),
        titled('Fridays, time not known', 'Chess'),
        titled('Fridays, 9.30am and 2pm', 'Yoga'),
        titled('Mondays, 8am; Fridays, 1pm', 'Walk'),
        titled('Fridays, 10am', 'Art'),
        titled('12 December 2026, 2pm', 'Fair'),
        titled('6 December 2026, 2pm', 'Market'),
        titled('any time', 'Warm line'),
        titled('by appointment', 'Advice'),
      ],
      TODAY,
    );
    const titles = chapters.map(({ name, records }) => [name, records.map(({ title }) => title)]);
    expect(titles).toEqual([
      ['mon', ['Walk']],
      ['fri', ['Yoga', 'Art', 'Choir', 'Chess']],
      ['dates', ['Market', 'Fair']],
      ['undated', ['Advice', 'Warm line']],
    ]);
  });

  it('hold every listing once', () => {
    const whens = [...WEEKDAYS.map((day) => `${day}, 10am`), 'every day, 9am', 'any time'];
    const records = whens.flatMap((when, index) => [
      exampleRecord(when, { title: `A ${index}` }),
      exampleRecord(when, { title: `B ${index}`, checked: '2020-01' }),
    ]);
    const titles = chaptersOf(records, TODAY).flatMap((chapter) =>
      chapter.records.map(({ title }) => title),
    );
    expect(titles.toSorted()).toEqual(records.map(({ title }) => title).toSorted());
  });
});
