import { describe, expect, it } from 'vitest';
import type { Problem } from '../listings/problems.ts';
import { FILE, GOOD } from '../tests/fixtures/listing.ts';
import { FORM_NAMES, FORMS, type FormName } from './forms.ts';
import { changeText, inOrder, labelOf, needOf } from './told.ts';

const PROBLEM: Problem = {
  file: FILE,
  line: 6,
  column: 1,
  field: 'when',
  id: 'x',
  severity: 'error',
  message: 'The **when** says “x”.',
  fix: 'when: Fridays, 2pm',
};

describe('a problem in a file', () => {
  it.each<[FormName, string, string]>([
    ['add', 'title', 'title'],
    ['add', 'when', 'when'],
    ['add', 'venue', 'place'],
    ['add', 'place', 'place'],
    ['add', 'contact', 'phone'],
    ['add', 'contact.phone', 'phone'],
    ['add', 'contact.name', 'contact-name'],
    ['add', 'checked-how', 'how'],
    ['add', 'checked', 'how'],
    ['add', 'access.step-free', 'there'],
    ['add', 'first-visit.welcome', 'welcome'],
    ['add', 'helps-with', 'helps-with'],
    ['add', '', 'body'],
    ['add', 'formerly', ''],
    ['closed', 'ended', 'ended'],
    ['closed', '', 'why'],
    ['still-right', 'checked-how', 'how'],
    ['still-right', 'cost', ''],
  ])('in the form “%s”, of the field %j, is about the question %j', (form, field, question) => {
    expect(needOf({ ...PROBLEM, field }, form).question).toBe(question);
  });

  it('loses its field and its stars: whoever answers a question has neither', () => {
    expect(needOf(PROBLEM, 'add')).toEqual({
      question: 'when',
      message: 'The when says “x”.',
      fix: 'Fridays, 2pm',
    });
  });

  it.each([
    [
      { field: 'when', id: 'field.missing', message: '**when** is missing.' },
      [
        'This has no answer yet, and it is needed.',
        'for example: Fridays, 10am to 12 noon, except bank holidays',
      ],
    ],
    [
      { field: 'checked-how', id: 'field.missing', message: '**checked-how** is missing.' },
      ['This has no answer yet, and it is needed.', ''],
    ],
    [
      { field: 'contact', id: 'contact.missing', message: 'No way.', fix: 'contact:\n  phone: 0' },
      ['No way.', 'for example: 01773 000000'],
    ],
    [
      {
        field: 'kind',
        id: 'kind.unknown',
        message: '“x” is not in kinds.yaml.',
        fix: 'kind: choir',
      },
      ['This is not one of the answers to choose from.', 'choir'],
    ],
    [
      { field: 'kind', id: 'kind.unknown', message: '“x”.', fix: 'kind: a word from kinds.yaml' },
      ['This is not one of the answers to choose from.', ''],
    ],
    [
      { field: 'ended', id: 'ended.future', message: 'x', fix: 'In when: until 1 May 2027.' },
      [
        'x',
        'Send this once it is over; until then “Something is wrong” can say how long it goes on',
      ],
    ],
  ])('is told in the words of the form and not of the file: %j', (problem, told) => {
    const { message, fix } = needOf({ ...PROBLEM, ...problem }, 'add');
    expect([message, fix]).toEqual(told);
  });

  it('of a new venue is about its questions', () => {
    const file = 'content/venues/belper/hall.md';
    const questions = ['name', 'postcode', 'address'].map(
      (field) => needOf({ ...PROBLEM, file, field }, 'add').question,
    );
    expect(questions).toEqual(['place', 'postcode', 'address']);
    expect(needOf({ ...PROBLEM, file }, 'send').question).toBe('venue-file');
  });

  it('keeps its line where a whole file was sent', () => {
    expect(needOf(PROBLEM, 'send')).toEqual({
      question: 'file',
      message: 'Line 6, when: The when says “x”.',
      fix: 'when: Fridays, 2pm',
    });
  });

  it('leads to a question that is there, in every form', () => {
    const fields = [
      'title',
      'venue',
      'contact',
      'contact.web',
      'checked',
      'access',
      'notice.until',
      '',
    ];
    for (const form of FORM_NAMES)
      for (const field of fields) {
        const { question } = needOf({ ...PROBLEM, field }, form);
        const ids = FORMS[form].fields.map(({ id }) => id);
        expect(question === '' || ids.includes(question)).toBe(true);
      }
  });

  it('comes in the order of the questions, what none asks first', () => {
    const needs = ['cost', 'title', '', 'when'].map((question) => ({
      question,
      message: '',
      fix: '',
    }));
    expect(inOrder(needs, 'add').map(({ question }) => question)).toEqual([
      '',
      'title',
      'when',
      'cost',
    ]);
    expect(labelOf('when', 'add')).toBe('When is it on?');
  });
});

describe('what a change does', () => {
  const path = 'listings/belper/friday-coffee-morning.md';

  it('is told field by field, the words below as well', () => {
    const text = GOOD.replace('cost: Free, drinks from £1.50', 'cost: £2')
      .replace('  name: Ada\n', '')
      .replace('[loneliness]', '[loneliness, debt]')
      .replace('Come for ten minutes or two hours.', 'Come.');
    expect(changeText({ path, text, before: GOOD })).toBe(`cost
  was: Free, drinks from £1.50
  is now: £2
helps-with
  was: loneliness
  is now: loneliness; debt
contact, name
  was: Ada
  is now: nothing
(words below)
  was: A friendly table by the window.

Come for ten minutes or two hours.
  is now: A friendly table by the window.

Come.`);
  });

  it('is nothing where nothing changed, and for a new file', () => {
    expect(changeText({ path, text: GOOD, before: GOOD })).toBe('');
    expect(changeText({ path, text: GOOD, before: null })).toBe('');
  });
});
