/** “Near me” on the map: the visitor's own place, and what is nearest to it. */
import type { Point } from '../../listings/vocabulary.ts';
import { describeNearest } from '../../map/nearest.ts';
import type { MapTown, Pin } from '../../map/pins.ts';
import { nearestTo } from '../../places/distance.ts';
import { findMe } from '../near.ts';
import { element } from './element.ts';
import type { LeafletMap } from './leaflet.ts';
import { layMarkers } from './markers.ts';

// The visitor's own place stands above the pins.
const HEIGHT = 650;
const NEARBY = 3;

/** Gives the means to ask; `says` tells what came of it. */
export function layHere(map: LeafletMap, towns: readonly MapTown[], says: HTMLElement) {
  const marker = layMarkers(map, 'here', HEIGHT);
  return {
    /** The visitor's place and what to show with it; null where it is not known or far from everything. */
    async ask(pinsNow: () => readonly Pin[]): Promise<{ at: Point; around: Point[] } | null> {
      says.textContent = 'Asking your browser where you are …';
      const found = await findMe();
      if (!found.at) {
        says.textContent = found.words;
        return null;
      }
      const { at } = found;
      const pins = pinsNow();
      const { isOutside, words } = describeNearest(at, pins, towns);
      says.textContent = words;
      if (isOutside || !says.isConnected) return null;
      marker.show([
        { key: at.join(), at, make: () => element('span', 'map-here', 'You are here') },
      ]);
      return { at, around: [at, ...nearestTo(at, pins, NEARBY).map(({ item }) => item.at)] };
    },
  };
}
