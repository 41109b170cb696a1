/** The map: pins and clusters over a plain ground, its buttons, and the list of what happens at a place. */
import type { Point } from '../listings/vocabulary.ts';
import type { Cluster } from '../map/clusters.ts';
import { countPlaces, describeShown } from '../map/describe.ts';
import { describeNearest } from '../map/nearest.ts';
import { pinsOf, type MapTown, type Pin, type Spot } from '../map/pins.ts';
import type { Tiles } from '../map/tiles.ts';
import { isInside, isSameView, NEAREST_ZOOM, type Bounds, type View } from '../map/view.ts';
import { nearestTo } from '../places/distance.ts';
import { boundsShown, fitPoints, makeMap, viewShown } from './map/camera.ts';
import { element } from './map/element.ts';
import { boxOn, makeFrame } from './map/frame.ts';
import { layGround } from './map/ground.ts';
import type { LeafletMap } from './map/leaflet.ts';
import { loadLook } from './map/look.ts';
import { layMarkers, type Markers } from './map/markers.ts';
import { layMarks } from './map/marks.ts';
import { findMe } from './near.ts';
import { makePanel, type Panel } from './map/panel.ts';
import { makePictures } from './map/pictures.ts';

/** What a map is made of, and whom it tells. */
export interface MapOptions {
  towns: readonly MapTown[];
  /** Null offers no street pictures. */
  tiles: Tiles | null;
  /** Where to begin; without it, everything shown is fitted in. */
  view?: View | null | undefined;
  /** Told which listings are at the opened place; none when it was closed. */
  onSelect?: ((ids: readonly string[]) => void) | undefined;
  /** Told after every move the visitor made. */
  onView?: ((view: View, bounds: Bounds) => void) | undefined;
  /** Told by “Search this area”, which is offered only with it. */
  onBounds?: ((bounds: Bounds) => void) | undefined;
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
  destroy: () => void;
}

/** Makes a map in an empty element; the promise waits for the look of the map, without which it has no size. */
export async function mountMap(host: HTMLElement, options: MapOptions): Promise<MountedMap> {
  await loadLook();
  return new Screen(host, options);
}

// How near “Show everything” and “Near me” go by themselves: streets are still recognised.
const CLOSE_ZOOM = 15;
const NEARBY = 3;
const PIN_GAP = 24;
// The visitor's own place stands above the pins.
const HERE_HEIGHT = 650;

class Screen implements MountedMap {
  private readonly host: HTMLElement;
  private readonly options: MapOptions;
  private readonly panel: Panel;
  private readonly frame: ReturnType<typeof makeFrame>;
  private readonly map: LeafletMap;
  private readonly ground: ReturnType<typeof layGround>;
  private readonly marks: ReturnType<typeof layMarks>;
  private readonly here: Markers;
  private readonly sizes: ResizeObserver;
  private pins: readonly Pin[] = [];
  private elsewhere = 0;
  private opened: readonly Pin[] = [];
  /** True once the visitor, or the address, has chosen what to look at. */
  private isChosen: boolean;
  /** True while the program moves the map, which nobody needs to be told. */
  private isQuiet = false;

  constructor(host: HTMLElement, options: MapOptions) {
    const { towns, tiles, view, onBounds } = options;
    this.host = host;
    this.options = options;
    this.isChosen = Boolean(view);
    this.panel = makePanel(towns, (hadFocus) => this.leave(hadFocus));
    this.frame = makeFrame(
      {
        onNearMe: () => void this.goNear(),
        onArea: onBounds ? () => onBounds(boundsShown(this.map)) : null,
        onEverything: () => this.fitAll(),
        onZoom: (steps) => this.map.setZoom(this.map.getZoom() + steps),
      },
      this.panel.element,
    );
    host.replaceChildren(...this.frame.parts);

    this.map = makeMap(this.frame.ground);
    this.ground = layGround(this.map, towns);
    this.marks = layMarks(this.map, towns, {
      onPin: (pin) => this.open([pin]),
      onCluster: (cluster) => this.enter(cluster),
    });
    this.here = layMarkers(this.map, 'here', HERE_HEIGHT);
    this.map.on('moveend', () => this.moved());
    this.quietly(() => this.fitAll());
    if (view) this.setView(view);
    if (tiles) host.append(makePictures(this.map, tiles));
    this.sizes = new ResizeObserver(() => this.quietly(() => this.map.invalidateSize()));
    this.sizes.observe(this.frame.ground);
  }

  show(spots: readonly Spot[], elsewhere = 0): void {
    this.panel.close();
    this.pins = pinsOf(spots, this.options.towns);
    this.elsewhere = elsewhere;
    this.marks.take(this.pins);
    this.ground.weigh(this.pins);
    this.quietly(() => (this.isChosen ? this.redraw() : this.fitAll()));
  }

  select(id: string | null): void {
    this.marks.select(id);
    const pin = this.pins.find(({ spots }) => spots.some((spot) => spot.id === id));
    if (!pin || isInside(pin.at, boundsShown(this.map))) return;
    this.quietly(() => this.map.panTo([...pin.at], { animate: false }));
  }

  setView(view: View): void {
    this.isChosen = true;
    // What an address remembers is rounded; a map that is already there must not twitch.
    if (isSameView(view, viewShown(this.map))) return;
    this.quietly(() => this.map.setView([...view.at], view.zoom, { animate: false }));
  }

  destroy(): void {
    this.sizes.disconnect();
    this.map.remove();
    this.host.replaceChildren();
  }

  private moved(): void {
    this.redraw();
    if (this.isQuiet) return;
    this.isChosen = true;
    this.options.onView?.(viewShown(this.map), boundsShown(this.map));
  }

  private redraw(): void {
    const bounds = boundsShown(this.map);
    this.marks.redraw(bounds, this.map.getZoom());
    const { ground, zoom } = this.frame;
    this.ground.redraw([...this.marks.elements(), zoom].map((one) => boxOn(ground, one)));
    const isInView = this.pins.some(({ at }) => isInside(at, bounds));
    this.frame.count.textContent = describeShown(this.pins, this.elsewhere, isInView);
  }

  private open(pins: readonly Pin[]): void {
    const [first] = pins;
    if (!first) return;
    const isOne = pins.length === 1;
    const ids = pins.flatMap(({ spots }) => spots.map(({ id }) => id));
    this.opened = pins;
    this.panel.open(
      isOne ? nameOf(first) : `${countPlaces(pins.length)} side by side`,
      pins.flatMap(({ spots }) => spots),
    );
    this.marks.select(ids[0] ?? null);
    this.keepClear(first);
    this.options.onSelect?.(ids);
  }

  /** Moves a pin out from under the list of what happens there, where the list lies over the map. */
  private keepClear(pin: Pin): void {
    const [marked] = this.marks.elements(pin);
    if (!marked) return;
    const mark = boxOn(this.frame.ground, marked);
    const panel = boxOn(this.frame.ground, this.panel.element);
    if (mark.left > panel.right || mark.bottom < panel.top) return;
    this.quietly(() => this.map.panBy([mark.left - panel.right - PIN_GAP, 0], { animate: false }));
  }

  private leave(hadFocus: boolean): void {
    this.marks.select(null);
    this.options.onSelect?.([]);
    if (hadFocus && !this.marks.focusAny(this.opened)) this.frame.ground.focus();
  }

  private enter(cluster: Cluster): void {
    const pins = cluster.pins();
    if (cluster.opensAt > NEAREST_ZOOM) return this.open(pins);
    this.map.once('moveend', () => this.marks.focusAny(pins));
    this.fit(pins, { furthest: cluster.opensAt, nearest: NEAREST_ZOOM });
  }

  private fitAll(): void {
    this.fit(this.pins.length > 0 ? this.pins : this.options.towns, { nearest: CLOSE_ZOOM });
  }

  private fit(
    places: readonly { at: Point }[],
    zooms: { furthest?: number; nearest: number },
  ): void {
    const points = places.map(({ at }) => at);
    fitPoints(this.map, points, zooms, this.isQuiet);
  }

  private async goNear(): Promise<void> {
    const { says } = this.frame;
    says.textContent = 'Asking your browser where you are …';
    const found = await findMe();
    if (!found.at) {
      says.textContent = found.words;
      return;
    }
    const { at } = found;
    const { isOutside, words } = describeNearest(at, this.pins, this.options.towns);
    says.textContent = words;
    if (isOutside || !this.host.contains(says)) return;
    const make = () => element('span', 'map-here', 'You are here');
    this.here.show([{ key: at.join(), at, make }]);
    this.fit([{ at }, ...nearestTo(at, this.pins, NEARBY).map(({ item }) => item)], {
      nearest: CLOSE_ZOOM,
    });
    this.options.onNearMe?.(at);
  }

  private quietly(move: () => void): void {
    this.isQuiet = true;
    move();
    this.isQuiet = false;
  }
}

function nameOf({ place, town }: Pin): string {
  return place === town ? town : `${place}, ${town}`;
}
