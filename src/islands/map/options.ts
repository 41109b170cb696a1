/** What a page says to a map, and a map to a page. */
import type { Point } from '../../listings/vocabulary.ts';
import type { MapTown, Spot } from '../../map/pins.ts';
import type { Tiles } from '../../map/tiles.ts';
import type { Bounds, View } from '../../map/view.ts';

/** What a map is made of, and whom it tells. */
export interface MapOptions {
  towns: readonly MapTown[];
  /** Null offers no street pictures. */
  tiles: Tiles | null;
  /** Where to begin; without it, everything shown is fitted in. */
  view?: View | null | undefined;
  /** Told which listings are at the opened place; none when it was closed. */
  onSelect?: ((ids: readonly string[]) => void) | undefined;
  /** Told after every move the visitor made; null for both when everything is to be shown again. */
  onView?: ((view: View | null, bounds: Bounds | null) => void) | undefined;
  /** Told by “Search this area”, which is offered only with it; null lets go of the area. */
  onBounds?: ((bounds: Bounds | null) => void) | undefined;
  /** Told whether the list is to follow the map; the choice is offered only with it. */
  onFollows?: ((follows: boolean) => void) | undefined;
  /** Whether it follows to begin with; the bar has its buttons for that from the start. */
  follows?: boolean | undefined;
  /** Told of the day that was chosen, '' for any; the row of days is there only with it. */
  onDay?: ((day: string) => void) | undefined;
  /** Told by “Near me” once the visitor's place is known and within the area. */
  onNearMe?: ((at: Point) => void) | undefined;
}

/** The means to fill and steer a map. */
export interface MountedMap {
  /** Shows these listings and no others; so many `elsewhere` in the list have no place on the ground. */
  show: (spots: readonly Spot[], elsewhere?: number) => void;
  /** Marks the pin that holds a listing and brings it into view; null for none. */
  select: (id: string | null) => void;
  setView: (view: View) => void;
  /** Says whether the list follows the map. */
  setFollows: (follows: boolean) => void;
  /** Marks the day that is asked for, and says how many listings each day has. */
  setDays: (day: string, counts: ReadonlyMap<string, number> | null) => void;
  destroy: () => void;
}
