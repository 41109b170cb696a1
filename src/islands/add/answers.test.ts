import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeListing, readDraft, revise, type Draft } from '../../listings/compose.ts';
import {
  readAnswers,
  rebased,
  NO_ANSWERS,
  OTHER,
  toAnswers,
  toDraft,
  toVenueDraft,
  UNCHECKED,
} from './answers.ts';
import { QUESTIONS } from './steps.ts';

const WALK: Draft = {
  fields: {
    title: 'Thursday walk',
    kind: 'walking',
    organiser: 'Example Walkers',
    venue: 'example-hall',
    when: ['Thursdays, 10.30am to 12 noon', 'First Monday of the month, 2pm'],
    cost: 'Free',
    'helps-with': ['loneliness', 'moving-more'],
    contact: { name: 'Ada', phone: '01773 000000' },
    access: { 'step-free': 'yes' },
    checked: '2026-10-03',
    'checked-how': 'phone',
    notice: { text: 'The path is flooded.', until: '2026-12-01' },
    formerly: ['belper/old-walk'],
  },
  body: 'A flat walk.',
};

describe('toDraft', () => {
  it('makes the fields of a file, and none for what was not answered', () => {
    const draft = toDraft(
      {
        ...NO_ANSWERS,
        title: ' Knit and natter ',
        kind: 'craft',
        venue: 'library',
        when: 'Mondays, 2pm\n\nFirst Friday of the month, 10am ',
        'helps-with': 'loneliness, debt',
        'contact.phone': '01773 000000',
        'access.parking': 'no',
        'checked-how': 'visit',
        checked: '2026-11-23',
        body: ' Bring wool. ',
        note: 'Not for the file',
      },
      '',
    );
    expect(draft).toEqual({
      fields: {
        title: 'Knit and natter',
        kind: 'craft',
        venue: 'library',
        when: ['Mondays, 2pm', 'First Friday of the month, 10am'],
        'helps-with': ['loneliness', 'debt'],
        contact: { phone: '01773 000000' },
        access: { parking: 'no' },
        'checked-how': 'visit',
        checked: '2026-11-23',
      },
      body: 'Bring wool.',
    });
  });

  it('names the file of a new venue, and no venue where there is none', () => {
    const answers = { ...NO_ANSWERS, venue: OTHER, 'venue.name': 'Old Mill' };
    expect(toDraft(answers, 'old-mill').fields['venue']).toBe('old-mill');
    const online = toDraft({ ...answers, how: 'online' }, '').fields;
    expect(online).toEqual({ place: 'online' });
  });

  it('changes nothing of a listing where no answer was changed', () => {
    expect(toDraft(toAnswers(WALK), '', WALK)).toEqual(WALK);
  });

  it('changes what was changed, takes out what was emptied, and keeps all else', () => {
    const answers = {
      ...toAnswers(WALK),
      'contact.phone': '',
      'contact.email': 'walks@example.org',
      how: 'various',
      'helps-with': '',
      'checked-how': 'visit',
      checked: '2026-11-23',
    };
    const { venue: _, 'helps-with': _needs, ...rest } = WALK.fields;
    expect(toDraft(answers, '', WALK)).toEqual({
      body: WALK.body,
      fields: {
        ...rest,
        place: 'various',
        contact: { name: 'Ada', email: 'walks@example.org' },
        checked: '2026-11-23',
        'checked-how': 'visit',
      },
    });
  });

  it('leaves a file as it is, letter by letter, where nothing was changed', () => {
    const text = composeListing(WALK).replace('title:', '# by hand\ntitle:');
    const draft = readDraft(text);
    expect(draft && revise(text, toDraft(toAnswers(draft), '', draft))).toBe(text);
    // A body may begin with a line that is set in, which a field does not show.
    const setIn = readDraft(text.replace(/---\n\n.*/, '---\n\n    Come along.'));
    expect(setIn?.body).toMatch(/^ {4}/);
    expect(setIn && toDraft(toAnswers(setIn), '', setIn)).toEqual(setIn);
  });

  it('throws for nothing that a person types', () => {
    const answer = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(OTHER, UNCHECKED, '---', 'a: b', '#', '\n---\n', '__proto__', ', ,'),
    );
    const all = fc.record(Object.fromEntries(QUESTIONS.map((question) => [question, answer])));
    fc.assert(
      fc.property(all, (given) => {
        const answers = readAnswers(given);
        const file = composeListing(toDraft(answers, 'hall'));
        // A letter that was lost before it was typed is told of, and the file refused.
        expect(readDraft(file) === null).toBe(file.includes('\ufffd'));
        toVenueDraft(answers);
        toDraft(answers, '', WALK);
      }),
      { numRuns: 300 },
    );
  });
});

describe('toVenueDraft', () => {
  it('gives the venue where it is new', () => {
    const answers = {
      ...NO_ANSWERS,
      venue: OTHER,
      'venue.name': 'Old Mill',
      'venue.address': '1 Mill Lane\nBelper, Derbyshire',
      'venue.step-free': 'yes',
      checked: '2026-11-23',
      'checked-how': 'visit',
    };
    expect(toVenueDraft(answers)).toEqual({
      fields: {
        name: 'Old Mill',
        address: ['1 Mill Lane', 'Belper', 'Derbyshire'],
        access: { 'step-free': 'yes' },
        checked: '2026-11-23',
      },
      body: '',
    });
    const unchecked = toVenueDraft({ ...answers, 'checked-how': UNCHECKED });
    expect(unchecked?.fields).not.toHaveProperty('checked');
    expect(toVenueDraft({ ...answers, how: 'online' })).toBeNull();
    expect(toVenueDraft({ ...answers, venue: 'library' })).toBeNull();
  });
});

describe('readAnswers', () => {
  it.each([null, 7, 'text', [], { title: 7 }, { nonsense: 'x' }, JSON.parse('{"__proto__": "x"}')])(
    'takes from %o what is an answer',
    (value: unknown) => {
      expect(readAnswers(value)).toEqual(NO_ANSWERS);
    },
  );

  it('keeps an answer, and cuts one that no person would type', () => {
    const read = readAnswers({ title: 'Walk', body: 'x'.repeat(100_000), how: 'online' });
    expect([read.title, read.how, read.body.length]).toEqual(['Walk', 'online', 8_000]);
  });
});

describe('rebased', () => {
  it('keeps what was answered, and takes all else from the file as it is now', () => {
    const before = toAnswers(WALK);
    const now = { ...before, cost: '£2', 'contact.phone': '01773 111111' };
    expect(rebased({ ...before, cost: '£1' }, before, now)).toEqual({ ...now, cost: '£1' });
  });
});
