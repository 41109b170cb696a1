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
  pane?.setAttribute('role', 'group');
  if (pane) pane.ariaLabel = 'Places';
  let marksIn = clusterPins([]);
  let generation = 0;
  let shown: Mark[] = [];
  let inView: Mark[] = [];
  let current: string | null = null;
  let selected: string | null = null;

  function standing(mark: Mark): Standing {
    // Numbers of clusters begin again with every new set of pins.
    const key = `${generation} ${mark.key}`;
    const { at } = mark;
    return mark.is === 'pin'
      ? { key, at, make: () => drawPin(mark.pin), onPress: () => presses.onPin(mark.pin) }
      : {
          key,
          at,
          make: () => drawCluster(mark, towns),
          onPress: () => presses.onCluster(mark),
        };
  }

  function redraw(bounds: Bounds, zoom: number): void {
    // A margin around the view is drawn too, so that a drag brings in pins and not bare ground.
    const drawn = inReadingOrder(marksIn(padBounds(bounds, MARGIN), zoom), bounds);
    inView = drawn.filter(({ at }) => isInside(at, bounds));
    const beyond = drawn.filter((mark) => !inView.includes(mark));
    shown = [...inView, ...beyond];
    markers.show(shown.map(standing));
    shown.forEach((mark, index) =>
      elementOf(mark)?.toggleAttribute('inert', index >= inView.length),
    );
    showSelected();
    giveTabStop(inView.find(({ key }) => key === current) ?? inView[0]);
  }

  function elementOf(mark: Mark): HTMLElement | undefined {
    return markers.element(`${generation} ${mark.key}`);
  }

  function giveTabStop(to: Mark | undefined): void {
    current = to?.key ?? null;
    for (const mark of shown) {
      const made = elementOf(mark);
      if (made) made.tabIndex = mark.key === current ? 0 : -1;
    }
  }

  function focus(mark: Mark | undefined): boolean {
    if (!mark) return false;
    giveTabStop(mark);
    elementOf(mark)?.focus({ preventScroll: true });
    return true;
  }

  function showSelected(): void {
    for (const mark of shown) {
      elementOf(mark)?.classList.toggle('is-selected', holds(mark, selected));
    }
  }

  pane?.addEventListener('focusin', (event) => {
    giveTabStop(shown.find((mark) => elementOf(mark) === event.target));
  });
  pane?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const from = inView.findIndex(({ key }) => key === current);
    focus(inView[(from + step + inView.length) % inView.length]);
  });

  return {
    /** Takes a new set of pins; nothing is drawn before the next `redraw`. */
    take(pins: readonly Pin[]): void {
      marksIn = clusterPins(pins);
      generation += 1;
    },
    redraw,
    /** Marks the pin or cluster that holds a listing; null for none. */
    select(id: string | null): void {
      selected = id;
      showSelected();
    },
    /** The elements of the marks; only that of one pin, where a pin is given. */
    elements(pin?: Pin): HTMLElement[] {
      return shown.flatMap((mark) => {
        const isMeant = !pin || pinsIn(mark).includes(pin);
        return (isMeant && elementOf(mark)) || [];
      });
    },
    /** Moves the focus to the first mark that holds one of these pins; false when none is shown. */
    focusAny(pins: readonly Pin[]): boolean {
      const keys = new Set(pins.map(({ key }) => key));
      return focus(inView.find((mark) => pinsIn(mark).some(({ key }) => keys.has(key))));
    },
  };
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
