/** The map's own elements: a bar of buttons, the ground between them, and what there is to say. */
import type { Box } from '../../map/labels.ts';
import { button, element } from './element.ts';
import { KEYS_IN_WORDS } from './keys.ts';

/** What is pressed around the map; “Search this area” and the choice to follow are there only where somebody listens. */
export interface FramePresses {
  onNearMe: () => void;
  onArea: (() => void) | null;
  onFollows: ((follows: boolean) => void) | null;
  onEverything: () => void;
  onZoom: (steps: 1 | -1) => void;
  onList: () => void;
}

/** Makes the elements, not yet in the page. */
export function makeFrame(presses: FramePresses, panel: HTMLElement, days: HTMLElement | null) {
  const keys = element('p', 'map-keys', KEYS_IN_WORDS);
  keys.id = 'map-keys';
  const ground = element('div', 'map-ground');
  ground.setAttribute('role', 'group');
  ground.ariaLabel = 'Map';
  ground.setAttribute('aria-describedby', keys.id);
  const says = element('p', 'map-says');
  says.setAttribute('role', 'status');
  const count = element('p', 'map-count');
  const toList = button('To the list', 'map-button', presses.onList);

  const area = presses.onArea && button('Search this area', 'map-button', presses.onArea);
  const everything = button('Show everything', 'map-button', presses.onEverything);
  const bar = element(
    'div',
    'map-bar',
    button('Near me', 'map-button', presses.onNearMe),
    ...(area ? [area] : []),
    everything,
  );
  const follow = presses.onFollows && makeFollow(presses.onFollows);
  const zoom = element(
    'div',
    'map-zoom',
    button('Zoom in', 'map-button', () => presses.onZoom(1)),
    button('Zoom out', 'map-button', () => presses.onZoom(-1)),
  );
  const frame = element('div', 'map-frame', ground, keys, zoom, panel);
  const foot = element('div', 'map-foot', count, toList);
  const parts = [
    bar,
    ...(days ? [days] : []),
    says,
    frame,
    ...(follow ? [follow.label] : []),
    foot,
  ];
  return {
    ground,
    says,
    count,
    zoom,
    toList,
    parts,
    /** Shows whether the list follows the map; then there is nothing to press for this area. */
    showFollows(follows: boolean): void {
      if (follow) follow.box.checked = follows;
      if (area) area.hidden = follows;
    },
  };
}

function makeFollow(onFollows: (follows: boolean) => void) {
  const box = element('input', '');
  box.type = 'checkbox';
  box.addEventListener('change', () => onFollows(box.checked));
  const words = element('span', '', 'Update the list as I move the map');
  return { box, label: element('label', 'check map-follow', box, words) };
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
