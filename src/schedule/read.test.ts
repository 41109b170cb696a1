import { describe as suite, expect, it } from 'vitest';
import { describe } from './describe.ts';
import { addDays } from './dates.ts';
import { readSchedule } from './read.ts';

/** The canonical words of a text, or the ids of what stands in the way. */
function understood(text: string | string[]): string {
  const reading = readSchedule(text);
  return reading.ok
    ? describe(reading.schedule)
    : `refused: ${reading.problems.map(({ id }) => id).join(', ')}`;
}

suite('reads days as people write them', () => {
  it.each([
    ['Monday 10am', 'Every Monday, 10am'],
    ['Mondays 10am', 'Every Monday, 10am'],
    ['Mon 10am', 'Every Monday, 10am'],
    ['Mon. 10am', 'Every Monday, 10am'],
    ['Monday’s 10am', 'Every Monday, 10am'],
    ["mondays' 10am", 'Every Monday, 10am'],
    ['TUES 10AM', 'Every Tuesday, 10am'],
    ['Weds 10am', 'Every Wednesday, 10am'],
    ['Thur 10am', 'Every Thursday, 10am'],
    ['every Monday 10am', 'Every Monday, 10am'],
    ['each Monday 10am', 'Every Monday, 10am'],
    ['on a Friday 10am', 'Every Friday, 10am'],
    ['Monday to Friday 10am', 'Monday to Friday, 10am'],
    ['Mondays to Fridays, 10am', 'Monday to Friday, 10am'],
    ['Mon–Fri 10am', 'Monday to Friday, 10am'],
    ['Mon - Fri: 10am', 'Monday to Friday, 10am'],
    ['Friday to Monday 10am', 'Mondays, Fridays, Saturdays and Sundays, 10am'],
    ['weekdays 10am', 'Monday to Friday, 10am'],
    ['every week day 10am', 'Monday to Friday, 10am'],
    ['weekends 10am', 'Saturdays and Sundays, 10am'],
    ['daily 10am', 'Every day, 10am'],
    ['every day 10am', 'Every day, 10am'],
    ['10am, 7 days a week', 'Every day, 10am'],
    ['Tuesdays and Thursdays 10am', 'Tuesdays and Thursdays, 10am'],
    ['Mon/Wed/Fri 10am', 'Mondays, Wednesdays and Fridays, 10am'],
    ['Mon, Wed & Fri 10am', 'Mondays, Wednesdays and Fridays, 10am'],
    ['Mondays, Wednesday to Friday 10am', 'Mondays, Wednesdays, Thursdays and Fridays, 10am'],
    [
      'Mo-Fr 08:00-12:00; Sa 09:00-12:00',
      'Monday to Friday, 8am to 12 noon; every Saturday, 9am to 12 noon',
    ],
    ['five days a week, Monday to Friday, 10am', 'Monday to Friday, 10am'],
  ])('%s', (text, words) => expect(understood(text)).toBe(words));
});

suite('reads times as people write them', () => {
  it.each([
    ['10am to 12 noon', '10am to 12 noon'],
    ['10am-12pm', '10am to 12 noon'],
    ['10.30am – 12', '10.30am to 12 noon'],
    ['10:30-12:30', '10.30am to 12.30pm'],
    ['10 a.m. – 2 p.m.', '10am to 2pm'],
    ['10AM TILL 2PM', '10am to 2pm'],
    ['1-3pm', '1pm to 3pm'],
    ['2–4pm', '2pm to 4pm'],
    ['2—4pm', '2pm to 4pm'],
    ['11-1pm', '11am to 1pm'],
    ['9.30-11.30am', '9.30am to 11.30am'],
    ['13:00 to 15:00', '1pm to 3pm'],
    ['1300-1500', '1pm to 3pm'],
    ['0830-1630', '8.30am to 4.30pm'],
    ['09:00-17:00', '9am to 5pm'],
    ['8:00 - 19:00', '8am to 7pm'],
    ['10:00-16.00pm', '10am to 4pm'],
    ['midday to 2pm', '12 noon to 2pm'],
    ['12 noon–2', '12 noon to 2pm'],
    ['11am', '11am'],
    ['12 noon', '12 noon'],
    ['12:00', '12 noon'],
    ['19:00', '7pm'],
    ['from 7pm', '7pm'],
    ['at 7.30pm', '7.30pm'],
    ['starting at 7pm', '7pm'],
    ['between 10am and 12 noon', '10am to 12 noon'],
    ['from 10 to 12', '10am to 12 noon'],
    ['all day', 'all day'],
    ['24 hours', '24 hours'],
    ['9-5', '9am to 5pm'],
    ['10-12', '10am to 12 noon'],
    ['1-3', '1pm to 3pm'],
    ['9-11', '9am to 11am'],
    ['12-2', '12 noon to 2pm'],
    ['8.30-4', '8.30am to 4pm'],
    ['5-8', '5pm to 8pm'],
    ['7pm-9', '7pm to 9pm'],
    ['10am and 2pm', '10am and 2pm'],
    ['10am-12pm and 1pm-3pm', '10am to 12 noon and 1pm to 3pm'],
    ['9-12, 1-5', '9am to 12 noon and 1pm to 5pm'],
    ['10:00 - 12:30 / 13:30 - 17:00', '10am to 12.30pm and 1.30pm to 5pm'],
    ['7pm to midnight', '7pm to 12 midnight'],
    ['7pm to 12 midnight', '7pm to 12 midnight'],
    ['8.30pm-12.30am', '8.30pm to 12.30am'],
    ['evenings 7-9', '7pm to 9pm'],
    ['mornings 8-10', '8am to 10am'],
    ['time not known', 'time not known'],
    ['ask first', 'time not known'],
  ])('Fridays %s', (text, words) =>
    expect(understood(`Fridays ${text}`)).toBe(`Every Friday, ${words}`),
  );

  it('reads days that stand behind their times', () => {
    expect(understood('10-12 Thursdays')).toBe('Every Thursday, 10am to 12 noon');
    expect(understood('10am-12 Mondays, 2-4pm Tuesdays')).toBe(
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm to 4pm',
    );
  });
});

suite('reads every row of the contract', () => {
  it.each([
    // two sessions, several days
    ['Mondays 10am-12pm and 1pm-3pm', 'Every Monday, 10am to 12 noon and 1pm to 3pm'],
    [
      'Tuesday 10-12, Thursday 2pm-4pm',
      'Every Tuesday, 10am to 12 noon; every Thursday, 2pm to 4pm',
    ],
    ['Tuesday 10-12; Wednesday 10-12', 'Tuesdays and Wednesdays, 10am to 12 noon'],
    ['Thursdays. 11am - 2pm. 4pm - 6pm', 'Every Thursday, 11am to 2pm and 4pm to 6pm'],
    // day of the month
    ['first Tuesday of the month, 2pm', 'First Tuesday of the month, 2pm'],
    ['1st and 3rd Wednesday 2pm', 'First and third Wednesday of the month, 2pm'],
    ['2nd & 4th Thursdays 2pm', 'Second and fourth Thursday of the month, 2pm'],
    ['1st, 3rd and 5th Mondays 2pm', 'First, third and fifth Monday of the month, 2pm'],
    ['last Friday of each month 2pm', 'Last Friday of the month, 2pm'],
    ['every third Sunday (of the month) 2pm', 'Third Sunday of the month, 2pm'],
    ['every third Sunday, 2pm', 'Third Sunday of the month, 2pm'],
    ['every 5th Monday 2pm', 'Fifth Monday of the month, 2pm'],
    ['every second Wednesday of the month 2pm', 'Second Wednesday of the month, 2pm'],
    ['Monthly on the second Friday, 2pm', 'Second Friday of the month, 2pm'],
    [
      'Fortnightly, on the 2nd and 4th Monday of the month, 2pm',
      'Second and fourth Monday of the month, 2pm',
    ],
    [
      'Tuesday 10am-12pm (2nd Tuesday of the month)',
      'Second Tuesday of the month, 10am to 12 noon',
    ],
    ['Friday: the last Friday of each month, 2-4pm', 'Last Friday of the month, 2pm to 4pm'],
    [
      'first Monday and third Thursday of the month, 2pm',
      'First Monday of the month, 2pm; third Thursday of the month, 2pm',
    ],
    [
      'Tuesdays except the first of the month, 2pm',
      'Every Tuesday, 2pm, except the first Tuesday of the month',
    ],
    [
      'Sundays 2pm, except the last Sunday of the month',
      'Every Sunday, 2pm, except the last Sunday of the month',
    ],
    // every other week
    [
      'fortnightly on Thursdays from 7 January 2027, 2pm',
      'Every other Thursday from 7 January 2027, 2pm',
    ],
    ['alternate Mondays from 4 January 2027, 2pm', 'Every other Monday from 4 January 2027, 2pm'],
    [
      'every other Monday, 2pm, starting 4th January 2027',
      'Every other Monday from 4 January 2027, 2pm',
    ],
    ['Mondays 2pm fortnightly from 4 January 2027', 'Every other Monday from 4 January 2027, 2pm'],
    [
      'every 3 weeks on Thursdays from 7 January 2027, 2pm',
      'Every 3 weeks on Thursdays from 7 January 2027, 2pm',
    ],
    [
      'every two weeks on Mondays and Thursdays from 4 January 2027, 2pm',
      'Every 2 weeks on Mondays and Thursdays from 4 January 2027, 2pm',
    ],
    // single dates
    ['Sunday 14 March 2027, 2pm', 'Sunday 14 March 2027, 2pm'],
    ['14 March 2027 2pm', 'Sunday 14 March 2027, 2pm'],
    ['14th of March 2027 2pm', 'Sunday 14 March 2027, 2pm'],
    ['March 14th, 2027, 2pm', 'Sunday 14 March 2027, 2pm'],
    ['2027-03-14, 2pm', 'Sunday 14 March 2027, 2pm'],
    ['14/3/2027, 2pm', 'Sunday 14 March 2027, 2pm'],
    ['3, 10 and 17 May 2027, 2pm', '3, 10 and 17 May 2027, 2pm'],
    ['3 & 10 May and 7 June 2027, 2pm', '3 and 10 May 2027 and 7 June 2027, 2pm'],
    ['29 February 2028, 2pm', 'Tuesday 29 February 2028, 2pm'],
    ['14 to 16 March 2027, 10am to 4pm', '14, 15 and 16 March 2027, 10am to 4pm'],
    // season
    ['Mondays 2pm from 5 January 2027', 'Every Monday, 2pm, from 5 January 2027'],
    ['Mondays 2pm until 24 July 2027', 'Every Monday, 2pm, until 24 July 2027'],
    [
      'Mondays 2pm from 5 January to 24 July 2027',
      'Every Monday, 2pm, from 5 January 2027 until 24 July 2027',
    ],
    [
      'Mondays 2pm, 5 January 2027 – 24 July 2027',
      'Every Monday, 2pm, from 5 January 2027 until 24 July 2027',
    ],
    ['Mondays 2pm until the end of February 2028', 'Every Monday, 2pm, until 29 February 2028'],
    ['Mondays 2pm, April to July 2027', 'Every Monday, 2pm, from 1 April 2027 until 31 July 2027'],
    ['Mondays 2pm, April to October', 'Every Monday, 2pm, April to October only'],
    ['Mondays 2pm, October–March only', 'Every Monday, 2pm, October to March only'],
    [
      'First Wednesday, Oct-March 2pm-4pm',
      'First Wednesday of the month, 2pm to 4pm, October to March only',
    ],
    ['Mondays 2pm in June and July', 'Every Monday, 2pm, June and July only'],
    ['Mondays 2pm, May only', 'Every Monday, 2pm, May only'],
    ['From 5 January 2027: Mondays 2pm', 'Every Monday, 2pm, from 5 January 2027'],
    // not then
    ['Mondays 2pm, not in August', 'Every Monday, 2pm, not in August'],
    ['Mondays 2pm (except July and August)', 'Every Monday, 2pm, not in July and August'],
    ['Mondays 2pm except bank holidays', 'Every Monday, 2pm, except bank holidays'],
    [
      'Mondays 2pm, not on bank holidays or in August',
      'Every Monday, 2pm, except bank holidays, not in August',
    ],
    [
      'Mondays 2pm, closed 25 December and 1 January',
      'Every Monday, 2pm, closed 25 December and 1 January',
    ],
    ['Mondays 2pm, closed Christmas Day', 'Every Monday, 2pm, closed 25 December'],
    [
      'Mondays 2pm, closed 24 December to 2 January',
      'Every Monday, 2pm, closed from 24 December to 2 January',
    ],
    [
      'Mondays 2pm (closes 19 December and reopens 9 January)',
      'Every Monday, 2pm, closed from 19 December to 8 January',
    ],
    ['Mondays 2pm, not 4 May 2027', 'Every Monday, 2pm, not on 4 May 2027'],
    [
      'Mondays 2pm, excluding 3 to 9 May 2027',
      'Every Monday, 2pm, not from 3 May 2027 to 9 May 2027',
    ],
    ['Mondays 2pm, not in May 2027', 'Every Monday, 2pm, not from 1 May 2027 to 31 May 2027'],
    ['Mondays 2pm, term time only', 'Every Monday, 2pm, term time only'],
    ['Mondays 2pm (during term-time)', 'Every Monday, 2pm, term time only'],
    ['Mondays 2pm, not in school holidays', 'Every Monday, 2pm, term time only'],
    ['Mondays 2pm, school holidays only', 'Every Monday, 2pm, school holidays only'],
    ['daily 9-5, closed Sundays', 'Monday to Saturday, 9am to 5pm'],
    ['Monday 9-5, Tuesday closed, Wednesday 9-5', 'Mondays and Wednesdays, 9am to 5pm'],
    [
      'Mondays 10am, first Monday closed',
      'Every Monday, 10am, except the first Monday of the month',
    ],
    ['Mondays 10am (ladies only\nTuesdays 2pm', 'Every Monday, 10am; every Tuesday, 2pm'],
    ['Wednesday closed Thursday 9-5', 'Every Thursday, 9am to 5pm'],
    // not fully known, and without a time of day
    ['Fridays, time not known', 'Every Friday, time not known'],
    ['daily, time not known', 'Every day, time not known'],
    ['weekly, day not known', 'Weekly, day not known'],
    ['ask first', 'Ask first'],
    ['By appointment only', 'By appointment'],
    ['any time', 'Any time'],
    ['24/7', 'Every day, 24 hours'],
    ['Mondays 10-12; by appointment', 'Every Monday, 10am to 12 noon; by appointment'],
  ])('%s', (text, words) => expect(understood(text)).toBe(words));
});

suite('reads what the rows say together', () => {
  it.each([
    [
      'Mondays 10am to 12 noon, Tuesdays 2pm; and the first Saturday of the month 10-1',
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm; first Saturday of the month, 10am to 1pm',
    ],
    [
      'Mondays 10-12 (term time only) and fortnightly on Thursdays from 7 January 2027, 2pm',
      'Every Monday, 10am to 12 noon, term time only; every other Thursday from 7 January 2027, 2pm',
    ],
    [
      'Every 3 weeks from 7 January 2027, 2pm, except bank holidays',
      'Every 3 weeks on Thursdays from 7 January 2027, 2pm, except bank holidays',
    ],
    [
      'Weekdays 9-5 except Wednesdays; Wednesdays 9-1',
      'Mondays, Tuesdays, Thursdays and Fridays, 9am to 5pm; every Wednesday, 9am to 1pm',
    ],
    [
      'Tuesdays 2pm April to July, not 4 May 2027, and also the last Friday of the month 7pm',
      'Every Tuesday, 2pm, April to July only, not on 4 May 2027; last Friday of the month, 7pm',
    ],
    [
      'Fridays from 8 January 2027 for six weeks, 10am to 12 noon and 1pm to 3pm',
      'Every Friday, 10am to 12 noon and 1pm to 3pm, from 8 January 2027 until 12 February 2027',
    ],
    [
      'Tuesdays and Thursdays from 5 January 2027 for 2 weeks, 10am',
      'Tuesdays and Thursdays, 10am, from 5 January 2027 until 18 January 2027',
    ],
    [
      'Every other Monday from 4 January 2027 for 6 weeks, 10am',
      'Every other Monday from 4 January 2027, 10am, until 8 February 2027',
    ],
    [
      'Sundays: April to October 10am-4pm; November to March 11am-3pm',
      'Every Sunday, 10am to 4pm, April to October only; every Sunday, 11am to 3pm, November to March only',
    ],
  ])('%s', (text, words) => expect(understood(text)).toBe(words));

  it('in a list as in one line', () => {
    const lines = ['Mondays 10-12', 'First Tuesday of the month, 7pm', 'Closed 25 December'];
    expect(understood(lines)).toBe(understood(lines.join('; ')));
    expect(understood(lines)).toBe(
      'Every Monday, 10am to 12 noon; first Tuesday of the month, 7pm; closed 25 December',
    );
  });
});

suite('gives each rule what belongs to it', () => {
  it.each([
    [
      'Mondays 10-12; Toddlers Tuesdays 9-10 (term time only); Wednesdays 2-4',
      'Every Monday, 10am to 12 noon; every Tuesday, 9am to 10am, term time only; every Wednesday, 2pm to 4pm',
    ],
    [
      'Mondays 10-12 (term time only), Tuesdays 2-4',
      'Every Monday, 10am to 12 noon, term time only; every Tuesday, 2pm to 4pm',
    ],
    [
      'Mondays 10-12; Tuesdays 2-4; not in August',
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm to 4pm; not in August',
    ],
    [
      'Mondays 10-12, Tuesdays 2-4, closed 25 December',
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm to 4pm; closed 25 December',
    ],
    [
      'Mondays 10-12; Tuesdays 2-4, except 25 December',
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm to 4pm, except 25 December',
    ],
    [
      'First Friday of the month 2-4pm, otherwise Fridays 10-12',
      'Every Friday, 10am to 12 noon, except the first Friday of the month; first Friday of the month, 2pm to 4pm',
    ],
    [
      'Sundays 10-12 (except last Sunday of the month which is 2-4pm)',
      'Every Sunday, 10am to 12 noon, except the last Sunday of the month; last Sunday of the month, 2pm to 4pm',
    ],
    [
      'Monday mornings and Wednesday evenings 7-9',
      'Every Monday, 7am to 9am; every Wednesday, 7pm to 9pm',
    ],
  ])('%s', (text, words) => expect(understood(text)).toBe(words));

  it('reads a list of lines as one schedule', () => {
    expect(understood(['Mondays 10am to 12 noon', 'Tuesdays, 2pm', 'Not in August'])).toBe(
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm; not in August',
    );
  });
});

suite('passes over words that say nothing about when', () => {
  it.each([
    'Open every Friday, 10am to 12 noon. All welcome!',
    'Drop in: Fridays 10am to 12 noon (ladies only), no booking needed',
    'Coffee morning at Wirksworth Town Hall, Fridays, 10am to 12 noon, £1.50',
    'Weekly on Fridays, 10am to 12 noon, ages 5 to 11 years',
    'Fridays 10am to 12 noon (last entry 11.30am), open to everyone',
    '  Fridays   10am to 12 noon ; ',
  ])('%s', (text) => expect(understood(text)).toBe('Every Friday, 10am to 12 noon'));
});

suite('refuses what cannot be read exactly', () => {
  it.each([
    ['', 'when.no-day'],
    ['10am to 12 noon', 'when.no-day'],
    ['Weekly', 'when.no-day'],
    ['Not in August', 'when.no-day'],
    ['By appointment, not in August', 'when.two-readings'],
    ['Fridays', 'when.no-time'],
    ['Mondays 10am, Fridays', 'when.no-time'],
    ['Fridays 10am to 12 noon flibber', 'when.unknown-word'],
    ['Fridays 10am until late', 'when.not-exact'],
    ['Usually Fridays 10am', 'when.not-exact'],
    ['Some Fridays 10am', 'when.not-exact'],
    ['Fridays 10am at Easter', 'when.not-exact'],
    ['Fridays about 10am', 'when.not-exact'],
    ['Fridays 10am or 11am', 'when.not-exact, when.two-readings'],
    ['Fridays 10am?', 'when.unknown-word'],
    ['bi-weekly on Fridays 10am', 'when.not-exact'],
    ['Fridays 2', 'when.unknown-word'],
    ['Fridays 9 to 15', 'when.needs-am-or-pm'],
    ['Fridays, juniors 7-11', 'when.needs-am-or-pm'],
    ['Fridays 9-5, closed 6pm-7pm', 'when.contradiction'],
    ['Twice a month, first Friday, 2pm', 'when.contradiction'],
    ['Twice a month on Fridays, 2pm', 'when.which-week'],
    ['Every 3 weeks from 7 January, 2pm', 'when.no-year'],
    ['Fridays 2pm, closed Good Friday', 'when.not-exact'],
    ['Fridays 2pm, no sessions 11th, 18th and 25th December', 'when.no-year'],
    ['Fridays 8 January to 26 March 2027, 2pm, until Easter', 'when.not-exact'],
    ['Friday 8 January to 26 March 2027, 2pm', 'when.no-day'],
    ['Mondays/Fridays 10-12/2-4', 'when.two-readings'],
    ['Monday, second Monday 10-12', 'when.two-readings'],
    ['10-12 Fridays the hall is open', 'when.unknown-word'],
    ['Fridays at 2', 'when.needs-am-or-pm'],
    ['Fridays 10.30', 'when.needs-am-or-pm'],
    ['Fridays 7-9', 'when.two-readings'],
    ['Fridays 8-10', 'when.two-readings'],
    ['Fridays 05:00 - 06:30', 'when.two-readings'],
    ['Fridays 10am, 2pm', 'when.two-readings'],
    ['Fridays 11.30am : 2.30pm', 'when.two-readings'],
    ['Fridays 10am-2pm, lunch at 12.30pm', 'when.two-readings'],
    ['Fridays 10am-12, except bank holidays, 2-4pm', 'when.two-readings'],
    ['10am-12 Fridays 2pm-4pm', 'when.two-readings'],
    ['Fridays at midnight', 'when.two-readings'],
    ['Fridays 00:00', 'when.two-readings'],
    ['Every second Wednesday 2pm', 'when.two-readings'],
    ['3/4/2027, 2pm', 'when.two-readings'],
    ['First Saturday and Sunday of the month, 2pm', 'when.two-readings'],
    ['Mondays 10-12 by appointment', 'when.two-readings'],
    ['Tuesday 10-12, Thursday 2-4, not in August', 'when.two-readings'],
    ['Mondays 10-12; term time only; Tuesdays 2-4', 'when.two-readings'],
    ['Mondays 10-12, April to July 2027 Tuesdays 2-4', 'when.two-readings'],
    ['Mondays 10-12, from 4 January 2027, Tuesdays 2-4', 'when.two-readings'],
    ['fortnightly on Thursdays, 2pm', 'when.no-start-date'],
    ['alternate Mondays from 5 January 2027, 2pm', 'when.start-does-not-fit'],
    ['Wednesday 2pm to 4pm, monthly', 'when.which-week'],
    ['Sunday 14 March, 2pm', 'when.no-year'],
    ['Mondays 2pm from 5 January', 'when.no-year'],
    ['14 December and 11 January 2027, 2pm', 'when.no-year'],
    ['Mondays 2pm, closed Monday 4 May', 'when.no-year'],
    ['Monday 14 March 2027, 2pm', 'when.weekday-does-not-fit'],
    ['31 June 2027, 2pm', 'when.no-such-date'],
    ['29 February 2027, 2pm', 'when.no-such-date'],
    ['Mondays 2pm, closed 30 February', 'when.no-such-date'],
    ['Mondays 25:00', 'when.no-such-time'],
    ['Mondays 13am', 'when.no-such-time'],
    ['Mondays 11pm to 1pm', 'when.end-before-start'],
    ['Mondays 2pm to 2pm', 'when.end-before-start'],
    ['Mondays 10pm to 12pm', 'when.end-before-start'],
    ['Mondays 6am to 9pm', 'when.too-long'],
    ['Mondays 2pm from 5 May 2027 until 4 May 2027', 'when.end-before-start'],
    ['Friday mornings 2pm to 4pm', 'when.part-of-day-does-not-fit'],
    ['Mondays 10-12; Mondays closed', 'when.contradiction'],
    ['6 days a week, Monday to Friday, 10am', 'when.contradiction'],
    ['Wendesdays 2pm', 'when.misspelt'],
    ['Monday Club, Fridays 10am', 'when.two-readings'],
    ['enjoy the sun Fridays 10am', 'when.two-readings'],
    ['Tuesdays 2pm from September', 'when.not-exact'],
    ['the 15th of each month, 10am', 'when.not-exact'],
    ['First Friday of the month 2-4pm, otherwise 10-12', 'when.two-readings'],
    ['By appointment; not in August', 'when.two-readings'],
    ['Mondays 10-12 and first Monday of the month', 'when.no-time'],
    ['weekdays 9-5 (Wednesdays 9-1)', 'when.two-readings'],
    ['Fridays 10-12, last Friday of the month 10-2', 'when.two-readings'],
    ['Mondays for 6 weeks, 2pm', 'when.no-start-date'],
    ['Monday: 9-5, Tuesday: -, Wednesday: 9-5', 'when.two-readings'],
    ['Mondays in term time and Saturdays, 10am', 'when.two-readings'],
    ['Mondays and alternate Fridays from 8 January 2027, 10am', 'when.two-readings'],
    ['Monday 4 to Monday 18 January 2027, 2pm', 'when.no-day'],
    ['Weekly, first Monday of the month 2pm', 'when.contradiction'],
    ['10am, 14 March', 'when.no-year'],
  ])('%s', (text, id) => expect(understood(text)).toBe(`refused: ${id}`));
});

suite('tells each problem where it is, why, and what to type', () => {
  it.each([
    [
      'Wednesday 14 March 2024, 9.30am to 3.30pm',
      'Wednesday 14 March 2024',
      '14 March 2024 is a Thursday, not a Wednesday.',
      'Thursday 14 March 2024, 9.30am to 3.30pm — or: Wednesday 13 March 2024, 9.30am to 3.30pm',
    ],
    [
      'Fridays 2pm, closed Good Friday and Easter Monday',
      'closed Good Friday and Easter Monday',
      'This falls on another date each year. It is a bank holiday: write “except bank holidays”, or the date with its year.',
      'Fridays 2pm, except bank holidays',
    ],
    [
      'Thursdays am',
      'am',
      'There is no hour before “am”. If nobody knows it, write “mornings” or “afternoons”, and “time not known”.',
      'Thursdays [exactly when]',
    ],
    [
      'Bi-weekly on Thursdays, 2pm',
      'Bi-weekly',
      '“Bi-weekly” can mean twice a week or every other week. Name both days, or write “every other” and the date of one of them.',
      '[exactly when] on Thursdays, 2pm',
    ],
    [
      'Usually not in summer, Fridays 2pm',
      'Usually not in summer',
      '“Usually not in summer” does not say exactly when. Write only the days and times that are sure.',
      'not from [which day] to [which day], Fridays 2pm',
    ],
    [
      'w/c 30 November 2026, 2pm',
      'w/c',
      '“w/c” says in which week it is, and not on which day of it.',
      '[which day] 30 November 2026, 2pm',
    ],
    [
      'Week commencing 30 November 2026, 2pm',
      'Week commencing',
      '“Week commencing” says in which week it is, and not on which day of it.',
      '[which day] 30 November 2026, 2pm',
    ],
    [
      'Weekly',
      'Weekly',
      'This does not say on which days it is, as “Fridays, 10am to 12 noon” does.',
      '[which day], [what time]',
    ],
    [
      'Every day except Sundays',
      'Every day',
      'No time is given for this. If nobody knows it yet, say so: “time not known”.',
      'Every day, time not known, except Sundays',
    ],
    [
      'Fridays 2pm (ish)',
      'ish',
      '“ish” is not understood here. This line says only when it is on; the rest belongs in the text below.',
      'Fridays 2pm',
    ],
    [
      'Fridays 00:00-06:00',
      '00:00-06:00',
      'Midnight lies between two days: is it the night before, or the night after? The middle of the day is 12 noon.',
      'Fridays 11.59pm to 6am — or: Fridays 12.01am to 6am',
    ],
    [
      'Mondays 11-1 except 1st Monday 2-4',
      'except 1st Monday',
      'Are the times behind this meant for these days only? Write all times first, or begin a new line for the other days.',
      'Mondays 11-1 except 1st Monday, which is 2-4',
    ],
    [
      'Fridays 2pm, not half-term',
      'not half-term',
      'Write “term time only”: that leaves out half-terms and the long holidays. Otherwise write the dates with their year.',
      'Fridays 2pm, term time only',
    ],
    [
      'Twice a month on Fridays, 2pm',
      'on Fridays',
      'Which Friday of the month is it?',
      'Twice a month first and third Friday of the month, 2pm — or: Twice a month second and fourth Friday of the month, 2pm',
    ],
    [
      'Juniors 7-11 Fridays',
      '7-11',
      'Is this a time, or somebody’s age? A time needs am or pm here: 7am to 11am or 7pm to 11pm.',
      'Juniors 7am to 11am Fridays — or: Juniors 7pm to 11pm Fridays',
    ],
    [
      'Mondays, 7-9',
      '7-9',
      'This can mean 7am to 9am or 7pm to 9pm.',
      'Mondays, 7am to 9am — or: Mondays, 7pm to 9pm',
    ],
    [
      'Every second Wednesday, 2pm',
      'Every second Wednesday',
      '“Every second Wednesday” can mean the second one of each month, or every other week.',
      'second Wednesday of the month, 2pm — or: every other Wednesday from [the date of one of them, with its year], 2pm',
    ],
    [
      'Fortnightly on Thursdays, 2pm',
      'Fortnightly on Thursdays',
      'Which week does it start in? Give the date of one of the days it is on; a past one will do.',
      'every other Thursday from [the date of one of them, with its year], 2pm',
    ],
    [
      'Tuesday 10-12, Thursday 2-4, not in August',
      'not in August',
      'Is this for all of it, or only for what stands beside it?',
      'Every Tuesday, 10am to 12 noon; every Thursday, 2pm to 4pm; not in August — or: Every Tuesday, 10am to 12 noon; every Thursday, 2pm to 4pm, not in August',
    ],
    [
      'Fridays',
      'Fridays',
      'No time is given for this. If nobody knows it yet, say so: “time not known”.',
      'Fridays, time not known',
    ],
    [
      'Sunday 14 March, 2pm',
      'Sunday 14 March',
      'A date needs its year.',
      'Sunday 14 March [year], 2pm',
    ],
    [
      'Mondays 11pm to 1pm',
      '11pm to 1pm',
      'The end is before the start. Is it am or pm?',
      'Mondays 11am to 1pm',
    ],
    ['31 June 2027, 2pm', '31 June 2027', 'There is no 31 June 2027.', '30 June 2027, 2pm'],
    [
      'Fridays, 2pm, zog',
      'zog',
      '“zog” is not understood here. This line says only when it is on; the rest belongs in the text below.',
      'Fridays, 2pm',
    ],
  ])('%s', (text, found, message, fix) => {
    const reading = readSchedule(text);
    expect(reading).toMatchObject({ ok: false, problems: [{ found, message, fix }] });
  });

  it('tells all problems at once, each fix mending the others too', () => {
    const reading = readSchedule('Wendesdays at 2');
    expect(reading).toMatchObject({
      problems: [
        {
          id: 'when.misspelt',
          message: '“Wendesdays” looks like Wednesdays.',
          fix: 'Wednesdays at 2pm',
        },
        { id: 'when.needs-am-or-pm', fix: 'Wednesdays at 2pm — or: Wednesdays at 2am' },
      ],
    });
  });

  it('offers one half of the day for all hours that want it', () => {
    const fix = 'Fri, 6am to 7am & 7am to 8.30am — or: Fri, 6pm to 7pm & 7pm to 8.30pm';
    expect(readSchedule('Fri, 6-7 & 7-8.30')).toMatchObject({ problems: [{ fix }, { fix }] });
  });

  it('offers a day that was misspelt also where the rest of the line cannot be read', () => {
    expect(readSchedule('Mondys, 10')).toMatchObject({
      problems: [{ fix: 'Mondays, [exactly when]' }, { fix: 'Mondays, [exactly when]' }],
    });
  });

  it('gives the line and the place in it as they were typed', () => {
    const reading = readSchedule(['Mondays 2pm', '\u00a0Tuesdays  8–10']);
    expect(reading).toMatchObject({
      problems: [{ line: 1, offset: 11, length: 4, found: '8–10' }],
    });
  });

  it.each([
    ['Wedensday', 'Wednesday'],
    ['Thrusdays', 'Thursdays'],
    ['Tueday', 'Tuesday'],
    ['Satuday', 'Saturday'],
    ['Sudayn', 'Sunday'],
    ['Fridaty', 'Friday'],
  ])('names the day that %s looks like', (word, right) => {
    const reading = readSchedule(`${word} 2pm`);
    expect(reading).toMatchObject({ problems: [{ id: 'when.misspelt', fix: `${right} 2pm` }] });
  });

  it('offers nothing that is refused again, where the offer is whole', () => {
    for (const text of [
      'Mondays 7-9',
      'Fridays',
      'Wendesdays at 2',
      'Thursday 14 March 2027 2pm',
    ]) {
      const reading = readSchedule(text);
      if (reading.ok) throw new Error(`${text} should be refused`);
      for (const { fix } of reading.problems) {
        for (const offer of fix.split(' — or: ')) expect(readSchedule(offer).ok, offer).toBe(true);
      }
    }
  });

  it('refuses a pasted page at once, and takes a year of single dates', () => {
    const page = readSchedule(Array.from({ length: 1500 }, () => '~~~'));
    if (page.ok) throw new Error('a page should be refused');
    expect(page.problems.map(({ id, line, message }) => [id, line, message])).toEqual([
      [
        'when.too-many-lines',
        60,
        'This has 1500 lines. It may have 60; days that repeat need one line only.',
      ],
    ]);
    const year = Array.from({ length: 52 }, (_, week) => addDays('2027-01-04', 7 * week));
    expect(readSchedule(year.map((day) => `${day}, 2pm to 4pm`)).ok).toBe(true);
  });

  it('tells of the first sixty of a thousand odd words, of which each would be read with all others', () => {
    const reading = readSchedule(['Fridays, 2pm', '_a'.repeat(500)]);
    if (reading.ok) throw new Error('a page of odd words should be refused');
    expect(reading.problems).toHaveLength(60);
    expect(reading.problems[0]).toMatchObject({ line: 1, offset: 0 });
  });
});
