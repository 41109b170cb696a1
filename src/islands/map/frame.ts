/** The map's own elements: a bar of buttons, the ground between them, and what there is to say. */
import type { Box } from '../../map/labels.ts';
import { button, element } from './element.ts';

/** What the buttons around the map do; “Search this area” is there only where somebody listens. */
export interface FramePresses {
  onNearMe: () => void;
  onArea: (() => void) | null;
  onEverything: () => void;
  onZoom: (steps: 1 | -1) => void;
}

/** Makes the elements, not yet in the page. */
export function makeFrame(presses: FramePresses, panel: HTMLElement) {
  const ground = element('div', 'map-ground');
  ground.setAttribute('role', 'group');
  ground.ariaLabel = 'Map. Arrow keys move it, plus and minus bring it nearer or further.';
  const says = element('p', 'map-says');
  says.setAttribute('role', 'status');
  const count = element('p', 'map-count');

  const bar = element('div', 'map-bar', button('Near me', 'map-button', presses.onNearMe));
  if (presses.onArea) bar.append(button('Search this area', 'map-button', presses.onArea));
  bar.append(button('Show everything', 'map-button', presses.onEverything));
  const zoom = element(
    'div',
    'map-zoom',
    button('Zoom in', 'map-button', () => presses.onZoom(1)),
    button('Zoom out', 'map-button', () => presses.onZoom(-1)),
  );
  const frame = element('div', 'map-frame', ground, zoom, panel);
  return { ground, says, count, zoom, parts: [bar, says, frame, count] };
}

/** The rectangle an element covers of the ground, in the ground's own pixels. */
export function boxOn(ground: HTMLElement, covering: HTMLElement): Box {
  const origin = ground.getBoundingClientRect();
  const { left, top, right, bottom } = covering.getBoundingClientRect();
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
  };
}
