/** Elements that stay at their place on the map while it moves, kept by key from one drawing to the next. */
import type { Point } from '../../listings/vocabulary.ts';
import { DivIcon, type LeafletMap, Marker } from './leaflet.ts';

/** Something to stand on the map; the element is made once, when its key first appears. */
export interface Standing {
  key: string;
  at: Point;
  make: () => HTMLElement;
  /** Called for a press that was not the end of a drag, or for Enter and Space on a button. */
  onPress?: () => void;
}

/** What stands on one pane of the map. */
export interface Markers {
  /** Draws these and no others, in this order for reading and for the keyboard. */
  show: (standing: readonly Standing[]) => void;
  element: (key: string) => HTMLElement | undefined;
  /** Keeps what stands outside the view from the keyboard and from screen readers. */
  hide: (key: string, isHidden: boolean) => void;
}

/** Lays a pane over the ground at the given height and gives the means to fill it. */
export function layMarkers(map: LeafletMap, name: string, height: number): Markers {
  const pane = map.createPane(name);
  pane.style.zIndex = String(height);
  const drawn = new Map<string, { marker: Marker; made: HTMLElement }>();

  function draw({ key, at, make, onPress }: Standing): HTMLElement {
    const made = make();
    const icon = new DivIcon({ html: made, className: 'map-mark', iconSize: undefined });
    const interactive = onPress !== undefined;
    const marker = new Marker([...at], { icon, pane: name, interactive, keyboard: false });
    // Leaflet's own click knows a press from the end of a drag, which the button's would not.
    if (onPress) marker.on('click', onPress);
    marker.addTo(map);
    // What can be pressed is a list to screen readers; the pane is made one by whoever fills it.
    if (onPress && made.parentElement) made.parentElement.role = 'listitem';
    drawn.set(key, { marker, made });
    return made;
  }

  return {
    show(standing) {
      const wanted = new Set(standing.map(({ key }) => key));
      for (const [key, { marker }] of drawn) {
        if (wanted.has(key)) continue;
        marker.remove();
        drawn.delete(key);
      }
      arrange(
        pane,
        standing.map((one) => drawn.get(one.key)?.made ?? draw(one)),
      );
    },
    element: (key) => drawn.get(key)?.made,
    hide: (key, isHidden) => drawn.get(key)?.made.parentElement?.toggleAttribute('inert', isHidden),
  };
}

// Moving the element that has the focus would lose it, so the others are moved around it.
function arrange(pane: HTMLElement, made: readonly HTMLElement[]): void {
  const wanted = made.flatMap(({ parentElement }) => parentElement ?? []);
  if (wanted.every((one, index) => pane.children[index] === one)) return;
  const focused = wanted.findIndex((one) => one.contains(document.activeElement));
  wanted.forEach((one, index) => {
    if (index < focused) wanted[focused]?.before(one);
    else if (index > focused) pane.append(one);
  });
}
