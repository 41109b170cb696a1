/** What part of the ground a map shows, and how an address remembers it. */
import type { Point } from '../listings/vocabulary.ts';

/** A rectangle of ground, in degrees; it never crosses the date line. */
export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** The middle of a map, and how near it looks: a Leaflet zoom, 0 to 19. */
export interface View {
  at: Point;
  zoom: number;
}

/** How near a map can look: pictures of a street are sharp up to here. */
export const NEAREST_ZOOM = 18;

/** Reads `at=53.02,-1.48&zoom=13`; null for anything that is no place on a map. */
export function readView(parameters: URLSearchParams): View | null {
  const numbers = readNumbers(parameters.get('at'), 2);
  const [zoom] = readNumbers(parameters.get('zoom'), 1) ?? [];
  if (!numbers || zoom === undefined) return null;
  const [lat = NaN, lng = NaN] = numbers;
  if (!isOnGround(lat, lng) || zoom < 0 || zoom > NEAREST_ZOOM) return null;
  return { at: [lat, lng], zoom: Math.round(zoom) };
}

/** Writes what `readView` reads, as precise as a screen can tell: about ten metres. */
export function writeView(view: View): { at: string; zoom: string } {
  return { at: view.at.map(shorten).join(','), zoom: String(Math.round(view.zoom)) };
}

/** Says whether two views are written alike in an address. */
export function isSameView(a: View, b: View): boolean {
  const [one, other] = [writeView(a), writeView(b)];
  return one.at === other.at && one.zoom === other.zoom;
}

/** Reads an `area` such as `52.9,-1.6,53.1,-1.3` (south, west, north, east); null for anything else. */
export function readBounds(text: string | null): Bounds | null {
  const numbers = readNumbers(text, 4);
  if (!numbers) return null;
  const [south = NaN, west = NaN, north = NaN, east = NaN] = numbers;
  const isSound =
    isOnGround(south, west) && isOnGround(north, east) && south < north && west < east;
  return isSound ? { south, west, north, east } : null;
}

/** Writes what `readBounds` reads. */
export function writeBounds({ south, west, north, east }: Bounds): string {
  return [south, west, north, east].map(shorten).join(',');
}

/** The smallest rectangle that holds every point; null for no points. */
export function boundsOf(points: readonly Point[]): Bounds | null {
  if (points.length === 0) return null;
  const bounds = { south: 90, west: 180, north: -90, east: -180 };
  for (const [lat, lng] of points) {
    bounds.south = Math.min(bounds.south, lat);
    bounds.west = Math.min(bounds.west, lng);
    bounds.north = Math.max(bounds.north, lat);
    bounds.east = Math.max(bounds.east, lng);
  }
  return bounds;
}

/** A rectangle widened on each side by a share of its own width and height. */
export function padBounds({ south, west, north, east }: Bounds, share: number): Bounds {
  const up = (north - south) * share;
  const along = (east - west) * share;
  return { south: south - up, west: west - along, north: north + up, east: east + along };
}

/** Says whether a point lies in a rectangle, its edges counted in. */
export function isInside([lat, lng]: Point, { south, west, north, east }: Bounds): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

// Plain decimals only: `1e2`, ` 5`, `0x10` and `` are numbers to JavaScript, but not to this address.
function readNumbers(text: string | null, count: number): number[] | null {
  const parts = text?.split(',') ?? [];
  if (parts.length !== count) return null;
  return parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part)) ? parts.map(Number) : null;
}

// Web maps end at 85 degrees; beyond it there is nothing to show.
function isOnGround(lat: number, lng: number): boolean {
  return Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
}

function shorten(degrees: number): string {
  return String(Math.round(degrees * 10_000) / 10_000);
}
