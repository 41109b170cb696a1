/** The map without anything on it: how it moves, and what part of the ground it shows. */
import type { Point } from '../../listings/vocabulary.ts';
import { boundsOf, NEAREST_ZOOM, type Bounds, type View } from '../../map/view.ts';
import { LeafletMap } from './leaflet.ts';
import { isStill } from './motion.ts';

/** This share of the map stays free at each edge: a pin stands above its place, and needs room there. */
const MARGIN = 0.125;
// What to show where there is neither a town nor a place.
const BRITAIN: Bounds = { south: 50, west: -6, north: 58, east: 2 };

/** Makes a map in its element; nothing in it moves by itself where the visitor wants it still. */
export function makeMap(ground: HTMLElement): LeafletMap {
  const isMoving = !isStill();
  const map = new LeafletMap(ground, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 5,
    maxZoom: NEAREST_ZOOM,
    scrollWheelZoom: false,
    zoomAnimation: isMoving,
    fadeAnimation: isMoving,
    markerZoomAnimation: isMoving,
    inertia: isMoving,
  });
  map.on('zoomanim', () => zooming.add(map));
  map.on('zoomend', () => zooming.delete(map));
  // A wheel that turns the page must not turn the map, unless the map is what the visitor is at.
  ground.addEventListener('focusin', () => map.scrollWheelZoom.enable());
  ground.addEventListener('focusout', () => map.scrollWheelZoom.disable());
  return map;
}

/** Takes a map away. Leaflet goes on with a zoom that has begun, and fails where the map is gone: that ends first. */
export function removeMap(map: LeafletMap): void {
  // Who hears of the end after this must find the map still there.
  if (zooming.has(map)) map.once('zoomend', () => queueMicrotask(() => map.remove()));
  else map.remove();
}

const zooming = new WeakSet<LeafletMap>();

/** The part of the ground that is in view. */
export function boundsShown(map: LeafletMap): Bounds {
  const shown = map.getBounds();
  return {
    south: shown.getSouth(),
    west: shown.getWest(),
    north: shown.getNorth(),
    east: shown.getEast(),
  };
}

/** The middle of what is in view, and how near it looks. */
export function viewShown(map: LeafletMap): View {
  const { lat, lng } = map.getCenter();
  return { at: [lat, lng], zoom: map.getZoom() };
}

/** Moves to where all these points show, within the zooms given; at once, where the program moves and not a person. */
export function fitPoints(
  map: LeafletMap,
  points: readonly Point[],
  zooms: { furthest?: number; nearest: number },
  isAtOnce: boolean,
): void {
  const { south, west, north, east } = boundsOf(points) ?? BRITAIN;
  const corners: [number, number][] = [
    [south, west],
    [north, east],
  ];
  const fitting = map.getBoundsZoom(corners, false, map.getSize().multiplyBy(2 * MARGIN));
  const zoom = Math.min(zooms.nearest, Math.max(zooms.furthest ?? 0, fitting));
  map.setView([(south + north) / 2, (west + east) / 2], zoom, isAtOnce ? { animate: false } : {});
}
