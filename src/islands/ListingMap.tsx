/** The map of search results, beside the list and equal to it; `search/ResultMap.tsx` loads it when it is wanted. */
import { useEffect, useRef, useState } from 'react';
import type { Point } from '../listings/vocabulary.ts';
import type { MapTown } from '../map/pins.ts';
import { spotsOf } from '../map/spot.ts';
import type { Tiles } from '../map/tiles.ts';
import { writeView, type Bounds, type View } from '../map/view.ts';
import type { SearchDocument } from '../search/document.ts';
import { mountMap } from './map.ts';
import type { MountedMap } from './map/options.ts';

/** What the map shows and whom it tells. */
export interface ListingMapProps {
  /** The very documents the list shows, in its order; those without `at` are counted in words below the map. */
  documents: readonly SearchDocument[];
  /** Every town of the directory: they are the ground the pins stand on. */
  towns: readonly MapTown[];
  /** From `site.yaml`; null offers no street pictures. */
  tiles: Tiles | null;
  /** Id of the listing to mark, such as the card with the focus; null for none. It is brought into view. */
  selected: string | null;
  /** The listings at the place the visitor opened; an empty list when it was closed. */
  onSelect: (ids: readonly string[]) => void;
  /** “Search this area” was pressed, or null: the area is let go; left out, there is no such button. `writeBounds` puts it in an address. */
  onBounds?: (bounds: Bounds | null) => void;
  /** “Near me” was pressed, and this is where, within the area. */
  onNearMe?: (at: Point) => void;
  /** Whether the list is kept to what the map shows, at every move: then `onView` has the area. */
  follows?: boolean;
  /** The visitor has chosen whether it is; left out, the choice is not offered. */
  onFollows?: (follows: boolean) => void;
  /** The day that is asked for, '' for any: a weekday is marked in the map's own row of days. */
  day?: string;
  /** How many of the listings are on each weekday; null until that is known. */
  dayCounts?: ReadonlyMap<string, number> | null;
  /** A day was chosen on the map, '' for any; left out, there is no row of days. */
  onDay?: (day: string) => void;
  /** Where to begin, from `readView` of the address; null fits everything in. A new value moves the map. */
  view?: View | null;
  /** The visitor moved the map; `writeView` puts it in an address. Null for both: everything is shown again. */
  onView?: (view: View | null, bounds: Bounds | null) => void;
  /** The map cannot be shown. */
  onFail: () => void;
}

/** Draws the map. */
export default function ListingMap(props: ListingMapProps) {
  const { documents, towns, tiles, selected, view = null, follows = false } = props;
  const { day = '', dayCounts = null } = props;
  const host = useRef<HTMLDivElement>(null);
  const tell = useRef(props);
  const told = useRef<string[]>([]);
  const [map, setMap] = useState<MountedMap | null>(null);
  const hasArea = props.onBounds !== undefined;
  const hasFollows = props.onFollows !== undefined;
  const hasDays = props.onDay !== undefined;

  useEffect(() => {
    tell.current = props;
  });

  useEffect(() => {
    let isGone = false;
    let mounted: MountedMap | null = null;
    if (!host.current) return undefined;
    mountMap(host.current, {
      towns,
      tiles,
      view: tell.current.view,
      onSelect: (ids) => tell.current.onSelect(ids),
      onView: (seen, bounds) => {
        if (seen) told.current = [...told.current, nameView(seen)].slice(-TOLD);
        tell.current.onView?.(seen, bounds);
      },
      onBounds: hasArea ? (bounds) => tell.current.onBounds?.(bounds) : undefined,
      onFollows: hasFollows ? (is) => tell.current.onFollows?.(is) : undefined,
      follows: tell.current.follows,
      onDay: hasDays ? (chosen) => tell.current.onDay?.(chosen) : undefined,
      onNearMe: (at) => tell.current.onNearMe?.(at),
    }).then(
      (made) => {
        mounted = made;
        if (isGone) made.destroy();
        else setMap(made);
      },
      () => isGone || tell.current.onFail(),
    );
    return () => {
      isGone = true;
      mounted?.destroy();
      setMap(null);
    };
  }, [towns, tiles, hasArea, hasFollows, hasDays]);

  useEffect(() => {
    if (!map) return;
    const spots = spotsOf(documents);
    map.show(spots, documents.length - spots.length);
  }, [map, documents]);

  // Not when the list changes: that must not move the map.
  useEffect(() => map?.select(selected), [map, selected]);
  useEffect(() => map?.setFollows(follows), [map, follows]);
  useEffect(() => map?.setDays(day, dayCounts), [map, day, dayCounts]);

  const viewName = view && nameView(view);
  useEffect(() => {
    const { view: asked } = tell.current;
    if (!map || !viewName || !asked) return;
    // A move that comes back as a view, perhaps after the next move was made, is not one to make again.
    const echo = told.current.lastIndexOf(viewName);
    if (echo >= 0) told.current.splice(0, echo + 1);
    else map.setView(asked);
  }, [map, viewName]);

  return (
    <section className="map" aria-label="Map">
      {!map && <p className="map-coming">Loading the map …</p>}
      {/* The map's own: React must have no children in it. */}
      <div className="map-host" ref={host} />
    </section>
  );
}

/** So many moves may be on their way to an address and back at once. */
const TOLD = 20;

function nameView(view: View): string {
  const { at, zoom } = writeView(view);
  return `${at} ${zoom}`;
}
