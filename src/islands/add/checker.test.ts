import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../listings/parse.ts';
import { NO_ANSWERS, OTHER, toAnswers, type Answers } from './answers.ts';
import { check } from './checker.ts';
import type { Against } from './files.ts';
import { readDraft } from '../../listings/compose.ts';
import { BELPER, WORDS } from './example.ts';
import { MISSING, QUESTIONS } from './steps.ts';
import { ofStep } from './told.ts';

const AGAINST: Against = { words: WORDS, town: BELPER, correcting: null, today: '2026-11-23' };
const WALK: Answers = {
  ...NO_ANSWERS,
  title: 'Thursday walk',
  kind: 'walking',
  organiser: 'Example Walkers',
  town: 'belper',
  venue: 'library',
  when: 'Thursdays, 10am to 12 noon',
  cost: 'Free',
  'contact.phone': '01773 111111',
  'checked-how': 'organiser',
  checked: '2026-11-23',
};
const questions = (told: readonly { question: string }[]) => told.map(({ question }) => question);

describe('check', () => {
  it('makes a file that the check has nothing against, its card, and no remark', () => {
    const { file, venue, errors, looks, lacking, card, likely } = check(WALK, AGAINST);
    expect(file.path).toBe('content/listings/belper/thursday-walk.md');
    expect(parseListing(file.path, file.text, WORDS.vocabulary).problems).toEqual([]);
    expect([venue, errors, looks, lacking, likely]).toEqual([null, [], [], [], []]);
    expect(card?.document).toMatchObject({
      place: 'Belper Library',
      access: { 'step-free': 'yes' },
    });
    expect(card).toMatchObject({ kindName: 'Walking group', townName: 'Belper' });
    expect(card?.next[0]?.date).toBe('2026-11-26');
  });

  it('asks in plain words for each answer that is missing, and for nothing else', () => {
    const { errors, card } = check(NO_ANSWERS, { ...AGAINST, town: null });
    expect(card).toBeNull();
    expect(errors.map(({ question, message }) => [question, message])).toEqual(
      Object.entries(MISSING)
        .filter(([question]) => !['venue', 'venue.name', 'checked'].includes(question))
        .sort(([a], [b]) => order(a) - order(b)),
    );
    // What stands in an example is nobody's answer, to be tapped.
    expect(errors.flatMap(({ offers }) => offers)).toEqual([]);
  });

  it.each<[Partial<Answers>, question: string, offers: readonly string[]]>([
    [{ title: 'FRIDAY COFFEE' }, 'title', ['Friday coffee']],
    [{ title: 'A long walk '.repeat(700) }, 'title', []],
    [{ when: 'Wendesdays, 2pm to 4pm' }, 'when', ['Wednesdays, 2pm to 4pm']],
    [{ cost: '2 pounds' }, 'cost', ['£2']],
    [{ 'contact.phone': '1773 000000' }, 'contact.phone', ['01773 000000']],
    [{ 'contact.email': 'nobody' }, 'contact.email', []],
    [{ ages: 'over 50s' }, 'ages', ['50+']],
    [{ checked: 'yesterday' }, 'checked', []],
    [{ body: '<b>Come!</b>' }, 'body', []],
    [{ languages: 'Polish' }, 'languages', ['pl']],
  ])('tells of %j at its question, with what could stand there', (answers, question, offers) => {
    const { errors } = check({ ...WALK, ...answers }, AGAINST);
    expect([...new Set(questions(errors))]).toEqual([question]);
    expect(errors[0]?.offers).toEqual(offers);
    expect(errors[0]?.message).not.toMatch(/^\*\*|undefined|the fields/);
  });

  it('tells of two answers that are wrong alike once', () => {
    const { errors } = check({ ...WALK, 'helps-with': 'boredom, boredom' }, AGAINST);
    expect(questions(errors)).toEqual(['helps-with']);
  });

  it('makes a second file for a new venue, and holds that against its own rules', () => {
    const answers: Answers = { ...WALK, venue: OTHER, 'venue.name': 'Library', how: 'venue' };
    const made = check(answers, AGAINST);
    expect(made.venue?.path).toBe('content/venues/belper/library-2.md');
    expect(made.file.text).toContain('venue: library-2');
    expect(made.card?.document.place).toBe('Library');
    const friday = check({ ...answers, 'venue.name': 'Friday' }, AGAINST);
    expect(friday.venue?.path).toBe('content/venues/belper/friday-2.md');
    const wrong = check({ ...answers, 'venue.name': '', 'venue.postcode': 'DE5' }, AGAINST);
    expect(questions(wrong.errors)).toEqual(['venue.name', 'venue.postcode']);
    expect(wrong.errors[0]?.message).toBe(MISSING['venue.name']);
  });

  it('says what the directory lacks, and holds it against nobody', () => {
    const answers: Answers = {
      ...WALK,
      town: OTHER,
      'town.other': 'Crich Carr',
      kind: OTHER,
      'kind.other': 'Bell ringing',
      how: 'various',
    };
    const { file, errors, lacking, card } = check(answers, { ...AGAINST, town: null });
    expect(errors).toEqual([]);
    expect(file.path).toBe('content/listings/crich-carr/thursday-walk.md');
    expect(lacking).toEqual([
      'The kind of activity is not in the list yet: Bell ringing.',
      'The town is not in the list yet: Crich Carr.',
    ]);
    expect(card).toMatchObject({ kindName: 'Bell ringing', townName: 'Crich Carr' });
  });

  it('asks for the town where an address named one that is in no list', () => {
    const { errors } = check({ ...WALK, town: 'atlantis' }, { ...AGAINST, town: null });
    expect(errors.map(({ question }) => question)).toEqual(['town']);
  });

  it('asks for the place once the town is known, and says when it could not look what is there', () => {
    const { errors, lacking } = check({ ...WALK, venue: '' }, { ...AGAINST, town: null });
    expect(questions(errors)).toEqual(['venue']);
    expect(lacking).toEqual([expect.stringContaining('could not look')]);
  });

  it.each([
    ['Knit and natter', 'knit-and-natter-2'],
    ['Old walk', 'old-walk-2'],
    ['Friday', 'friday-walking'],
    ['Привіт друзі', 'listing'],
    ['Clwb Ŵyn 🧶', 'clwb-wyn'],
    ['a'.repeat(10_000), 'a'.repeat(60)],
  ])('gives a listing called “%s” a name of its own', (title, slug) => {
    expect(check({ ...WALK, title }, AGAINST).file.path).toBe(`content/listings/belper/${slug}.md`);
  });

  it('finds what may be the same', () => {
    const { likely } = check({ ...WALK, title: 'Knit & natter group', kind: 'craft' }, AGAINST);
    expect(likely.map(({ id }) => id)).toEqual(['belper/knit-and-natter']);
  });

  it('puts a listing right line by line, and finds no double in itself', () => {
    const { file } = check({ ...WALK, title: 'Knit and natter', kind: 'craft' }, AGAINST);
    const text = file.text.replace('cost: Free', '# asked twice\ncost: Free');
    const draft = readDraft(text);
    if (!draft) throw new Error('The example cannot be read.');
    const correcting = { id: 'belper/knit-and-natter', text, draft };
    const answers = { ...toAnswers(draft), town: 'belper', cost: '£2' };
    const outcome = check(answers, { ...AGAINST, correcting });
    expect(outcome.file).toEqual({
      path: 'content/listings/belper/knit-and-natter.md',
      text: text.replace('cost: Free', 'cost: £2'),
    });
    expect([outcome.errors, outcome.likely]).toEqual([[], []]);
  });

  it('throws for nothing, and every message has its step', () => {
    const answer = fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(OTHER, '---', 'a: b', '<b>', '\n', '__proto__', '../..', 'friday', 'add'),
    );
    const all = fc.record(Object.fromEntries(QUESTIONS.map((question) => [question, answer])));
    fc.assert(
      fc.property(all, (given) => {
        const { errors } = check({ ...NO_ANSWERS, ...given } as Answers, AGAINST);
        const steps = ['what', 'where', 'when', 'cost', 'ask', 'visit', 'know'] as const;
        expect(steps.flatMap((step) => ofStep(errors, step)).length).toBe(errors.length);
        expect(errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

function order(question: string): number {
  return QUESTIONS.findIndex((one) => one === question);
}
