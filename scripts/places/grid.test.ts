import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/listings/vocabulary.ts';
import { isOnGrid, toGrid, toPoint, type GridPoint } from './grid.ts';

const METRES_A_DEGREE = 111_320;

// Ordnance Survey’s points to test conversions with: degrees (ETRS89, which is WGS 84 to less than a metre) and grid.
// From the test files of its developer pack OSTN15/OSGM15, where each has the number behind its place; Caister is the
// example worked through in its user guide “Transformations and OSGM15”, annexe A.
const KNOWN: readonly [place: string, at: Point, grid: GridPoint][] = [
  ['the Lizard (TP02)', [49.9600613782, -5.203046099982], [170370.718, 11572.405]],
  ['Plymouth (TP03)', [50.438858256102, -4.108645635613], [250359.811, 62016.569]],
  ['St Catherine’s Point (TP04)', [50.575636649996, -1.297822772404], [449816.371, 75335.861]],
  ['Brislington (TP08)', [51.427547430197, -2.544076183493], [362269.991, 169978.69]],
  ['Lambeth (TP09)', [51.489365649503, -0.119925571796], [530624.974, 178388.464]],
  ['Northampton (TP13)', [52.251609512301, -0.912489569698], [474335.969, 262047.755]],
  ['Caister water tower', [52.658007833, 1.716073973], [651409.804, 313177.45]],
  ['King’s Lynn (TP14)', [52.751366871696, 0.401535470654], [562180.547, 319784.995]],
  ['Nottingham (TP15)', [52.962191094101, -1.197476559226], [454002.834, 340834.943]],
  ['Daresbury (TP16)', [53.344802801897, -2.640493208105], [357455.843, 383290.436]],
  ['Blackpool (TP19)', [53.779110257595, -3.040454906906], [331534.564, 431920.794]],
  ['Pudsey (TP20)', [53.800215196297, -1.66379168242], [422242.186, 433818.701]],
];

describe('the grid', () => {
  it.each(KNOWN)('puts %s where Ordnance Survey does, within 5 m', (_place, at, grid) => {
    const [lat, lng] = toPoint(grid);
    const east = (lng - at[1]) * Math.cos((at[0] * Math.PI) / 180);
    expect(Math.hypot(lat - at[0], east) * METRES_A_DEGREE).toBeLessThan(5);
    const back = toGrid(at);
    expect(Math.hypot(back[0] - grid[0], back[1] - grid[1])).toBeLessThan(5);
  });

  it('comes back to the centimetre', () => {
    for (const [, , grid] of KNOWN) {
      const [east, north] = toGrid(toPoint(grid));
      expect(Math.hypot(east - grid[0], north - grid[1])).toBeLessThan(0.01);
    }
  });

  it.each<[GridPoint, boolean]>([
    [[435000, 347000], true],
    [[0, 0], false],
    [[-1.4, 53.02], false],
    [[435000, 2_000_000], false],
  ])('%j can be on it: %s', (point, can) => {
    expect(isOnGrid(point)).toBe(can);
  });
});
