/**
 * `<town-map>`: the cards of a page on a map, when asked for.
 * Around a link to the map's own page, which stays as it is without JavaScript:
 * `<town-map data-towns='[{"slug","name","at","isArea"}]' data-tiles='{"url","attribution"}'><a …>…</a></town-map>`,
 * the towns being those to draw as the ground, the tiles `null` where the directory offers none.
 */
import type { MapTown } from '../map/pins.ts';
import type { Tiles } from '../map/tiles.ts';
import type { MountedMap } from './map/options.ts';

class TownMap extends HTMLElement {
  private link: Element | null = null;
  private map: MountedMap | null = null;
  private isOpening = false;
  private readonly press = document.createElement('button');
  private readonly says = document.createElement('p');
  private readonly host = document.createElement('div');

  connectedCallback(): void {
    if (this.link || !document.querySelector('.card')) return;
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
      const { mountCards } = await import('./map/page.ts');
      this.map = await mountCards(this.host, {
        towns: JSON.parse(this.dataset['towns'] ?? '[]') as MapTown[],
        tiles: JSON.parse(this.dataset['tiles'] ?? 'null') as Tiles | null,
      });
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

customElements.define('town-map', TownMap);
