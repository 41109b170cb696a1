/** Where a sample's listings lie: the towns of its source, at large counts villages too, the biggest with the most. */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Day } from '../../src/schedule/schedule.ts';
import { announcedIn } from './closures.ts';
import type { Random } from './random.ts';
import { slugify } from '../../src/listings/slug.ts';
import type { Town } from '../../src/listings/vocabulary.ts';
import type { Source } from './source.ts';
import { VILLAGES } from './villages.ts';

// A county's own scale; what goes beyond it has room for villages, one for so many further listings.
const COUNTY_SCALE = 661;
const LISTINGS_A_VILLAGE = 50;

/** Thousands of people, rounded, after GeoNames (https://www.geonames.org, CC BY 4.0). */
const PEOPLE: Readonly<Record<string, number>> = {
  alfreton: 23,
  ashbourne: 8,
  bakewell: 4,
  belper: 23,
  bolsover: 12,
  buxton: 21,
  'chapel-en-le-frith': 7,
  chesterfield: 113,
  clowne: 8,
  derby: 270,
  dronfield: 21,
  duffield: 5,
  glossop: 33,
  heanor: 23,
  ilkeston: 39,
  killamarsh: 10,
  'long-eaton': 48,
  matlock: 15,
  melbourne: 4,
  'new-mills': 18,
  ripley: 21,
  shirebrook: 11,
  staveley: 26,
  swadlincote: 41,
  'whaley-bridge': 5,
  wirksworth: 5,
};
const PEOPLE_ELSEWHERE = 7;
const PEOPLE_IN_A_VILLAGE = 1.5;

/** A town with its share of the listings. */
export interface SampleTown extends Town {
  /** How many listings it has compared with the others. */
  weight: number;
  /** How far from its middle its venues lie, in degrees of latitude. */
  reach: number;
}

/** The towns of a sample of `count` listings. */
export function townsFor(source: Source, count: number): SampleTown[] {
  const towns = source.vocabulary.towns.map((town) => {
    const people = PEOPLE[town.slug] ?? PEOPLE_ELSEWHERE;
    return { ...town, weight: people, reach: 0.003 * Math.sqrt(people) };
  });
  const whole = towns.reduce((sum, town) => sum + (town.isArea ? 0 : town.weight), 0);
  const known = new Set(
    towns.flatMap((town) => [town.name, ...town.also]).map((name) => name.toLowerCase()),
  );
  const districts = new Set(towns.map((town) => town.district));
  const villages = VILLAGES.filter(
    ([name, , , district]) => districts.has(district) && !known.has(name.toLowerCase()),
  )
    .slice(0, Math.max(0, Math.floor((count - COUNTY_SCALE) / LISTINGS_A_VILLAGE)))
    .map(([name, lat, lng, district]) => ({
      slug: slugify(name),
      name,
      at: [lat, lng] as const,
      district,
      also: [],
      isArea: false,
      weight: PEOPLE_IN_A_VILLAGE,
      reach: 0.003,
    }));
  return [
    ...towns.map((town) => (town.isArea ? { ...town, weight: whole * 0.03 } : town)),
    ...villages,
  ];
}

/** The source's `towns.yaml` with the villages added, and with invented closures and notices for true ones; its comments stay. */
export function writeTowns(source: Source, towns: readonly SampleTown[], today: Day): string {
  const document = parseDocument(source.texts['towns.yaml']);
  const list: unknown = document.contents;
  const known = isSeq(list) ? list.items.filter((entry) => isMap(entry)) : [];
  for (const [place, town] of known.entries()) {
    for (const field of ['notice', 'closed']) town.delete(field);
    for (const [field, value] of Object.entries(announcedIn(place, today)))
      town.set(field, document.createNode(value, { flow: town.flow ?? false }));
  }
  for (const { slug, name, at, district } of towns.slice(source.vocabulary.towns.length)) {
    document.add(document.createNode({ slug, name, at, district }, { flow: true }));
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * A town for each of `count` listings, as often as their weights say; each has at least one as soon as there are several
 * listings for every town, so that no page of a town is empty.
 */
export function dealTowns(
  random: Random,
  towns: readonly SampleTown[],
  count: number,
): SampleTown[] {
  const sure = count < towns.length * 3 ? [] : towns;
  const drawn = Array.from({ length: count - sure.length }, () => drawTown(random, towns));
  return random.shuffle([...sure, ...drawn]);
}

function drawTown(random: Random, towns: readonly SampleTown[]): SampleTown {
  let ticket = random.next() * towns.reduce((sum, town) => sum + town.weight, 0);
  const drawn = towns.find((town) => (ticket -= town.weight) < 0) ?? towns[0];
  return drawn as SampleTown;
}
