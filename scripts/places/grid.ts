/** The National Grid of Britain (OSGB36, metres east and north) ↔ degrees as maps on the web have them (WGS 84). */
import proj4 from 'proj4';
import type { Point } from '../../src/listings/vocabulary.ts';

/** A place on the grid, in metres. */
export type GridPoint = readonly [east: number, north: number];

// The seven figures after +towgs84 are Ordnance Survey's own, for the whole of Britain: good to about 5 m,
// which is less than the houses of one postcode are apart. Its table of distortions would take 15 MB.
const GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';
const converter = proj4(GRID, 'WGS84');

/** From the grid to degrees. */
export function toPoint([east, north]: GridPoint): Point {
  const [lng = NaN, lat = NaN] = converter.forward([east, north]);
  return [lat, lng];
}

/** From degrees to the grid. */
export function toGrid([lat, lng]: Point): GridPoint {
  const [east = NaN, north = NaN] = converter.inverse([lng, lat]);
  return [east, north];
}

/** Whether figures can be metres on the grid at all. */
export function isOnGrid([east, north]: GridPoint): boolean {
  return east > 0 && east < 700_000 && north > 0 && north < 1_300_000;
}
