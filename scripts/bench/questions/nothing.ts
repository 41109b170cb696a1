/** What no listing has: the right answer says so, and leads on. */
import { helps } from './helps.ts';
import { both, type Row } from './question.ts';

// What is asked of a listing that cannot be: by it, results that claim to fit are told from none.
const NEVER = { ids: [] };
const TOWN = '{town}';

/** Things a directory of activities does not have, words that are none, and several facts that meet nowhere. */
export const nothing: readonly Row[] = [
  ['helicopter lessons', NEVER],
  ['passport renewal', NEVER],
  ['poodle grooming', NEVER],
  ['quantum mechanics', NEVER],
  ['xqzv', NEVER],
  ['emergency plumber', NEVER],
  ['cheap flights to malaga', NEVER],
  ['wedding caterers', NEVER],
  ['hjkl asdf', NEVER],
  ['tattoo removal', NEVER],
  ['scuba diving', NEVER],
  ['vasectomy', NEVER],
  ['bitcoin', NEVER],
  ['hot air balloon rides', NEVER],
  ['zoroastrian temple', NEVER],
  ['conveyancing quote', NEVER],
  ['lost property trent barton', NEVER],
  ['ferret racing', NEVER],
  ['salsa in {town} on a sunday', { kind: 'dance', town: TOWN, day: 'sun' }],
  ['youth club in {town}', { kind: 'youth-club', town: TOWN }],
  [
    'food bank in {town} on saturday evening',
    { kind: 'food-bank', town: TOWN, day: 'sat', part: 'evening' },
  ],
  [
    'choir in {town} on tuesday morning',
    { kind: 'choir', town: TOWN, day: 'tue', part: 'morning' },
  ],
  ['stroke group in {town}', both(helps('stroke'), { town: TOWN })],
  ['free art class in {town} on a friday', { kind: 'art', town: TOWN, day: 'fri', free: true }],
  [
    'bowls in {town} on wednesday evening',
    { kind: 'sport', town: TOWN, day: 'wed', part: 'evening' },
  ],
  ['bingo in {town} tonight', { kind: 'games', town: TOWN, day: 'sun' }],
  [
    'dementia café in {town}',
    [{ kind: 'dementia-cafe', town: TOWN }, ...both(helps('dementia'), { town: TOWN })],
  ],
];
