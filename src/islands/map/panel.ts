/** The list of what happens at a place, opened from its pin and closed back to it. */
import { countPlaces, describeApproximate } from '../../map/describe.ts';
import type { MapTown, Pin, Spot } from '../../map/pins.ts';
import { paths } from '../../paths.ts';
import { button, element } from './element.ts';

/** The opened list of a place. */
export interface Panel {
  element: HTMLElement;
  /** Shows a place, or several that no zoom takes apart, and moves the focus to its name. */
  open: (pins: readonly Pin[]) => void;
  close: () => void;
}

/** Makes the list, closed; `onClose` is told when it was open and is no more, and whether it held the focus. */
export function makePanel(towns: readonly MapTown[], onClose: (hadFocus: boolean) => void): Panel {
  const panel = element('section', 'map-panel');
  panel.hidden = true;
  panel.ariaLabel = 'At this place';

  function close(): void {
    if (panel.hidden) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = true;
    panel.replaceChildren();
    onClose(hadFocus);
  }

  function open(pins: readonly Pin[]): void {
    const heading = element('h2', 'map-panel-name', nameOf(pins));
    heading.tabIndex = -1;
    const spots = pins.flatMap((pin) => pin.spots);
    const list = element('ul', 'map-panel-list', ...spots.map((spot) => draw(spot, towns)));
    panel.replaceChildren(heading, list, button('Close', 'map-button', close));
    panel.hidden = false;
    panel.scrollTop = 0;
    heading.focus();
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return { element: panel, open, close };
}

function nameOf(pins: readonly Pin[]): string {
  const [first] = pins;
  if (!first || pins.length > 1) return `${countPlaces(pins.length)} side by side`;
  return first.place === first.town ? first.town : `${first.place}, ${first.town}`;
}

function draw(spot: Spot, towns: readonly MapTown[]): HTMLLIElement {
  const link = element('a', '', spot.title);
  link.href = paths.listing(spot.id);
  const item = element('li', '', link);
  const rest = [spot.when, describeApproximate(spot, towns)].filter(Boolean);
  item.append(...rest.map((words) => element('span', 'map-panel-fact', words)));
  return item;
}
