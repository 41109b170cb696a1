/** Postcodes on the grid → the middles of units, sectors and outcodes that a directory needs, as its files have them. */
import type { Point } from '../../src/listings/vocabulary.ts';
import { UNITS_FOLDER, writeUnits } from '../../src/listings/units.ts';
import { packUnits } from '../../src/places/units.ts';
import type { Unit } from './download.ts';
import { toGrid, toPoint, type GridPoint } from './grid.ts';

/** Middles by name; units by outcode and second half. */
export interface Table {
  sectors: Record<string, Point>;
  outcodes: Record<string, Point>;
  units: Record<string, Record<string, Point>>;
}

// As people count: DE6 comes before DE56, and S8 before SK1.
const ORDER = new Intl.Collator('en', { numeric: true });

const METRES_A_MILE = 1609.344;

/** The units of those outcodes that have one within so many miles of a place. */
export function unitsNear(units: readonly Unit[], places: readonly Point[], miles: number): Unit[] {
  const reach = miles * METRES_A_MILE;
  const centres = places.map(toGrid);
  const near = new Set<string>();
  for (const { outcode, at } of units)
    if (!near.has(outcode) && centres.some((centre) => metresBetween(centre, at) <= reach))
      near.add(outcode);
  return units.filter(({ outcode }) => near.has(outcode));
}

/** Which places have no unit within so many miles: perhaps a file of the download is not there. */
export function withoutUnits<Place extends { at: Point }>(
  places: readonly Place[],
  units: readonly Unit[],
  miles: number,
): Place[] {
  const reach = miles * METRES_A_MILE;
  return places.filter(({ at }) => {
    const centre = toGrid(at);
    return !units.some((unit) => metresBetween(centre, unit.at) <= reach);
  });
}

/** The middles, each list in the order in which people count postcodes. */
export function tableOf(units: readonly Unit[]): Table {
  const sectorOf = ({ outcode, inward }: Unit) => `${outcode} ${inward.charAt(0)}`;
  const byOutcode = Map.groupBy(units, ({ outcode }) => outcode);
  const inOrder = <T>(entries: Iterable<readonly [string, T]>) =>
    Object.fromEntries([...entries].toSorted(([a], [b]) => ORDER.compare(a, b)));
  return {
    sectors: inOrder([...Map.groupBy(units, sectorOf)].map(([name, all]) => [name, middleOf(all)])),
    outcodes: inOrder([...byOutcode].map(([name, all]) => [name, middleOf(all)])),
    units: inOrder(
      [...byOutcode].map(([name, all]) => [
        name,
        Object.fromEntries(all.map(({ inward, at }) => [inward, toPoint(at)])),
      ]),
    ),
  };
}

/** The files of a content folder by their paths; throws where an outcode is more than a search can load. */
export function filesOf({ sectors, outcodes, units }: Table, year: string): Map<string, string> {
  for (const [outcode, places] of Object.entries(units)) packUnits(outcode, places);
  return new Map([
    ['postcodes.yaml', writeMiddles(sectors, outcodes, year)],
    ...Object.entries(units).map(
      ([outcode, places]) => [`${UNITS_FOLDER}/${outcode}.csv`, writeUnits(places)] as const,
    ),
  ]);
}

function writeMiddles(
  sectors: Table['sectors'],
  outcodes: Table['outcodes'],
  year: string,
): string {
  const lines = (places: Readonly<Record<string, Point>>) =>
    Object.entries(places).map(
      ([name, at]) => `  ${name}: [${at.map((degrees) => Number(degrees.toFixed(4))).join(', ')}]`,
    );
  return `# Where postcodes are, so that the search can tell what is near. Written by npm run places.
# From OS Code-Point Open, Open Government Licence v3. The attribution has to be shown wherever
# the figures are used, those of the folder ${UNITS_FOLDER} among them:
attribution: >-
  Contains OS data © Crown copyright and database right ${year}.
  Contains Royal Mail data © Royal Mail copyright and database right ${year}.
  Contains National Statistics data © Crown copyright and database right ${year}.

# The middle of each postcode sector: [north, east].
sectors:
${lines(sectors).join('\n')}

# The middle of each outcode.
outcodes:
${lines(outcodes).join('\n')}
`;
}

function middleOf(units: readonly Unit[]): Point {
  const mean = (axis: 0 | 1) => units.reduce((sum, { at }) => sum + at[axis], 0) / units.length;
  return toPoint([mean(0), mean(1)]);
}

function metresBetween(a: GridPoint, b: GridPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
