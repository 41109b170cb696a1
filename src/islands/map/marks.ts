/** Pins and clusters as real buttons: one stop for Tab, arrow keys from one to the next. */
import {
  clusterPins,
  inReadingOrder,
  labelCluster,
  type Cluster,
  type Mark,
} from '../../map/clusters.ts';
import { labelPin } from '../../map/describe.ts';
import type { MapTown, Pin } from '../../map/pins.ts';
import { isInside, padBounds, type Bounds } from '../../map/view.ts';
import type { Point } from '../../listings/vocabulary.ts';
import { nearestTo } from '../../places/distance.ts';
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { element } from './element.ts';
import type { LeafletMap } from './leaflet.ts';
import { layMarkers, type Standing } from './markers.ts';

// Above everything Leaflet draws of itself.
const HEIGHT = 600;
const MARGIN = 0.3;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** What a press on a mark leads to. */
export interface MarkPresses {
  onPin: (pin: Pin) => void;
  onCluster: (cluster: Cluster) => void;
}

/** Draws pins and clusters over the ground. */
export function layMarks(map: LeafletMap, towns: readonly MapTown[], presses: MarkPresses) {
  const markers = layMarkers(map, 'marks', HEIGHT);
  const pane = map.getPane('marks');
  let marksIn = clusterPins([]);
  let shown: Shown[] = [];
  let inView: Shown[] = [];
  let current: string | null = null;
  let selected: string | null = null;

  function standing({ key, mark }: Shown): Standing {
    const make = () => (mark.is === 'pin' ? drawPin(mark.pin) : drawCluster(mark, towns));
    return { key, at: mark.at, make, onPress: () => press(key) };
  }

  // An element stays while the list changes, and stands for what its place holds by then.
  function press(key: string): void {
    const mark = shown.find((one) => one.key === key)?.mark;
    if (mark?.is === 'pin') presses.onPin(mark.pin);
    else if (mark) presses.onCluster(mark);
  }

  function redraw(bounds: Bounds, zoom: number): void {
    const held = shown.find(({ key }) => isFocused(key));
    // A margin around the view is drawn too, so that a drag brings in pins and not bare ground.
    const drawn = inReadingOrder(marksIn(padBounds(bounds, MARGIN), zoom), bounds).map((mark) => ({
      key: lookOf(mark),
      mark,
    }));
    inView = drawn.filter(({ mark }) => isInside(mark.at, bounds));
    const seen = new Set(inView);
    shown = [...inView, ...drawn.filter((one) => !seen.has(one))];
    markers.show(shown.map(standing));
    if (held && !inView.some(({ key }) => key === held.key)) focusNear(held.mark.at);
    for (const one of shown) markers.hide(one.key, !seen.has(one));
    showSelected();
    giveTabStop(inView.find(({ key }) => key === current) ?? inView[0]);
    nameList();
  }

  // A list without members is one that a screen reader stumbles over.
  function nameList(): void {
    if (!pane) return;
    pane.role = inView.length > 0 ? 'list' : null;
    pane.ariaLabel = inView.length > 0 ? 'Places' : null;
    // The keyboard comes to the places; only where there are none, to the bare ground.
    map.getContainer().tabIndex = inView.length > 0 ? -1 : 0;
  }

  function isFocused(key: string): boolean {
    return markers.element(key) === document.activeElement;
  }

  function giveTabStop(to: Shown | undefined): void {
    current = to?.key ?? null;
    for (const { key } of shown) {
      const made = markers.element(key);
      if (made) made.tabIndex = key === current ? 0 : -1;
    }
  }

  function focus(to: Shown | undefined): boolean {
    if (!to) return false;
    giveTabStop(to);
    markers.element(to.key)?.focus({ preventScroll: true });
    return true;
  }

  // What had the focus is gone or out of view: the nearest has it now, and without any the ground.
  function focusNear(at: Point): void {
    const [nearest] = nearestTo(
      at,
      inView.map((one) => ({ one, at: one.mark.at })),
      1,
    );
    if (!focus(nearest?.item.one)) map.getContainer().focus({ preventScroll: true });
  }

  function showSelected(): void {
    for (const { key, mark } of shown) {
      markers.element(key)?.classList.toggle('is-selected', holds(mark, selected));
    }
  }

  pane?.addEventListener('focusin', (event) => {
    giveTabStop(shown.find(({ key }) => markers.element(key) === event.target));
  });
  pane?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const from = inView.findIndex(({ key }) => key === current);
    focus(inView[(from + step + inView.length) % inView.length]);
  });

  return {
    /** Takes a new set of pins; nothing is drawn before the next `redraw`. */
    take(pins: readonly Pin[]): void {
      marksIn = clusterPins(pins);
    },
    redraw,
    /** Marks the pin or cluster that holds a listing; null for none. */
    select(id: string | null): void {
      selected = id;
      showSelected();
    },
    /** The elements of the marks; only that of one pin, where a pin is given. */
    elements(pin?: Pin): HTMLElement[] {
      return shown.flatMap(({ key, mark }) => {
        const isMeant = !pin || pinsIn(mark).includes(pin);
        return (isMeant && markers.element(key)) || [];
      });
    },
    /** Moves the focus to the first mark that holds one of these pins; false when none is shown. */
    focusAny(pins: readonly Pin[]): boolean {
      const keys = new Set(pins.map(({ key }) => key));
      return focus(inView.find(({ mark }) => pinsIn(mark).some(({ key }) => keys.has(key))));
    },
  };
}

/** A mark, by all that is seen and heard of it: what looks the same need not be drawn again. */
interface Shown {
  key: string;
  mark: Mark;
}

function lookOf(mark: Mark): string {
  return mark.is === 'pin' ? `${mark.key} ${labelPin(mark.pin)}` : mark.key;
}

function pinsIn(mark: Mark): readonly Pin[] {
  return mark.is === 'pin' ? [mark.pin] : mark.pins();
}

function holds(mark: Mark, id: string | null): boolean {
  return id !== null && pinsIn(mark).some(({ spots }) => spots.some((spot) => spot.id === id));
}

function drawPin(pin: Pin): HTMLButtonElement {
  const seen = drawDays(pin);
  if (pin.spots.length > 1 || pin.days.length === 0) {
    seen.push(element('span', 'map-pin-count', String(pin.spots.length)));
  }
  const made = drawMark('map-pin', labelPin(pin), seen);
  if (pin.isApproximate) made.classList.add('is-approximate');
  return made;
}

// Each day in its colour and its letters; all seven would only say “every day” the long way.
function drawDays({ days }: Pin): HTMLElement[] {
  if (days.length === WEEKDAYS.length) return [element('span', 'map-pin-day day-none', 'Daily')];
  const letters = days.length > 2 ? 1 : 3;
  return days.map((day) =>
    element('span', `map-pin-day day-${day}`, nameOf(day).slice(0, letters)),
  );
}

function drawCluster(cluster: Cluster, towns: readonly MapTown[]): HTMLButtonElement {
  const size = cluster.listings < 10 ? 'is-small' : cluster.listings < 100 ? '' : 'is-large';
  const count = element('span', 'map-cluster-count', cluster.listings.toLocaleString('en-GB'));
  return drawMark(`map-cluster ${size}`, labelCluster(cluster, towns), [count]);
}

// Seen as letters and figures, heard and pointed at as a sentence.
function drawMark(className: string, label: string, seen: HTMLElement[]): HTMLButtonElement {
  for (const part of seen) part.ariaHidden = 'true';
  const made = element('button', className, element('span', 'map-label', label), ...seen);
  made.type = 'button';
  made.title = label;
  return made;
}
