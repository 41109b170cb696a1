/** The map: pins and clusters over a plain ground, its buttons, and the list of what happens at a place. */
import type { Point } from '../listings/vocabulary.ts';
import type { Cluster } from '../map/clusters.ts';
import { describeShown } from '../map/describe.ts';
import { idsOf, pinsOf, type Pin, type Spot } from '../map/pins.ts';
import { isInside, isSameView, NEAREST_ZOOM, type View } from '../map/view.ts';
import { focusCard, showCard, watchCards } from './map/cards.ts';
import { boundsShown, fitPoints, makeMap, removeMap, viewShown } from './map/camera.ts';
import { makeDays, type Days } from './map/days.ts';
import { boxOn, makeFrame } from './map/frame.ts';
import { layGround } from './map/ground.ts';
import { layHere } from './map/here.ts';
import { listenForKeys } from './map/keys.ts';
import type { LeafletMap } from './map/leaflet.ts';
import { loadLook } from './map/look.ts';
import { layMarks } from './map/marks.ts';
import { isStill } from './map/motion.ts';
import type { MapOptions, MountedMap } from './map/options.ts';
import { makePanel, type Panel } from './map/panel.ts';
import { makePictures } from './map/pictures.ts';

/** Makes a map in an empty element; the promise waits for the look of the map, without which it has no size. */
export async function mountMap(host: HTMLElement, options: MapOptions): Promise<MountedMap> {
  await loadLook();
  return new Screen(host, options);
}

// How near “Show everything” and “Near me” go by themselves: streets are still recognised.
const CLOSE_ZOOM = 15;
const PIN_GAP = 24;

class Screen implements MountedMap {
  private readonly host: HTMLElement;
  private readonly options: MapOptions;
  private readonly panel: Panel;
  private readonly frame: ReturnType<typeof makeFrame>;
  private readonly map: LeafletMap;
  private readonly ground: ReturnType<typeof layGround>;
  private readonly marks: ReturnType<typeof layMarks>;
  private readonly here: ReturnType<typeof layHere>;
  private readonly days: Days | null;
  private readonly sizes: ResizeObserver;
  private pins: readonly Pin[] = [];
  private elsewhere = 0;
  private opened: readonly Pin[] = [];
  /** The listing that is marked while no other card is pointed at. */
  private marked: string | null = null;
  private readonly unwatch = watchCards((id) => this.marks.select(id ?? this.marked));
  /** True once the visitor, or the address, has chosen what to look at. */
  private isChosen: boolean;
  /** True while the program moves the map, which nobody needs to be told. */
  private isQuiet = false;

  constructor(host: HTMLElement, options: MapOptions) {
    const { towns, tiles, view, onBounds, onFollows, onDay } = options;
    this.host = host;
    this.options = options;
    this.isChosen = Boolean(view);
    this.panel = makePanel(towns, (hadFocus) => this.leave(hadFocus));
    this.days = onDay ? makeDays(onDay) : null;
    const onZoom = (steps: 1 | -1) => void this.map.setZoom(this.map.getZoom() + steps);
    this.frame = makeFrame(
      {
        onNearMe: () => void this.goNear(),
        onArea: onBounds ? () => onBounds(boundsShown(this.map)) : null,
        onFollows: onFollows ? (follows) => this.follow(follows) : null,
        onEverything: () => this.showEverything(),
        onZoom,
        onList: () => focusCard(idsOf(this.opened)),
      },
      this.panel.element,
      this.days?.element ?? null,
    );
    this.frame.showFollows(options.follows ?? false);
    host.replaceChildren(...this.frame.parts);

    this.map = makeMap(this.frame.ground);
    listenForKeys(this.frame.ground, {
      onZoom,
      onPan: (by) => void this.map.panBy(by, { animate: !isStill() }),
      onLeave: () => this.frame.toList.focus(),
    });
    this.ground = layGround(this.map, towns);
    this.marks = layMarks(this.map, towns, {
      onPin: (pin) => this.open([pin]),
      onCluster: (cluster) => this.enter(cluster),
    });
    this.here = layHere(this.map, towns, this.frame.says);
    this.map.on('moveend', () => this.moved());
    // A list that comes meanwhile must not take the map out of the visitor's hand.
    this.map.on('dragstart', () => (this.isChosen = true));
    this.quietly(() => this.fitAll());
    if (view) this.setView(view);
    if (tiles) host.append(makePictures(this.map, tiles));
    this.sizes = new ResizeObserver(() => this.quietly(() => this.map.invalidateSize()));
    this.sizes.observe(this.frame.ground);
  }

  show(spots: readonly Spot[], elsewhere = 0): void {
    this.pins = pinsOf(spots, this.options.towns);
    this.elsewhere = elsewhere;
    // A list that follows the map is not to shut what the visitor has just opened.
    const now = new Map(this.pins.map((pin) => [pin.key, pin]));
    const still = this.opened.flatMap(({ key }) => now.get(key) ?? []);
    if (idsOf(still).join() === idsOf(this.opened).join()) this.opened = still;
    else this.panel.close();
    this.marks.take(this.pins);
    this.ground.weigh(this.pins);
    this.quietly(() => (this.isChosen ? this.redraw() : this.fitAll()));
  }

  select(id: string | null): void {
    this.mark(id);
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

  setFollows(follows: boolean): void {
    this.frame.showFollows(follows);
  }

  setDays(day: string, counts: ReadonlyMap<string, number> | null): void {
    this.days?.show(day, counts);
  }

  destroy(): void {
    // Its last move, if it is on its way, is nobody's any more.
    this.isQuiet = true;
    this.unwatch();
    this.sizes.disconnect();
    removeMap(this.map);
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
    const ids = idsOf(pins);
    this.opened = pins;
    this.panel.open(pins);
    this.mark(ids[0] ?? null);
    this.keepClear(first);
    this.options.onSelect?.(ids);
    showCard(ids, this.host);
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
    const left = this.opened;
    this.opened = [];
    this.mark(null);
    this.options.onSelect?.([]);
    if (hadFocus && !this.marks.focusAny(left)) this.frame.ground.focus();
  }

  private mark(id: string | null): void {
    this.marked = id;
    this.marks.select(id);
  }

  private follow(follows: boolean): void {
    const { onFollows, onBounds } = this.options;
    onFollows?.(follows);
    if (follows) onBounds?.(boundsShown(this.map));
  }

  /** As at the beginning: all that was found, wherever it is, and no part of the map chosen. */
  private showEverything(): void {
    this.isChosen = false;
    this.quietly(() => this.fitAll());
    this.options.onBounds?.(null);
    this.options.onView?.(null, null);
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
    const found = await this.here.ask(() => this.pins);
    if (!found) return;
    fitPoints(this.map, found.around, { nearest: CLOSE_ZOOM }, false);
    this.options.onNearMe?.(found.at);
  }

  private quietly(move: () => void): void {
    this.isQuiet = true;
    move();
    this.isQuiet = false;
  }
}
