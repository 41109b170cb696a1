import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText } from '../tests/fixtures/issues.ts';
import { FORM_NAMES, FORMS } from './forms.ts';
import { LONGEST_ISSUE, readIssue } from './issue.ts';

const ADD = readFileSync('src/tests/fixtures/github/add.md', 'utf8');
const SEND = readFileSync('src/tests/fixtures/github/send.md', 'utf8');
const STILL = issueText('still-right', { listing: 'belper/tea', how: 'I was there' });

describe('an issue from a form', () => {
  it('is read answer by answer: what was typed, chosen, ticked, and left empty', () => {
    expect(readIssue(ADD)).toEqual({
      form: 'add',
      answers: {
        title: 'Thursday walk by the river',
        kind: 'Choir',
        organiser: 'Example Walkers',
        town: 'Belper',
        place: 'Old Mill Hall',
        address: '1 Example Street\nBelper',
        postcode: 'DE56 0ZZ',
        when: 'Thursdays, 10.30am to 12 noon',
        cost: 'Free',
        join: 'Just turn up',
        'contact-name': 'Ada',
        phone: '01773 000000',
        email: '',
        web: '',
        'helps-with': 'Loneliness',
        for: '',
        ages: '18+',
        there: 'Step-free way in\nAccessible toilet\nParking',
        missing: 'Hearing loop\nParking',
        welcome: 'Ada waits at the door in a yellow hat.',
        body: 'A flat walk of about two miles.\n\n### What to bring\n\nShoes that do not mind mud.',
        how: 'I help to run it',
        note: '',
        promise:
          'I may pass this on. No private person’s number or address is in it, unless they said yes.',
      },
    });
  });

  it('is the same with the line ends of any machine', () => {
    for (const end of ['\r\n', '\r'])
      expect(readIssue(ADD.replaceAll('\n', end))).toEqual(readIssue(ADD));
  });

  it('gives back a file as it stood in its block of code, headings and fences in it too', () => {
    const { answers = {} } = readIssue(SEND) ?? {};
    expect(answers['file']).toMatch(
      /^---\ntitle: Thursday walk\n[^]*### What to bring\n\n~~~\nShoes\n~~~\n$/,
    );
    expect(answers['venue-file']).toBe(
      '---\nname: Old Mill Hall\naddress: 1 Example Street\npostcode: DE56 0ZZ\n---\n',
    );
    expect(answers['correct']).toBe('');
  });

  it.each([
    ['words above the first question', `Hello!\n\n${STILL}`],
    ['signs behind a heading', STILL.replace('right?\n', 'right? ##  \n')],
    ['another depth of heading', STILL.replaceAll('###', '##')],
    ['empty lines taken out', STILL.replaceAll('\n\n', '\n')],
    ['a question taken out', STILL.replace(/\n\n### Is there anything[^]*/, '')],
  ])('is read after it was edited by hand: %s', (_what, body) => {
    expect(readIssue(body)).toEqual(readIssue(STILL));
  });

  it('takes a question that comes again, or too early, as words of an answer', () => {
    const body = issueText('add', { title: 'Tea', body: 'One\n\n### What does it cost?\n\nTwo' });
    expect(readIssue(body)?.answers).toMatchObject({
      title: 'Tea',
      cost: '',
      body: 'One\n\n### What does it cost?\n\nTwo',
    });
    const early = `### ${FORMS.add.fields[3]?.label}\n\nDerby\n\n${issueText('add', { town: 'Belper' })}`;
    expect(readIssue(early)?.answers['town']).toBe('Belper');
  });

  it.each([
    ['nothing', ''],
    ['plain words', 'The map does not load.'],
    ['a heading of its own', '### Steps\n\n1. Open the page'],
    ['only a later question', '### When is it on?\n\nFridays'],
    ['too much', `${STILL}${'x'.repeat(LONGEST_ISSUE)}`],
  ])('is not what an issue of another kind is: %s', (_what, body) => {
    expect(readIssue(body)).toBeNull();
  });

  it('comes back as it was typed, from every form', () => {
    const word = fc.stringMatching(/^[a-zé£@#*<>:,.' -]{0,30}$/).map((text) => text.trim());
    for (const form of FORM_NAMES) {
      const typed = FORMS[form].fields.filter(
        ({ kind }) => kind === 'input' || kind === 'textarea',
      );
      const shape = Object.fromEntries(typed.map(({ id }) => [id, word]));
      fc.assert(
        fc.property(fc.record(shape), (answers) => {
          const read = readIssue(issueText(form, answers));
          expect(read?.form).toBe(form);
          for (const { id, isVerbatim } of typed) {
            const answer = String(answers[id]).replace(/\s+/g, ' ');
            // A file ends with its line.
            expect((read?.answers[id] ?? '').replace(/\s+/g, ' ')).toBe(
              isVerbatim && answer ? `${answer} ` : answer,
            );
          }
        }),
        { numRuns: 50 },
      );
    }
  });

  // These once took longer than a run of a workflow may last.
  it.each([
    ['a heading', `# ${' '.repeat(4_000)}\u2028`],
    ['a box', `### ${FORMS.add.fields[16]?.label}\n- [x] ${' '.repeat(4_000)}\u2028x`],
  ])('does not keep anybody waiting, however %s is made', (_what, text) => {
    const title = `### ${FORMS.add.fields[0]?.label}\n\nTea`;
    expect(readIssue(`${title}\n\n${text}`)?.answers['title']).toMatch(/^Tea/);
  });

  it('never throws, whatever it holds', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...FORM_NAMES.flatMap((name) => FORMS[name].fields.map(({ label }) => `### ${label}`)),
        '```',
        '_No response_',
        '- [x] ',
        '\u0000',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const read = readIssue(lines.join('\n'));
        if (read)
          expect(Object.keys(read.answers)).toEqual(FORMS[read.form].fields.map(({ id }) => id));
      }),
    );
  });
});
