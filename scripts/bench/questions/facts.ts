/** Several things at once: what, where, when, at what price, with what access. */
import { helps } from './helps.ts';
import { both, type Row } from './question.ts';

const TOWN = '{town}';
const DAY = '{day}';

/** Two facts or more, each in plain words; a listing that lacks one of them will sometimes do. */
export const facts: readonly Row[] = [
  ['coffee {town} {day}', { kind: 'coffee-morning', town: TOWN, day: DAY }],
  ['walking group {town} {day}', { kind: 'walking', town: TOWN, day: DAY }],
  ['free yoga {town}', { kind: 'yoga', town: TOWN, free: true }, { kind: 'yoga', town: TOWN }],
  ['lunch club in {town}', { kind: 'lunch-club', town: TOWN }],
  [
    'choir in {town} in the evening',
    { kind: 'choir', town: TOWN, part: 'evening' },
    { kind: 'choir', town: TOWN },
  ],
  ['art class {town}', { kind: 'art', town: TOWN }],
  ['craft group {town} {day}', { kind: 'craft', town: TOWN, day: DAY }],
  ['toddler group {town} {day}', { kind: 'parent-and-toddler', town: TOWN, day: DAY }],
  ['dancing on a {day} in {town}', { kind: 'dance', town: TOWN, day: DAY }],
  [
    'chat group for men',
    [
      { kind: 'chat-group', audience: 'men' },
      { kind: 'chat-group', titled: /\bmen|blokes/i },
    ],
    [{ titled: /\bmen’s|blokes/i }, { kind: 'mens-shed' }],
  ],
  ['drop in coffee {town}', { kind: 'coffee-morning', town: TOWN, join: 'just-turn-up' }],
  ['exercise class {town} {day}', { kind: 'exercise', town: TOWN, day: DAY }],
  ['step free lunch club', { kind: 'lunch-club', access: 'step-free' }, { kind: 'lunch-club' }],
  [
    'games {town} afternoon',
    { kind: 'games', town: TOWN, part: 'afternoon' },
    { kind: 'games', town: TOWN },
  ],
  ['gardening {town}', { kind: 'gardening', town: TOWN }],
  ['debt help {town}', both(helps('debt'), { town: TOWN })],
  [
    'company for older people in {town}',
    both(helps('loneliness'), { town: TOWN, audience: 'older-people' }),
    both(helps('loneliness'), { town: TOWN }),
  ],
  ['food bank {town} {day}', { kind: 'food-bank', town: TOWN, day: DAY }],
  [
    'youth club {town} evening',
    { kind: 'youth-club', town: TOWN, part: 'evening' },
    { kind: 'youth-club', town: TOWN },
  ],
  ['choir with a hearing loop', { kind: 'choir', access: 'hearing-loop' }, { kind: 'choir' }],
  [
    'walking {town} {day} morning',
    { kind: 'walking', town: TOWN, day: DAY, part: 'morning' },
    { kind: 'walking', town: TOWN, day: DAY },
  ],
  ['something free on {day} in {town}', { town: TOWN, day: DAY, free: true }],
  [
    'coffee morning under £2 in {town}',
    { kind: 'coffee-morning', town: TOWN, most: 2 },
    { kind: 'coffee-morning', town: TOWN },
  ],
  [
    'sport for young people in {town}',
    { kind: 'sport', town: TOWN, audience: 'young-people' },
    { kind: ['sport', 'youth-club'], town: TOWN },
  ],
  [
    'carers group {town}',
    { kind: 'carers-group', town: TOWN },
    both(helps('caring'), { town: TOWN }),
  ],
  ['warm space {town}', { kind: 'warm-space', town: TOWN }],
  [
    'bereavement group {town} evening',
    { kind: 'bereavement-group', town: TOWN, part: 'evening' },
    { kind: 'bereavement-group', town: TOWN },
  ],
  [
    'film club with parking',
    { kind: 'drama-and-film', access: 'parking' },
    { kind: 'drama-and-film' },
  ],
  [
    'yoga {town} morning',
    { kind: 'yoga', town: TOWN, part: 'morning' },
    { kind: 'yoga', town: TOWN },
  ],
  [
    'exercise with a blue badge space',
    { kind: 'exercise', access: 'blue-badge-parking' },
    { kind: 'exercise', access: 'parking' },
  ],
  [
    'wheelchair friendly coffee in {town}',
    { kind: 'coffee-morning', town: TOWN, access: 'step-free' },
    { kind: 'coffee-morning', town: TOWN },
  ],
  ['learn english {town}', both(helps('learning-english'), { town: TOWN })],
  [
    'music {town} {day}',
    { kind: 'music', town: TOWN, day: DAY },
    { kind: 'choir', town: TOWN, day: DAY },
  ],
  ['advice by phone', { kind: 'advice', place: 'by-phone' }],
  ['online chat group', { kind: 'chat-group', place: 'online' }, { place: 'online' }],
  [
    'help with dementia {town}',
    [...both(helps('dementia'), { town: TOWN }), { kind: 'dementia-cafe', town: TOWN }],
  ],
  ['{day} morning {town}', { town: TOWN, day: DAY, part: 'morning' }],
  [
    '{day} evening {town} free drop in',
    { town: TOWN, day: DAY, part: 'evening', free: true, join: 'just-turn-up' },
    { town: TOWN, day: DAY, part: 'evening' },
  ],
  [
    'book first lunch club {town}',
    { kind: 'lunch-club', town: TOWN, join: 'book-first' },
    { kind: 'lunch-club', town: TOWN },
  ],
  ['i want a craft group for my mum in {town} on a {day}', { kind: 'craft', town: TOWN, day: DAY }],
  [
    'is there a coffee morning in {town} on a {day} please',
    { kind: 'coffee-morning', town: TOWN, day: DAY },
  ],
  [
    'weekend walking {town}',
    [
      { kind: 'walking', town: TOWN, day: 'sat' },
      { kind: 'walking', town: TOWN, day: 'sun' },
    ],
    { kind: 'walking', town: TOWN },
  ],
  [
    'somewhere quiet for autistic people',
    { audience: 'autistic-people', access: 'quiet-space' },
    { audience: 'autistic-people' },
  ],
  ['veterans breakfast', { titled: /veteran|forces|comrades/i }, { audience: 'veterans' }],
  [
    'ladies chat group',
    [
      { kind: 'chat-group', audience: 'women' },
      { kind: 'chat-group', titled: /ladies|women|girls/i },
    ],
    [{ kind: 'chat-group' }, { titled: /ladies|women/i }],
  ],
  [
    'dementia friendly singing',
    [
      { kind: 'choir', need: 'dementia' },
      {
        titled:
          /songs and smiles|music and memories|dementia-friendly sing|singalong|songs to remember/i,
      },
    ],
    [{ kind: 'choir' }, { kind: 'dementia-cafe' }],
  ],
  [
    'help with forms {town} free',
    both(helps('benefits'), { town: TOWN, free: true }),
    [...both(helps('benefits'), { town: TOWN }), { kind: 'advice', town: TOWN }],
  ],
  ['sport {town} {day} evening', { kind: 'sport', town: TOWN, day: DAY, part: 'evening' }],
];
