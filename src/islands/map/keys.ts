/** What keys do on the map. Leaflet’s own handler hears none while a place has the focus, and moves whatever the visitor prefers. */

/** What the keys lead to. */
export interface KeyPresses {
  onZoom: (steps: 1 | -1) => void;
  /** By so many pixels to the right and down. */
  onPan: (by: [number, number]) => void;
  onLeave: () => void;
}

/** How to use them, for whoever arrives by keyboard. */
export const KEYS_IN_WORDS =
  'Arrow keys go from place to place, Enter opens one. Shift and an arrow move the map, plus and minus bring it nearer or further. Escape leaves the map.';

const PAN = 120;
const PANS: Readonly<Record<string, [number, number]>> = {
  ArrowRight: [PAN, 0],
  ArrowDown: [0, PAN],
  ArrowLeft: [-PAN, 0],
  ArrowUp: [0, -PAN],
};
const ZOOMS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** Listens on the ground of a map. */
export function listenForKeys(ground: HTMLElement, presses: KeyPresses): void {
  ground.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return presses.onLeave();
    const zoom = ZOOMS[event.key];
    const pan = event.shiftKey || event.target === ground ? PANS[event.key] : undefined;
    if (!zoom && !pan) return;
    event.preventDefault();
    if (zoom) presses.onZoom(zoom);
    if (pan) presses.onPan(pan);
  });
  // A drag keeps the browser from moving the focus by itself.
  ground.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Element && !target.closest('button'))
      ground.focus({ preventScroll: true });
  });
}
