import { describe as suite, expect, it } from 'vitest';
import { describeShort, speak } from './describe.ts';
import { readSchedule } from './read.ts';

suite('says a schedule shortly, for the tab of a card', () => {
  it.each([
    ['Fridays 10-12', 'Fri', '10am–12'],
    ['Fridays 10am-2pm', 'Fri', '10am–2pm'],
    ['Fridays 9.30-11am', 'Fri', '9.30–11am'],
    ['Fridays 12-2pm', 'Fri', '12–2pm'],
    ['Fridays 11am', 'Fri', '11am'],
    ['Fridays 12 noon', 'Fri', '12 noon'],
    ['Fridays 7pm-midnight', 'Fri', '7pm–midnight'],
    ['Fridays 10-12 and 1-3', 'Fri', '10am–12, 1–3pm'],
    ['Fridays all day', 'Fri', 'All day'],
    ['Fridays, time not known', 'Fri', 'Time not known'],
    ['24/7', 'Daily', '24 hours'],
    ['Mon-Fri 9-5', 'Mon–Fri', '9am–5pm'],
    ['Mon, Wed 9-5', 'Mon, Wed', '9am–5pm'],
    ['first Tuesday 2-4pm', '1st Tue', '2–4pm'],
    ['1st & 3rd Tuesday 2-4pm', '1st & 3rd Tue', '2–4pm'],
    ['last Tuesday 2-4pm', 'Last Tue', '2–4pm'],
    ['alternate Thursdays from 7 January 2027 2-4pm', 'Every other Thu', '2–4pm'],
    ['14 March 2027 2-4pm', 'Sun 14 Mar', '2–4pm'],
    ['3 and 10 May 2027 2-4pm', '2 dates', '2–4pm'],
    ['Mondays 2-4pm; Tuesdays 3-4pm', 'Mon, Tue', 'Times vary'],
    ['Mondays 2-4pm; first Tuesday 2-4pm', 'Mon, 1st Tue', '2–4pm'],
    ['Mondays 2-4pm; by appointment', 'Mon', '2–4pm'],
    ['by appointment', '', 'By appointment'],
    ['any time', '', 'Any time'],
    ['ask first', '', 'Ask first'],
    ['weekly, day not known', '', 'Weekly, ask for the day'],
  ])('%s', (text, days, time) => {
    const reading = readSchedule(text);
    expect(reading.ok && describeShort(reading.schedule)).toEqual({ days, time });
  });
});

suite('says a session as it should sound', () => {
  it.each([
    ['10:00', '12:00', false, '10 a.m. to 12 noon'],
    ['14:30', '16:00', false, '2.30 p.m. to 4 p.m.'],
    ['19:00', '00:00', false, '7 p.m. to 12 midnight'],
    ['11:00', null, false, '11 a.m.'],
    ['00:00', '24:00', false, '24 hours'],
    [null, null, false, 'all day'],
    [null, null, true, 'time not known'],
  ])('%s to %s, check %s', (start, end, check, words) => {
    expect(speak({ date: '2026-11-27', start, end, check })).toBe(words);
  });
});
