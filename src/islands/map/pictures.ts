/** Street pictures: only when asked for, with who will see what, and a map that stays whole without them. */
import { describeTiles, type Tiles } from '../../map/tiles.ts';
import { NEAREST_ZOOM } from '../../map/view.ts';
import { button, element } from './element.ts';
import { TileLayer, type LeafletMap } from './leaflet.ts';

const REMEMBERED = 'map-pictures';
const PATIENCE = 8_000;

/** Makes the button, the sentence and the attribution; asks the server for nothing until pressed. */
export function makePictures(map: LeafletMap, tiles: Tiles): HTMLElement {
  const says = element('p', 'map-pictures-words');
  says.setAttribute('role', 'status');
  const press = button('', 'map-button', () => (layer ? hide() : show()));
  const attribution = element('p', 'map-attribution');
  let layer: TileLayer | null = null;
  let waiting: number | undefined;

  function show(): void {
    layer = new TileLayer(tiles.url, {
      maxZoom: NEAREST_ZOOM,
      // Some servers, OpenStreetMap's among them, refuse who does not say from which site they come.
      referrerPolicy: 'origin',
    });
    watch(layer);
    layer.addTo(map);
    remember(true);
    press.textContent = 'Hide street map pictures';
    says.textContent = '';
    attribution.replaceChildren(...drawAttribution(tiles.attribution));
  }

  function offer(): void {
    press.textContent = 'Show street map pictures';
    says.textContent = describeTiles(tiles, location.href);
  }

  function hide(): void {
    layer?.remove();
    layer = null;
    window.clearTimeout(waiting);
    attribution.replaceChildren();
    remember(false);
    offer();
  }

  function fail(): void {
    hide();
    press.textContent = 'Try again';
    says.textContent =
      'The street map pictures did not come. The map still works without them: every place is on it.';
  }

  // A round begins whenever the map needs pictures it has not got, and fails when not one of them came.
  function watch(watched: TileLayer): void {
    let came = 0;
    watched.on('loading', () => {
      came = 0;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => came === 0 && fail(), PATIENCE);
    });
    watched.on('tileload', () => {
      came += 1;
    });
    watched.on('load', () => {
      window.clearTimeout(waiting);
      // Leaflet still counts the tiles of this round; it must not lose its layer while it does.
      if (came === 0) waiting = window.setTimeout(fail);
    });
  }

  map.on('unload', () => window.clearTimeout(waiting));
  if (isRemembered()) show();
  else offer();
  return element('div', 'map-pictures', press, says, attribution);
}

// OpenStreetMap asks for a link to its terms wherever its pictures are shown.
function drawAttribution(words: string): (Node | string)[] {
  const [before = '', ...after] = words.split('OpenStreetMap');
  if (after.length === 0) return [words];
  const link = element('a', '', 'OpenStreetMap');
  link.href = 'https://www.openstreetmap.org/copyright';
  return [before, link, after.join('OpenStreetMap')];
}

// For this visit only; where the browser keeps nothing, the visitor is asked on each page.
function remember(wanted: boolean): void {
  try {
    if (wanted) sessionStorage.setItem(REMEMBERED, 'yes');
    else sessionStorage.removeItem(REMEMBERED);
  } catch {
    return;
  }
}

function isRemembered(): boolean {
  try {
    return sessionStorage.getItem(REMEMBERED) === 'yes';
  } catch {
    return false;
  }
}
