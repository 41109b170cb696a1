/** Pins that would lie on top of each other, gathered into clusters that open as the map comes nearer. */
import Supercluster from 'supercluster';
import type { Point } from '../listings/vocabulary.ts';
import { nearestTowns } from '../places/distance.ts';
import { countListings, countPlaces } from './describe.ts';
import type { MapTown, Pin } from './pins.ts';
import { NEAREST_ZOOM, type Bounds } from './view.ts';

/** Several pins drawn as one. */
export interface Cluster {
  key: string;
  at: Point;
  places: number;
  listings: number;
  /** The zoom at which it falls apart; more than `NEAREST_ZOOM` when it never does. */
  opensAt: number;
  /** The pins it stands for. */
  pins: () => Pin[];
}

/** What is drawn on the map: a place, or several as one. */
export type Mark = { is: 'pin'; key: string; at: Point; pin: Pin } | ({ is: 'cluster' } & Cluster);

// Most pins are this many pixels wide or less; nearer than that, one covers the other.
const RADIUS = 96;

/** Prepares pins for drawing; the answer gives the marks of a piece of ground at a zoom. */
export function clusterPins(pins: readonly Pin[]): (bounds: Bounds, zoom: number) => Mark[] {
  const index = new Supercluster<{ pin: Pin }, { listings: number }>({
    radius: RADIUS,
    extent: 256,
    maxZoom: NEAREST_ZOOM,
    map: ({ pin }) => ({ listings: pin.spots.length }),
    reduce: (sum, { listings }) => {
      sum.listings += listings;
    },
  });
  index.load(
    pins.map((pin) => ({
      type: 'Feature',
      properties: { pin },
      geometry: { type: 'Point', coordinates: [pin.at[1], pin.at[0]] },
    })),
  );

  return ({ west, south, east, north }, zoom) =>
    index.getClusters([west, south, east, north], Math.round(zoom)).map((feature): Mark => {
      if (!('cluster' in feature.properties)) {
        const { pin } = feature.properties;
        return { is: 'pin', key: pin.key, at: pin.at, pin };
      }
      const { cluster_id: id, point_count: places, listings } = feature.properties;
      const [lng = 0, lat = 0] = feature.geometry.coordinates;
      return {
        is: 'cluster',
        // Numbers begin again with every new set of pins; what it stands for says more.
        key: `cluster ${lat.toFixed(5)},${lng.toFixed(5)} ${places} ${listings}`,
        at: [lat, lng],
        places,
        listings,
        opensAt: index.getClusterExpansionZoom(id),
        pins: () => index.getLeaves(id, Infinity).map(({ properties }) => properties.pin),
      };
    });
}

/** A cluster in words: `24 listings in 9 places around Belper`. */
export function labelCluster({ at, places, listings }: Cluster, towns: readonly MapTown[]): string {
  const [nearest] = nearestTowns(at, towns, 1);
  const around = nearest ? ` around ${nearest.item.name}` : '';
  return `${countListings(listings)} in ${countPlaces(places)}${around}`;
}

/** Marks in the order one reads a page: row by row from the top, each from the left. */
export function inReadingOrder(marks: readonly Mark[], { south, north }: Bounds): Mark[] {
  const rows = 8;
  const row = ({ at }: Mark) => Math.floor(((north - at[0]) / (north - south || 1)) * rows);
  return [...marks].sort(
    (a, b) => row(a) - row(b) || a.at[1] - b.at[1] || b.at[0] - a.at[0] || (a.key < b.key ? -1 : 1),
  );
}
