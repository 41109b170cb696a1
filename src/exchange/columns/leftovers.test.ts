import { describe, expect, it } from 'vitest';
import { leftoverOf } from './leftovers.ts';

describe('a column that a map has no use for', () => {
  it.each([
    ['Consent to publish?', 'No'],
    ['Are you happy for us to share this', 'no thank you'],
    ['Is it ok to share this with others? (GDPR)', 'No'],
    ['Status', 'Closed'],
    ['Record status', 'inactive'],
    ['Active?', 'N'],
    ['gdpr_consent', 'No'],
    ['record_status', 'Closed'],
    ['isActive', 'false'],
    ['state', 'deleted'],
  ])('“%s” with “%s” keeps its row out', (column, cell) => {
    expect(leftoverOf(column, cell, false)?.is).toBe('passed over');
  });

  it.each([
    ['Day 3', 'Friday'],
    ['Column G', '1-3'],
    ['PM', '2-4'],
    ['Months', 'Apr-Sept'],
    ['Foo', '2nd & 4th Tue'],
    ['Foo', 'term time only'],
    ['Foo', 'Fortnightly'],
    ['Notes', 'Closed August'],
    ['Foo', '10.30am - 12 noon, Weds'],
    ['Foo', 'until 26th March 2027'],
    ['Foo', '19:30'],
  ])('“%s” with “%s” stops its row where the map is a guess', (column, cell) => {
    expect(leftoverOf(column, cell, true)).toMatchObject({
      is: 'does not fit',
      field: 'when',
      message: `“${column}” says more of when it is on, and the guess at the map has no use for that column.`,
    });
    expect(leftoverOf(column, cell, false)?.is).toBe('to look at');
  });

  it.each([
    ['Notes', 'Moved in 2018; closed 13:00-14:00 on Tue'],
    ['Notes', 'closed?'],
    ['Notes', 'Not first week of the month'],
    ['Notes', 'Tea and cake. No meeting in August.'],
    ['Notes', 'Ring first; excluding bank holidays'],
    ['Comments', 'Every week apart from the last Tuesday'],
    ['Weeks', '10'],
    ['No. of sessions', '6'],
    ['Special hours', 'Open alternate Saturdays'],
    ['Comments', 'On the last Friday they go out for lunch'],
  ])('“%s” with “%s” is to be looked at', (column, cell) => {
    expect(leftoverOf(column, cell, true)?.is).toBe('to look at');
  });

  it.each([
    ['Consent to publish?', 'Yes'],
    ['Photo consent', 'No'],
    ['Status', 'Active'],
    ['Is it running?', 'Yes'],
    ['geox', '-1.48'],
    ['geox', '-1.45'],
    ['northing', '53.05'],
    ['State', 'Open'],
    ['Hot drinks', 'No'],
    ['Notes', 'A closed group for carers; the Sunday club is another'],
    ['Notes', 'Spoke to May'],
    ['Notes', 'Not married couples only; free except for tea'],
    ['Notes', 'No classes for Marys, not maybe'],
    ['Instructor', 'Mark'],
    ['School years', '5-11'],
    ['Last updated', 'Oct 2026'],
    ['last_updated', 'Sept 2026'],
    ['Mon unstaffed hours', '08:00-09:30'],
    ['Reference', '1030'],
    ['Foo', ''],
  ])('“%s” with “%s” says nothing', (column, cell) => {
    expect(leftoverOf(column, cell, true)).toBeNull();
  });

  it('is read as fast where a cell is long and odd', () => {
    const cell = `${'mon tue, '.repeat(3_000)}x`;
    expect(leftoverOf('Foo', cell, true)).toBeNull();
  });
});
