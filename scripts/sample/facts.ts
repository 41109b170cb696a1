/** What a place and a first visit are like, known, half known and not known. */
import { ACCESS_FACTS } from '../../src/listings/labels.ts';
import type { AccessFact, FirstVisitFact } from '../../src/listings/schema.ts';
import { inventPerson, inventStreet } from './names.ts';
import type { Random } from './random.ts';
import type { Fields } from '../../src/listings/writer.ts';

const ACCESS = Object.keys(ACCESS_FACTS) as AccessFact[];

/** Said of everything invented, so that a single file taken out of its folder still says so. */
export const SOURCE = 'Invented, for trying out the directory';

/** Access facts in three states; a fact left out is not known either. */
export function inventAccess(random: Random, share: number): Fields | undefined {
  const facts = ACCESS.filter(() => random.chance(share));
  if (facts.length === 0) return undefined;
  return Object.fromEntries(
    facts.map((fact) => [fact, random.pick(['yes', 'yes', 'yes', 'yes', 'no', 'no', 'not known'])]),
  );
}

/** A few facts about the first visit. */
export function inventFirstVisit(random: Random): Fields {
  const facts = Object.keys(FIRST_VISIT) as FirstVisitFact[];
  const known = random.some(facts, random.between(1, 5));
  return Object.fromEntries(known.map((fact) => [fact, FIRST_VISIT[fact](random)]));
}

/** Where the way in is. */
export function inventEntrance(random: Random): string {
  const way = random.pick([
    'Round the side',
    'At the back',
    'The blue door',
    'The double doors',
    'Up the ramp',
  ]);
  const mark = random.pick([
    'by the bins',
    'past the noticeboard',
    'next to the bike rack',
    'facing the car park',
  ]);
  return `${way}, ${mark}`;
}

/** The nearest bus stop. */
export function inventBusStop(random: Random): string {
  return `${inventStreet(random)}, ${random.between(1, 9)} minutes’ walk`;
}

/** Where to park. */
export function inventParking(random: Random): string {
  return random.pick([
    'Free, behind the building',
    'On the street, two hours at most',
    'Pay and display opposite',
    'Six spaces in front, full early',
    'None here; the supermarket does not mind',
    'In the field when it is dry',
  ]);
}

/** Something that people should know just now, for longer or shorter. */
export function inventNotice(random: Random, until: string | undefined): Fields {
  const text = random.pick([
    'The lift is out of order. Ring and we will meet you at the side door.',
    'The car park is closed for resurfacing.',
    'We are in the small room while the hall is painted.',
    'The usual number is not working. Please e-mail.',
    'New carpets: please use the back entrance.',
    'The kitchen is closed, so bring a flask.',
    'The bus stop outside has moved round the corner.',
  ]);
  return { text, until };
}

const FIRST_VISIT: Record<FirstVisitFact, (random: Random) => string> = {
  welcome: (random) => `${inventPerson(random)} ${random.pick(WELCOMES)}`,
  'bring-someone': (random) =>
    random.pick([
      'Yes, anyone you like',
      'Yes',
      'One person, please',
      'A carer comes in free',
      'Better alone',
    ]),
  'come-late': (random) =>
    random.pick(['Yes', 'Any time before the break', 'Please be on time', 'Yes, just slip in']),
  'group-size': (random) =>
    random.pick([
      `About ${random.between(5, 40)} people`,
      `Usually ${random.between(4, 15)}`,
      `${random.between(4, 9)} to ${random.between(10, 24)} people`,
      'It differs a lot',
    ]),
  entrance: inventEntrance,
  'bus-stop': inventBusStop,
  parking: inventParking,
};

const WELCOMES = [
  'meets you at the door',
  'looks out for new faces',
  'will sit with you if you like',
  'wears a green badge and says hello',
  'is in the kitchen; ask for a cup',
  'rings you the day before if you wish',
];
