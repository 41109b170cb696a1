import { describe, expect, it } from 'vitest';
import { LONGEST_ADDRESS, lengthEncodedTwice } from '../../contributing/addresses.ts';
import { FORMS } from '../../contributing/forms.ts';
import { NO_ANSWERS } from './answers.ts';
import { fileWays, issueWay, mailWay, textOf, type Parcel } from './ways.ts';

const HUB = 'https://github.com/example/activities';
const SHORT: Parcel = {
  file: { path: 'content/listings/belper/walk.md', text: '---\ntitle: Walk & talk\n---\n' },
  venue: null,
  words: 'Name: Walk & talk',
  remarks: [],
  correct: '',
  answers: { ...NO_ANSWERS, title: 'Walk & talk', note: 'Ring me' },
};
const LONG: Parcel = {
  ...SHORT,
  file: { path: SHORT.file!.path, text: `---\ntitle: Walk\n---\n${'Ærø '.repeat(900)}` },
};
const VENUE = { path: 'content/venues/belper/mill.md', text: '---\nname: Mill\n---\n' };
const parameters = (address: string) =>
  Object.fromEntries(new URL(address.replace(/^mailto:/, 'https://mail/')).searchParams);

describe('issueWay', () => {
  it('fills in the questions of the form, and none that it does not have', () => {
    const way = issueWay(HUB, { ...SHORT, venue: VENUE });
    const { template, title, ...answers } = parameters(way?.address ?? '');
    expect([template, title, way?.pasted]).toEqual(['send.yml', 'New listing: Walk & talk', '']);
    expect(answers).toEqual({
      path: 'belper/walk',
      file: SHORT.file!.text,
      'venue-path': 'belper/mill',
      'venue-file': VENUE.text,
      note: 'Ring me',
    });
    const known = FORMS.send.fields.map(({ id }) => id);
    expect(Object.keys(answers).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('keeps a long one short, with the file to be pasted', () => {
    const way = issueWay(HUB, LONG);
    expect(lengthEncodedTwice(way?.address ?? '')).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(parameters(way?.address ?? '')).not.toHaveProperty('file');
    expect(way?.pasted).toBe(LONG.file!.text);
    const answers = { ...LONG.answers, note: 'é'.repeat(4_000) };
    const noted = issueWay(HUB, { ...LONG, answers })?.address ?? '';
    expect(lengthEncodedTwice(noted)).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(parameters(noted)['note']).toMatch(/^é+ … \(The note was too long/);
    const named = { ...LONG.answers, title: 'é'.repeat(8_000) };
    const titled = issueWay(HUB, { ...LONG, answers: named })?.address ?? '';
    expect(lengthEncodedTwice(titled)).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });

  it('is not there without a file', () => {
    expect(issueWay(HUB, { ...SHORT, file: null })).toBeNull();
  });
});

describe('the worst that can be written', () => {
  const when = Array.from({ length: 60 }, (_, line) => `Mondays at ${line}`).join('\n');
  it.each([
    ['signs of four bytes', '🎺'.repeat(4_000)],
    ['half signs', '\ud83c'.repeat(8_000)],
    ['quotes', `"'`.repeat(4_000)],
    ['sixty lines', when],
  ])('opens in every way, and nothing is lost: %s', (_, text) => {
    const file = { path: `content/listings/belper/${'a'.repeat(100)}.md`, text };
    const venue = { path: `content/venues/belper/${'b'.repeat(100)}.md`, text };
    const answers = { ...NO_ANSWERS, title: text, when: text };
    for (const correct of ['', `belper/${'a'.repeat(100)}`]) {
      const parcel = { ...SHORT, file, venue, correct, answers };
      const ways = [issueWay(HUB, parcel)!, ...fileWays(HUB, parcel)!];
      for (const { address, pasted } of ways) {
        expect(lengthEncodedTwice(address)).toBeLessThanOrEqual(LONGEST_ADDRESS);
        const filled = Object.values(parameters(address));
        expect(pasted.includes(text) || filled.includes(text.replace(/\p{Surrogate}/gu, '�'))).toBe(
          true,
        );
      }
      const mail = mailWay('a@example.org', parcel);
      expect(mail.address.length).toBeLessThanOrEqual(1_900);
      expect([textOf(parcel), '']).toContain(mail.pasted);
    }
  });
});

describe('mailWay', () => {
  it('writes the whole letter, and the note in it', () => {
    const { subject, body } = parameters(mailWay('a@example.org', SHORT).address);
    expect(subject).toBe('New listing: Walk & talk');
    expect(body?.replaceAll('\r\n', '\n')).toBe(textOf(SHORT));
    expect(body).toContain('Ring me');
  });

  it('leaves a long letter to be pasted', () => {
    const { address, pasted } = mailWay('a@example.org', LONG);
    expect(address.length).toBeLessThan(1_900);
    expect(pasted).toBe(textOf(LONG));
  });

  it('sends of what is a little too long the file, or of a correction what is other than before', () => {
    const words = 'Name: Walk & talk. '.repeat(45);
    const file = { path: SHORT.file!.path, text: `---\ntitle: Walk\n---\n${'Come. '.repeat(60)}` };
    const bodyOf = (parcel: Parcel) => {
      const { address, pasted } = mailWay('a@example.org', parcel);
      expect(pasted).toBe('');
      return parameters(address)['body']?.replaceAll('\r\n', '\n');
    };
    const parcel = { ...SHORT, file, words };
    expect(bodyOf(parcel)).toBe(textOf(parcel, 'files'));
    const correction = { ...parcel, correct: 'belper/walk' };
    expect(bodyOf(correction)).toBe(textOf(correction, 'words'));
  });

  it('sends words alone where no file could be made', () => {
    const text = textOf({ ...SHORT, file: null, remarks: ['It was not checked.'] });
    expect(text).toContain('Name: Walk & talk');
    expect(text).toContain('It was not checked.');
    expect(text).not.toContain('content/');
  });
});

describe('fileWays', () => {
  it('proposes the venue first, then the listing, both filled in', () => {
    const ways = fileWays(HUB, { ...SHORT, venue: VENUE }) ?? [];
    expect(ways.map(({ path }) => path)).toEqual([VENUE.path, SHORT.file!.path]);
    expect(ways.map(({ address }) => parameters(address))).toEqual([
      { filename: VENUE.path, value: VENUE.text },
      { filename: SHORT.file!.path, value: SHORT.file!.text },
    ]);
  });

  it('opens the file that is put right, whose text is pasted', () => {
    const [way] = fileWays(HUB, { ...SHORT, correct: 'belper/walk' }) ?? [];
    expect(way?.address).toBe(`${HUB}/edit/main/content/listings/belper/walk.md`);
    expect(way?.pasted).toBe(SHORT.file!.text);
  });

  it('keeps a long one short', () => {
    const [way] = fileWays(HUB, LONG) ?? [];
    expect(lengthEncodedTwice(way?.address ?? '')).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(way?.pasted).toBe(LONG.file!.text);
  });
});
