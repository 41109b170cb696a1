import { describe, expect, it } from 'vitest';
import { readContent } from '../listings/content.ts';
import type { Directory } from '../listings/content.ts';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { drawable, pictureOf, previewsOf, type Preview } from './preview.ts';

const ID = 'belper/friday-coffee-morning';
const VENUE = '---\nname: Ada Belfield Centre\n---\n';
const TODAY = '2026-11-24';

function directoryOf(changed: Record<string, string> = {}): Directory {
  const texts = {
    ...WORDS,
    'venues/belper/ada-belfield-centre.md': VENUE,
    [`listings/${ID}.md`]: GOOD,
    ...changed,
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, file: path, text }));
  const { directory, problems } = readContent(files, '', TODAY);
  if (!directory) throw new Error(JSON.stringify(problems));
  return directory;
}
const previews = (changed?: Record<string, string>, today = TODAY) =>
  previewsOf(directoryOf(changed), today);
const ofListing = (text: string, today?: string) =>
  previews({ [`listings/${ID}.md`]: text }, today).get(ID);

describe('the pictures of a directory', () => {
  it('are those of its listings, its towns and its own', () => {
    expect([...previews().keys()].toSorted()).toEqual([
      '',
      'belper',
      ID,
      'derbyshire',
      'long-eaton',
    ]);
  });

  it('are none where site.yaml says so', () => {
    const site = `${WORDS['site.yaml']}previews: no\n`;
    expect(previews({ 'site.yaml': site }).size).toBe(0);
  });

  it('are those of towns alone in a directory of more than 5,000', () => {
    const directory = directoryOf();
    const [listing] = directory.listings;
    const many = (length: number) => ({
      ...directory,
      listings: Array.from({ length }, (_, index) => ({ ...listing!, id: `belper/n${index}` })),
    });
    expect(previewsOf(many(5000), TODAY).size).toBe(5004);
    const large = previewsOf(many(5001), TODAY);
    expect(large.size).toBe(4);
    expect(large.get('belper')?.week).toEqual([0, 0, 0, 0, 5001, 0, 0]);
  });
});

describe('the picture of a listing', () => {
  it('says its day, time, title and place, and nothing of what it helps with', () => {
    expect(ofListing(GOOD)).toEqual({
      title: 'Friday coffee morning',
      place: 'Ada Belfield Centre, Belper',
      tab: { days: 'Fri', time: '10am–12', on: ['fri'] },
      week: null,
      name: 'The Noticeboard',
      isSample: false,
      words: 'Friday coffee morning. Every Friday, 10am to 12 noon. Ada Belfield Centre, Belper',
    } satisfies Preview);
    expect(JSON.stringify(ofListing(GOOD))).not.toMatch(/lonel|window|older/i);
  });

  it.each([
    ['when: By appointment', { days: 'By appointment', time: '', on: [] }],
    ['when: Fridays, time not known', { days: 'Fri', time: 'Time not known', on: ['fri'] }],
    [
      'when: Monday to Friday, 9am to 5pm',
      { days: 'Mon–Fri', time: '9am–5pm', on: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    ],
    ['when: Friday 6 November 2026, 2pm to 4pm', { days: 'Over', time: '', on: [] }],
    ['ended: 2026-10-01\nwhen: Fridays, 10am to 12 noon', { days: 'Ended', time: '', on: [] }],
  ])('has a tab for every sort of schedule: %s', (line, tab) => {
    expect(ofListing(damaged('when: Fridays, 10am to 12 noon', line))?.tab).toEqual(tab);
  });

  it('leaves out a town that stands for the whole area, and what has no place', () => {
    const online = damaged('venue: ada-belfield-centre', 'place: online');
    const found = previews({
      'listings/derbyshire/choir.md': online.replace('[belper/tea-table]', '[]'),
    });
    expect(found.get('derbyshire/choir')?.place).toBe('Online');
  });

  it('is that of its town where the type has no shape for a letter of its title', () => {
    expect(ofListing(damaged('Friday coffee morning', 'Кава в пʼятницю'))).toBeUndefined();
    expect(ofListing(damaged('Friday coffee morning', '☕ Coffee 😀 & cake'))?.title).toBe(
      'Coffee & cake',
    );
  });
});

describe('the picture of a town', () => {
  it('has its week, without what is over', () => {
    const second = GOOD.replace('[belper/tea-table]', '[]').replace(
      'Fridays',
      'Mondays and Fridays',
    );
    const ended = second.replace('room: yes', 'ended: 2026-10-05');
    expect(
      previews({ 'listings/belper/a.md': second, 'listings/belper/b.md': ended }).get('belper'),
    ).toMatchObject({
      title: 'What’s on in Belper',
      tab: null,
      week: [1, 0, 0, 0, 2, 0, 0],
    });
    expect(previews().get('derbyshire')?.title).toBe('All Derbyshire');
  });

  it('says Sample where all is invented', () => {
    const site = `${WORDS['site.yaml']}sample: yes\n`;
    expect([...previews({ 'site.yaml': site }).values()].every(({ isSample }) => isSample)).toBe(
      true,
    );
  });
});

describe('the address of a picture', () => {
  it('changes with what the picture shows, and with nothing else', () => {
    const at = (text: string) => pictureOf(ID, ofListing(text)!).address;
    expect(at(GOOD)).toMatch(/^\/previews\/belper\/friday-coffee-morning\.png\?v=[0-9a-z]{7}$/);
    expect(at(damaged('cost: Free', 'cost: Donation'))).toBe(at(GOOD));
    expect(at(damaged('10am', '11am'))).not.toBe(at(GOOD));
    const preview = previews().get('');
    expect(preview && pictureOf('', preview).address).toMatch(/^\/preview\.png\?v=/);
  });
});

describe('drawable', () => {
  it.each([
    ['Café Ẁythnos – “É”', 'Café Ẁythnos – “É”'],
    ['e\u0301', 'é'],
    ['non\u2011breaking\u00a0 dash', 'non-breaking dash'],
    ['Tŷ Ŵan ṣ', 'Ty Wan s'],
    ['a\u202eb\u200bc\u0007', 'abc'],
    ['½ price ✓', '½ price'],
    ['你好', null],
    ['Coffee с молоком', null],
    ['مرحبا', null],
    ['😀 ☕', null],
    ['', null],
  ])('%j → %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });
});
