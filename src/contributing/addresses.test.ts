import { describe, expect, it } from 'vitest';
import {
  editFileAddress,
  issueAddress,
  lengthEncodedTwice,
  mailAddress,
  newFileAddress,
} from './addresses.ts';

const REPOSITORY = 'https://github.com/example/community-activities';

describe('an address that fills something in', () => {
  it('names the form, and what was answered; what is empty is left out', () => {
    const address = issueAddress(
      `${REPOSITORY}/`,
      'still-right',
      { listing: 'belper/tea', note: '' },
      'Still right: Tea & talk',
    );
    expect(address).toBe(
      `${REPOSITORY}/issues/new?template=still-right.yml&title=Still%20right%3A%20Tea%20%26%20talk&listing=belper%2Ftea`,
    );
    for (const repository of [REPOSITORY, `${REPOSITORY}/#readme`, `${REPOSITORY}?tab=readme`])
      expect(issueAddress(repository, 'add', {})).toBe(`${REPOSITORY}/issues/new?template=add.yml`);
  });

  it('gives back every sign, whatever somebody wrote', () => {
    const text = 'a=b&c#d?e%f +g\n“h” 🎶 --- \u202e';
    const read = new URL(issueAddress(REPOSITORY, 'send', { file: text })).searchParams;
    expect([read.get('template'), read.get('file')]).toEqual(['send.yml', text]);
    const file = new URL(newFileAddress(REPOSITORY, 'content/listings/belper/tea.md', text));
    expect(file.pathname).toBe('/example/community-activities/new/main');
    expect(Object.fromEntries(file.searchParams)).toEqual({
      filename: 'content/listings/belper/tea.md',
      value: text,
    });
  });

  it('is made of half a sign, too, as a cut text has it', () => {
    expect(issueAddress(REPOSITORY, 'send', { note: 'x\ud83c' })).toMatch(/&note=x%EF%BF%BD$/);
  });

  it('leads to the page on which a file is changed', () => {
    expect(editFileAddress(REPOSITORY, 'content/listings/belper/tea & talk.md')).toBe(
      `${REPOSITORY}/edit/main/content/listings/belper/tea%20%26%20talk.md`,
    );
  });

  it('opens an e-mail, with the line ends that mail has', () => {
    expect(mailAddress('hello@example.org', 'Tea?', 'One\nTwo & three')).toBe(
      'mailto:hello@example.org?subject=Tea%3F&body=One%0D%0ATwo%20%26%20three',
    );
    expect(mailAddress('a?cc=b@example.org', '', '')).toBe('mailto:a%3Fcc%3Db@example.org?');
  });

  it('is counted as a page to sign in carries it: every sign that is encoded grows once more', () => {
    const address = `${REPOSITORY}/issues/new?file=%0A`;
    const signIn = `https://github.com/login?return_to=${encodeURIComponent(address)}`;
    expect(lengthEncodedTwice(address)).toBe(signIn.length);
    expect(lengthEncodedTwice(`${address}%0A`) - lengthEncodedTwice(address)).toBe(5);
  });
});
