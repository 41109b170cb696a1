import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, OTHER, UNCHECKED, type Answers } from './answers.ts';
import { BELPER, WORDS } from './example.ts';
import { STEPS } from './steps.ts';
import { answersOf, linesOf } from './words.ts';

const ANSWERS: Answers = {
  ...NO_ANSWERS,
  title: 'Thursday walk',
  kind: 'walking',
  'helps-with': 'loneliness',
  town: 'belper',
  venue: 'library',
  when: 'Thursdays, 10am\nFirst Monday of the month, 2pm',
  for: 'carers',
  join: 'Ask first',
  'checked-how': 'visit',
  checked: '2026-11-23',
  note: 'Only for us',
};

describe('answersOf', () => {
  it('says the answers of each step in words', () => {
    const said = STEPS.map(({ name }) =>
      answersOf(name, ANSWERS, WORDS, BELPER.venues).map(({ words }) => words),
    );
    expect(said).toEqual([
      ['Thursday walk', 'Walking group', 'Loneliness'],
      ['Belper', 'Belper Library'],
      ['Thursdays, 10am\nFirst Monday of the month, 2pm'],
      ['Ring or write first', 'Carers'],
      [],
      [],
      ['I was there', 'Monday 23 November 2026', 'Only for us'],
      [],
    ]);
  });

  it('says what was typed where nothing of the list was chosen, and the parts of a new place', () => {
    const answers: Answers = {
      ...NO_ANSWERS,
      'kind.other': 'bells',
      town: OTHER,
      'town.other': 'Crich',
      venue: OTHER,
      'venue.name': 'Old Mill',
      'venue.postcode': 'DE4 5AA',
      'venue.step-free': 'yes',
    };
    const where = answersOf('where', answers, WORDS, []).map(({ words }) => words);
    expect(where).toEqual(['Crich', 'Old Mill', 'DE4 5AA', 'Yes']);
    const online = answersOf('where', { ...answers, how: 'online' }, WORDS, []);
    expect(online.map(({ words }) => words)).toEqual(['Crich', 'Online']);
    expect(answersOf('what', answers, null, [])).toEqual([{ question: 'kind', words: 'bells' }]);
  });
});

describe('linesOf', () => {
  it('writes a line for each answer, and leaves the note to the letter', () => {
    const lines = linesOf(ANSWERS, WORDS, BELPER.venues).split('\n');
    expect(lines).toContain('When: Thursdays, 10am; First Monday of the month, 2pm');
    expect(lines.join()).not.toContain('Only for us');
  });

  it('writes of a correction what is other than before', () => {
    const before = { ...ANSWERS, 'checked-how': UNCHECKED, checked: '', cost: 'Free', ages: '18+' };
    // Whoever looked at the days, and then did not check after all, says nothing of a day.
    const now = { ...before, cost: '£2', ages: '', organiser: 'Ada', checked: '2026-11-23' };
    expect(linesOf(now, WORDS, BELPER.venues, before)).toBe(
      'Who runs it: Ada\nCost: £2 (was: Free)\nAges: nothing (was: 18+)',
    );
  });
});
