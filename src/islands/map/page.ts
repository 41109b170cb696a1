/** The cards of a page as a map: read from the page when somebody asks for it. */
import type { MapTown, Spot } from '../../map/pins.ts';
import type { Tiles } from '../../map/tiles.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { mountMap } from '../map.ts';
import type { MountedMap } from './options.ts';

/** Draws the cards of the page into the host, on a ground of these towns; rejects when a part of the map does not come. */
export async function mountCards(
  host: HTMLElement,
  ground: { towns: readonly MapTown[]; tiles: Tiles | null },
): Promise<MountedMap> {
  // Every listing once, though it may be listed under several days.
  const all = [...document.querySelectorAll<HTMLElement>('.card[data-id]')];
  const cards = [...new Map(all.map((card) => [card.dataset['id'], card])).values()];
  const spots = cards.flatMap((card) => spotOf(card) ?? []);
  const map = await mountMap(host, ground);
  map.show(spots, cards.length - spots.length);
  return map;
}

function spotOf(card: HTMLElement): Spot | null {
  const { id = '', venue = '', at = '', approximate, days = '' } = card.dataset;
  const [lat = NaN, lng = NaN] = at.split(',').map(Number);
  if (!at) return null;
  const words = (part: string) => card.querySelector(part)?.textContent?.trim() ?? '';
  return {
    id,
    title: words('.card-title'),
    town: id.split('/')[0] ?? '',
    place: words('.card-venue').replace(/,$/, '') || words('.card-place'),
    venue,
    at: [lat, lng],
    isApproximate: approximate !== undefined,
    days: WEEKDAYS.filter((day) => days.split(' ').includes(day)),
    when: words('.card-when').replaceAll(/\s+/g, ' '),
  };
}
