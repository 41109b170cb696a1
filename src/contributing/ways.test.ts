import { describe, expect, it } from 'vitest';
import { FORMS } from './forms.ts';
import { waysToTell } from './ways.ts';

const LISTING = { id: 'belper/tea', title: 'Tea & “talk” #1' };
const PAGE = 'https://example.org/belper/tea/';
const FORM = '/add/?correct=belper/tea';
const SITE = { email: 'hello@example.org', repository: 'https://github.com/example/board' };

function mail(address: string): { to: string; subject: string; body: string } {
  const { pathname, searchParams } = new URL(address);
  return {
    to: pathname,
    subject: searchParams.get('subject') ?? '',
    body: searchParams.get('body') ?? '',
  };
}

describe('what can be told of a listing', () => {
  const ways = waysToTell(LISTING, PAGE, FORM, SITE);

  it('is that it is right, wrong or closed, in the words of the issue forms', () => {
    expect(ways.map(({ label }) => label)).toEqual([
      'It is still right',
      'Something is wrong',
      'It has closed',
    ]);
  });

  it.each([
    [0, 'Still right: Tea & “talk” #1 (belper/tea)', 1],
    [1, 'Wrong: Tea & “talk” #1 (belper/tea)', 3],
    [2, 'Closed: Tea & “talk” #1 (belper/tea)', 3],
  ])(
    'goes by e-mail, with its page and the questions to answer: %i',
    (place, subject, questions) => {
      const { to, subject: said, body } = mail(ways[place]!.mail);
      expect([to, said]).toEqual(['hello@example.org', subject]);
      expect(body).toContain(`\r\n${PAGE}\r\n`);
      expect(body.match(/[?:]\r\n/g)).toHaveLength(questions);
    },
  );

  it.each([
    [0, 'still-right'],
    [2, 'closed'],
  ] as const)('goes by an issue form that knows which listing: %i', (place, form) => {
    const { origin, pathname, searchParams } = new URL(ways[place]!.page);
    expect(origin + pathname).toBe('https://github.com/example/board/issues/new');
    expect(Object.fromEntries(searchParams)).toEqual({
      template: `${form}.yml`,
      title: `${FORMS[form].begins}Tea & “talk” #1`,
      listing: 'belper/tea',
    });
    expect(FORMS[form].fields[0]?.id).toBe('listing');
  });

  it('goes by the form of the site where something is wrong', () => {
    expect(ways.map(({ page, isOwn }) => (isOwn ? page : ''))).toEqual(['', FORM, '']);
  });

  it('goes by e-mail alone where there is no repository', () => {
    const alone = waysToTell(LISTING, PAGE, FORM, { ...SITE, repository: '' });
    expect(alone.map(({ page }) => page)).toEqual(['', FORM, '']);
    expect(alone.map(({ mail: address }) => address)).toEqual(ways.map(({ mail: one }) => one));
  });
});
