/**
 * `<town-map>`: the cards of a page on a map, when asked for.
 * Around a link to the map's own page, which stays as it is without JavaScript:
 * `<town-map data-towns='[{"slug","name","at","isArea"}]' data-tiles='{"url","attribution"}'><a …>…</a></town-map>`,
 * the towns being those to draw as the ground, the tiles `null` where the directory offers none.
 */
import type { MapTown, Spot } from '../map/pins.ts';
import type { Tiles } from '../map/tiles.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import type { MountedMap } from './map/options.ts';

class TownMap extends HTMLElement {
  private link: Element | null = null;
  private map: MountedMap | null = null;
  private isOpening = false;
  private readonly press = document.createElement('button');
  private readonly says = document.createElement('p');
  private readonly host = document.createElement('div');

  connectedCallback(): void {
    if (this.link || readCards().length === 0) return;
    this.link = this.firstElementChild;
    this.press.type = 'button';
    this.press.className = 'button is-quiet';
    this.press.addEventListener('click', () => void (this.map ? this.close() : this.open()));
    this.says.setAttribute('role', 'status');
    this.close();
    this.replaceChildren(this.press, this.says, this.host);
  }

  private async open(): Promise<void> {
    if (this.isOpening) return;
    this.isOpening = true;
    this.says.textContent = 'Loading the map …';
    try {
      const { mountMap } = await import('./map.ts');
      const cards = readCards();
      const spots = cards.flatMap((card) => spotOf(card) ?? []);
      this.map = await mountMap(this.host, {
        towns: JSON.parse(this.dataset['towns'] ?? '[]') as MapTown[],
        tiles: JSON.parse(this.dataset['tiles'] ?? 'null') as Tiles | null,
      });
      this.map.show(spots, cards.length - spots.length);
      this.say('Hide the map', true);
    } catch {
      this.say('Try the map again', false);
      this.says.textContent = 'The map could not be loaded. The list below has everything. ';
      if (this.link) this.says.append(this.link);
    }
    this.isOpening = false;
  }

  private close(): void {
    this.map?.destroy();
    this.map = null;
    this.say('Show these on a map', false);
  }

  private say(words: string, isOpen: boolean): void {
    this.press.textContent = words;
    this.press.ariaExpanded = String(isOpen);
    this.says.textContent = '';
  }
}

/** Every listing of the page once, though it may be listed under several days. */
function readCards(): HTMLElement[] {
  const cards = document.querySelectorAll<HTMLElement>('.card[data-id]');
  return [...new Map([...cards].map((card) => [card.dataset['id'], card])).values()];
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

customElements.define('town-map', TownMap);
