import { describe, expect, it } from 'vitest';
import { directoryOf, listingText } from '../../src/tests/fixtures/directory.ts';
import { mentions } from './mentions.ts';

const TODAY = '2026-11-24';
const web = (address: string) => ({ contact: `{ phone: 01773 000000, web: "${address}" }` });

describe('mentions', () => {
  it('finds the addresses of listings, of what is written below them, of venues and of the about page', () => {
    const directory = directoryOf(
      {
        'listings/belper/tea.md': listingText(
          web('https://tea.example/'),
          'See [us](https://b.example/x) and [the hall](/belper/), or [ring](tel:01773000000).',
        ),
        'listings/belper/choir.md': listingText({ ...web('https://b.example/x'), title: 'Choir' }),
        'venues/belper/hall.md': '---\nname: The Hall\n---\n\n[Its page](https://hall.example/)\n',
        'about.md': 'Thanks to [them](https://about.example/).\n',
      },
      TODAY,
    );
    expect(listed(directory)).toEqual([
      ['https://about.example/', 'content/about.md'],
      ['https://b.example/x', 'content/listings/belper/choir.md', 'content/listings/belper/tea.md'],
      ['https://hall.example/', 'content/venues/belper/hall.md'],
      ['https://tea.example/', 'content/listings/belper/tea.md'],
    ]);
  });

  it('names a listing once, though it names the address twice', () => {
    const text = listingText(web('https://tea.example/'), '[Us](https://tea.example/), [us]');
    const directory = directoryOf({ 'listings/belper/tea.md': text }, TODAY);
    expect(mentions(directory, (path) => path, TODAY).get('https://tea.example/')).toEqual([
      { file: 'content/listings/belper/tea.md', id: 'belper/tea', title: 'Friday tea' },
    ]);
  });

  it.each([
    ['has ended', { ended: '2026-11-01' }],
    ['is over', { when: 'Sunday 1 March 2026, 11am to 3pm' }],
  ])('leaves out what %s', (_what, fields) => {
    const text = listingText({ ...web('https://tea.example/'), ...fields });
    expect(listed(directoryOf({ 'listings/belper/tea.md': text }, TODAY))).toEqual([]);
  });
});

function listed(directory: Parameters<typeof mentions>[0]) {
  const found = mentions(directory, (path) => `content/${path}`, TODAY);
  return [...found].map(([address, places]) => [address, ...places.map(({ file }) => file)]);
}
