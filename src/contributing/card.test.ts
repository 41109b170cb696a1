import { describe, expect, it } from 'vitest';
import { readContent } from '../listings/content.ts';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { cardText } from './card.ts';

const VENUE =
  '---\nname: Ada Belfield Centre\naddress: Derwent Street\npostcode: DE56 1UU\naccess:\n  hearing-loop: no\n';
const TODAY = '2026-11-22';

const cardOf = (text: string, venue = `${VENUE}---\n`, today = TODAY) => {
  const files = {
    ...WORDS,
    'listings/belper/tea.md': text,
    'venues/belper/ada-belfield-centre.md': venue,
  };
  const { directory, problems } = readContent(
    Object.entries(files).map(([path, one]) => ({ path, file: `content/${path}`, text: one })),
    'content',
    today,
  );
  const [listing] = directory?.listings ?? [];
  if (!directory || !listing) throw new Error(problems.map(({ message }) => message).join());
  return cardText(listing, directory, today);
};
const lineOf = (card: string, label: string) =>
  card.split('\n').find((line) => line.startsWith(`${label}: `)) ?? '';

describe('a card in plain lines', () => {
  it('says all that the page will say, and nothing that is not known', () => {
    expect(cardOf(GOOD)).toBe(`Friday coffee morning
What: Coffee morning, Belper
Who runs it: Ada Belfield Centre Café
When: Every Friday, 10am to 12 noon
Next: Friday 27 November; Friday 4 December; Friday 11 December; Friday 18 December
Where: Ada Belfield Centre, Derwent Street, DE56 1UU
Cost: Free, drinks from £1.50
Before you come: Just turn up
Room: Room for new people
Ask: Ada, 01773 000000, ada@example.org, https://example.org/coffee
Helps with: Loneliness
For: Older people
Ages: Aged 18 and over
Languages: Polish
Step-free way in: yes
Hearing loop: no
Who meets you: Ada, at the door
Please note: In the garden this month
Checked: Last checked 3 October 2026 by phone

A friendly table by the window.

Come for ten minutes or two hours.
`);
  });

  it('leaves out dates on which the place is closed, and says so', () => {
    const closed = 'closed:\n  - { from: 2026-11-27, until: 2026-12-04, why: Painting }\n---\n';
    expect(lineOf(cardOf(GOOD, `${VENUE}${closed}`), 'Next')).toBe(
      'Next: Friday 11 December; Friday 18 December; Friday 25 December; Friday 1 January. Not on Friday 27 November or Friday 4 December: the venue is closed (Painting).',
    );
  });

  it('has the hour beside each date where it is not always the same, and says where to ask', () => {
    const when = 'when: Fridays, 10am to 12 noon; Mondays, 2pm to 3pm';
    expect(lineOf(cardOf(damaged('when: Fridays, 10am to 12 noon', when)), 'Next')).toBe(
      'Next: Monday 23 November, 2pm; Friday 27 November, 10am; Monday 30 November, 2pm; Friday 4 December, 10am',
    );
    const unknown = damaged('when: Fridays, 10am to 12 noon', 'when: Fridays, time not known');
    expect(lineOf(cardOf(unknown), 'Next')).toMatch(/^Next: Friday 27 November \(check first\);/);
  });

  it('has no next date of what has ended, and says since when', () => {
    const card = cardOf(damaged('room: yes', 'ended: 2026-11-01'));
    expect([lineOf(card, 'Next'), lineOf(card, 'Ended')]).toEqual([
      '',
      'Ended: Sunday 1 November 2026',
    ]);
  });

  it('says how it happens where there is no venue', () => {
    const card = cardOf(damaged('venue: ada-belfield-centre', 'place: online'));
    expect(lineOf(card, 'Where')).toBe('Where: Online');
  });
});
