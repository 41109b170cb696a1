/** The plain ground: land around each town, its dot, and as many names as fit, without a request to anyone. */
import { placeLabels, type Box } from '../../map/labels.ts';
import type { MapTown, Pin } from '../../map/pins.ts';
import { nearestTo } from '../../places/distance.ts';
import { element } from './element.ts';
import { Scale, type LeafletMap } from './leaflet.ts';
import { layMarkers } from './markers.ts';

// Below Leaflet's pane of tiles (200), so that street pictures cover it and any hole in them shows it.
const LAND_HEIGHT = 140;
const TOWN_HEIGHT = 150;
// How far from the middle of a town its land reaches.
const LAND_METRES = 6500;
// Nearer than this, all the ground in view is land.
const ALL_LAND_ZOOM = 14;

/** Draws the towns and a scale in miles, and keeps the names apart as the map comes nearer. */
export function layGround(map: LeafletMap, towns: readonly MapTown[]) {
  const land = layMarkers(map, 'land', LAND_HEIGHT);
  const dots = layMarkers(map, 'towns', TOWN_HEIGHT);
  // Pins say where they are; read aloud, the names below them would be noise.
  map.getPane('towns')?.setAttribute('aria-hidden', 'true');
  // Measuring at every step of a drag took a quarter of the time of each.
  new Scale({ metric: false, position: 'bottomleft', maxWidth: 120, updateWhenIdle: true }).addTo(
    map,
  );
  const places = towns.filter(({ isArea }) => !isArea);
  const weights = new Map<string, number>();
  const where = element('p', 'map-where');
  map.getContainer().append(where);

  /** Gives a town's name as much weight as it has listings; nothing is drawn before the next `redraw`. */
  function weigh(pins: readonly Pin[]): void {
    weights.clear();
    for (const { town } of pins.flatMap(({ spots }) => spots)) {
      weights.set(town, (weights.get(town) ?? 0) + 1);
    }
  }

  /** Draws what is in view; `taken` are the pixels of the view that pins cover. */
  function redraw(taken: readonly Box[]): void {
    const around = map.getBounds().pad(0.5);
    const near = places.filter(({ at }) => around.contains([...at]));
    dots.show(
      near.map(({ slug, name, at }) => ({
        key: slug,
        at,
        make: () => element('span', 'map-town', element('span', 'map-town-name', name)),
      })),
    );
    const labels = near.map(({ slug, name, at }) => {
      const { x, y } = map.latLngToContainerPoint([...at]);
      return { slug, name, x, y, weight: weights.get(slug) ?? 0 };
    });
    const { x: right, y: bottom } = map.getSize();
    const view = { left: 0, top: 0, right, bottom };
    const placed = new Map(placeLabels(labels, taken, view).map((one) => [one.label.slug, one]));
    for (const { slug } of near) {
      const name = dots.element(slug)?.firstElementChild;
      const place = placed.get(slug);
      if (!(name instanceof HTMLElement)) continue;
      name.hidden = !place;
      if (place) {
        name.style.translate = `${place.box.left - place.label.x}px ${place.box.top - place.label.y}px`;
      }
    }
    drawLand(near);
    nameWhere();
  }

  // Among streets there may be no town's name in view, and on plain ground nothing else says where one is.
  function nameWhere(): void {
    const bounds = map.getBounds();
    const { lat, lng } = map.getCenter();
    const isNamed = places.some(({ at }) => bounds.contains([...at]));
    const name = isNamed ? '' : (nearestTo([lat, lng], places, 1)[0]?.item.name ?? '');
    where.textContent = name && `Near ${name}`;
  }

  function drawLand(towns: readonly MapTown[]): void {
    const isAllLand = map.getZoom() >= ALL_LAND_ZOOM;
    map.getContainer().classList.toggle('is-all-land', isAllLand);
    const near = isAllLand ? [] : towns;
    land.show(
      near.map(({ slug, at }) => ({ key: slug, at, make: () => element('span', 'map-land') })),
    );
    for (const { slug, at } of near) {
      const disc = land.element(slug);
      if (disc)
        disc.style.inlineSize = `${(2 * LAND_METRES) / metresAPixel(at[0], map.getZoom())}px`;
    }
  }

  return { redraw, weigh };
}

// Of the web's map projection: the whole equator is 256 pixels at zoom 0.
function metresAPixel(latitude: number, zoom: number): number {
  return (40_075_017 * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** zoom);
}
