/** A small invented directory that the tests of the search, and nothing else, are written against. */
import { readSchedule } from '../schedule/read.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { SearchDocument } from './document.ts';

/** A Sunday. */
export const TODAY = '2026-11-22';

const term = (slug: string, name: string, ...also: string[]) => ({
  slug,
  name,
  sentence: '',
  also,
});
const town = (slug: string, name: string, at: readonly [number, number], isArea = false) => ({
  slug,
  name,
  at,
  district: '',
  also: [],
  isArea,
});

export const VOCABULARY: Vocabulary = {
  towns: [
    town('belper', 'Belper', [53.023, -1.481]),
    town('buxton', 'Buxton', [53.255, -1.915]),
    town('derby', 'Derby', [52.925, -1.478]),
    town('duffield', 'Duffield', [52.986, -1.489]),
    town('hope', 'Hope', [53.348, -1.742]),
    town('long-eaton', 'Long Eaton', [52.9, -1.273]),
    town('derbyshire', 'All Derbyshire and online', [53.093, -1.605], true),
  ],
  kinds: [
    term('advice', 'Advice', 'advice centre'),
    term('choir', 'Choir', 'singing', 'community choir'),
    term('coffee-morning', 'Coffee morning', 'coffee mornings'),
    term('craft', 'Craft group', 'knitting', 'crochet'),
    term('dementia-cafe', 'Memory café', 'dementia café'),
    term('gardening', 'Gardening group', 'allotment'),
    term('walking', 'Walking group', 'rambling'),
    term('yoga', 'Yoga'),
  ],
  needs: [
    term('debt', 'Debt and money worries', 'debts', 'money worries'),
    term('dementia', 'Dementia and memory', 'dementia', 'memory loss'),
    term('housing', 'Housing'),
    term('loneliness', 'Loneliness', 'lonely', 'isolated'),
  ],
  audiences: [term('men', 'Men', 'gents'), term('older-people', 'Older people', 'over 60s')],
  sayings: [
    { say: ['coffee', 'cuppa'], means: 'kind', slug: 'coffee-morning' },
    { say: ['on my own', 'by myself since he died'], means: 'need', slug: 'loneliness' },
    { say: ['skint', 'bailiffs'], means: 'need', slug: 'debt' },
    { say: ['landlord', 'kicked out'], means: 'need', slug: 'housing' },
    { say: ['morning', 'mornings', 'am'], means: 'part', slug: 'morning' },
    { say: ['evening', 'evenings', 'night'], means: 'part', slug: 'evening' },
    { say: ['mickleover'], means: 'town', slug: 'derby' },
  ],
};

/** A document of the example; what is not given is as plain as can be. */
export function exampleDocument(
  given: Partial<SearchDocument> & { id: string; when?: string },
): SearchDocument {
  const { when = 'Fridays, 10am to 12 noon', ...fields } = given;
  return {
    title: given.id,
    town: given.id.split('/')[0] ?? '',
    kind: 'coffee-morning',
    organiser: '',
    place: '',
    venue: '',
    address: '',
    at: null,
    isApproximate: false,
    schedule: scheduleOf(when),
    closed: [],
    cost: { band: 'priced', text: '£2' },
    join: null,
    needs: [],
    audiences: [],
    access: {},
    room: null,
    checked: '2026-10-01',
    hasPhone: true,
    notice: '',
    noticeUntil: '',
    summary: '',
    ...fields,
  };
}

const FREE = { band: 'free', text: 'Free' } as const;
const STEP_FREE = { 'step-free': 'yes' } as const;

export const DOCUMENTS: readonly SearchDocument[] = [
  {
    id: 'belper/friday-coffee',
    title: 'Friday coffee by the window',
    cost: FREE,
    join: 'just-turn-up' as const,
    needs: ['loneliness'],
    access: STEP_FREE,
    place: 'Riverside Hall',
  },
  {
    id: 'belper/monday-cuppa',
    title: 'Monday cuppa',
    when: 'Mondays, 2pm to 4pm',
    organiser: 'Friends of Strutt Park',
  },
  {
    id: 'belper/money-help',
    title: 'Money advice',
    kind: 'advice',
    needs: ['debt', 'housing'],
    when: 'Tuesdays, 9am to 5pm',
    organiser: 'Hope for All',
  },
  {
    id: 'buxton/lark-singers',
    title: 'Lark Singers',
    kind: 'choir',
    when: 'Wednesdays, 7pm to 9pm',
    summary: 'A choir for anybody who likes a tune. We once sang with a ukulele band.',
  },
  {
    id: 'derby/dementia-choir',
    title: 'Singing together',
    kind: 'choir',
    needs: ['dementia'],
    when: 'Thursdays, 2pm to 3.30pm',
    cost: FREE,
    access: STEP_FREE,
  },
  {
    id: 'derby/memory-cafe',
    title: 'Memory café',
    kind: 'dementia-cafe',
    needs: ['dementia', 'loneliness'],
    when: 'first Tuesday of the month, 2pm to 4pm',
  },
  {
    id: 'derby/tuesday-friends',
    title: 'Tuesday Friends',
    kind: 'craft',
    when: 'Thursdays, 10am to 12 noon',
    organiser: 'Strutters',
    audiences: ['older-people'],
  },
  {
    id: 'derby/yoga-sunrise',
    title: 'Sunrise yoga',
    kind: 'yoga',
    when: ['Saturdays, 8am to 9am', 'Sundays, 8am to 9am'].join('; '),
  },
  {
    id: 'duffield/coffee-daily',
    title: 'Coffee every day',
    when: 'daily, 10am to 12 noon',
    join: 'just-turn-up' as const,
    checked: '2024-03',
  },
  {
    id: 'duffield/stroll',
    title: 'Gentle stroll',
    kind: 'walking',
    when: 'Saturdays, 10am to 11.30am',
    audiences: ['men'],
    cost: FREE,
  },
  { id: 'hope/knit', title: 'Knit and natter', kind: 'craft', when: 'Fridays, 7pm to 9pm' },
  {
    id: 'long-eaton/allotment',
    title: 'Digging for joy',
    kind: 'gardening',
    when: 'by appointment',
    summary: 'An allotment with a kettle and a ukulele in the shed.',
    room: 'full' as const,
  },
  {
    id: 'derbyshire/debt-line',
    title: 'Debt helpline',
    kind: 'advice',
    needs: ['debt'],
    when: 'any time',
    place: 'By phone',
    cost: FREE,
  },
].map(exampleDocument);

export const MATERIAL = {
  documents: DOCUMENTS,
  vocabulary: VOCABULARY,
  calendar: { bankHolidays: ['2026-12-25'], terms: [] },
};

function scheduleOf(when: string): Schedule {
  const reading = readSchedule(when.split('; '));
  if (!reading.ok) throw new Error(`The example has a schedule that cannot be read: ${when}`);
  return reading.schedule;
}
