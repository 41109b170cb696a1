/** Invents the places that listings share. */
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { inventClosed, runnerOf } from './closures.ts';
import {
  inventAccess,
  inventBusStop,
  inventEntrance,
  inventNotice,
  inventParking,
  SOURCE,
} from './facts.ts';
import { EMBLEMS, inventStreet, SURNAMES } from './names.ts';
import type { Random } from './random.ts';
import type { Source } from './source.ts';
import type { SampleTown } from './towns.ts';
import type { Fields } from '../../src/listings/writer.ts';

/** A place with the words a title may use for it. */
export interface SampleVenue {
  slug: string;
  name: string;
  fields: Fields;
}

const BUILDINGS = [
  'Hall',
  'Hall',
  'Community Centre',
  'Community Centre',
  'Village Hall',
  'Centre',
  'Library',
  'Arts Centre',
  'Methodist Church',
  'Chapel',
  'Social Club',
  'Leisure Centre',
  'Café',
  'Health Centre',
  'Pavilion',
  'Bowls Club',
  'Garden Centre',
  'Primary School',
  'Children’s Centre',
  'Resource Centre',
];
const SAINTS = [
  'Osmund',
  'Hybald',
  'Frideswide',
  'Eadburgh',
  'Petroc',
  'Winifred',
  'Aidan',
  'Botolph',
  'Cedd',
  'Hilda',
];

/** A name for a hall, church, pub or the like. */
export function inventVenueName(random: Random): string {
  const roll = random.next();
  if (roll < 0.12)
    return `St ${random.pick(SAINTS)}’s ${random.pick(['Church', 'Church Hall', 'Parish Room'])}`;
  if (roll < 0.2)
    return `The ${random.pick(EMBLEMS)} ${random.pick(['Inn', 'Arms', 'Tap', 'Tea Rooms'])}`;
  if (roll < 0.34) {
    return `${random.pick(SURNAMES)} ${random.pick(['Memorial Hall', 'Institute', 'Miners’ Welfare', 'Rooms', 'House'])}`;
  }
  return `${random.pick(EMBLEMS)} ${random.pick(BUILDINGS)}`;
}

/** The file of a venue of that name somewhere in a town. */
export function inventVenue(
  random: Random,
  source: Source,
  town: SampleTown,
  { name, slug, today }: { name: string; slug: string; today: Day },
): SampleVenue {
  const at = inventPoint(random, town);
  const number = random.chance(0.4) ? `${random.between(1, 190)} ` : '';
  const isUnplaced = random.chance(0.04);
  const fields: Fields = {
    name,
    address: [`${number}${inventStreet(random)}`, town.name],
    postcode: random.chance(0.94) ? inventPostcode(random, source, at) : undefined,
    at: isUnplaced ? undefined : at.map(String),
    access: random.chance(0.88) ? inventAccess(random, 0.65) : undefined,
    entrance: random.chance(0.3) ? inventEntrance(random) : undefined,
    'bus-stop': random.chance(0.4) ? inventBusStop(random) : undefined,
    parking: random.chance(0.4) ? inventParking(random) : undefined,
    notice: random.chance(0.02)
      ? inventNotice(random, addDays(today, random.between(5, 90)))
      : undefined,
    closed: random.chance(0.05) ? inventClosed(random, today) : undefined,
    'run-by': runnerOf(name),
    source: SOURCE,
    checked: addDays(today, -random.between(30, 900)),
  };
  return { slug, name, fields };
}

function inventPoint(random: Random, town: SampleTown): readonly [number, number] {
  // The sum of three draws gathers near the middle, as halls do.
  const offset = () => ((random.next() + random.next() + random.next()) / 1.5 - 1) * town.reach;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return [round(town.at[0] + offset()), round(town.at[1] + offset() * 1.65)];
}

/**
 * A postcode that no letter box can have: a true sector, so that the search can place it, and two of the letters
 * that Royal Mail leaves out of inward codes.
 */
function inventPostcode(
  random: Random,
  source: Source,
  at: readonly [number, number],
): string | undefined {
  let nearest: string | undefined;
  let shortest = Infinity;
  for (const [sector, middle] of Object.entries(source.postcodes.sectors)) {
    const distance = (middle[0] - at[0]) ** 2 + ((middle[1] - at[1]) * 0.6) ** 2;
    if (distance < shortest) [nearest, shortest] = [sector, distance];
  }
  return nearest && `${nearest}${random.pick(UNUSED_LETTERS)}${random.pick(UNUSED_LETTERS)}`;
}

const UNUSED_LETTERS = ['C', 'I', 'K', 'M', 'O', 'V'];
