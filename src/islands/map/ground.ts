/** The plain ground: every town a dot, and as many names as fit, drawn without a request to anyone. */
import { thinLabels } from '../../map/labels.ts';
import type { MapTown, Pin } from '../../map/pins.ts';
import { element } from './element.ts';
import { Scale, type LeafletMap } from './leaflet.ts';
import { layMarkers } from './markers.ts';

// Below Leaflet's pane of tiles (200), so that street pictures cover it and any hole in them shows it.
const HEIGHT = 150;

/** Draws the towns and a scale in miles, and keeps the names apart as the map comes nearer. */
export function layGround(map: LeafletMap, towns: readonly MapTown[]) {
  const markers = layMarkers(map, 'ground', HEIGHT);
  // Pins say where they are; read aloud, the names below them would be noise.
  map.getPane('ground')?.setAttribute('aria-hidden', 'true');
  new Scale({ metric: false, position: 'bottomleft', maxWidth: 120 }).addTo(map);
  const places = towns.filter(({ isArea }) => !isArea);
  const weights = new Map<string, number>();

  function redraw(): void {
    const around = map.getBounds().pad(0.5);
    const near = places.filter(({ at }) => around.contains([...at]));
    const labels = near.map(({ slug, name, at }) => {
      const { x, y } = map.project([...at]);
      return { slug, name, x, y, weight: weights.get(slug) ?? 0 };
    });
    const named = new Set(thinLabels(labels).map(({ slug }) => slug));
    markers.show(
      near.map(({ slug, name, at }) => ({
        key: slug,
        at,
        make: () => element('span', 'map-town', name),
      })),
    );
    for (const { slug } of near) {
      markers.element(slug)?.classList.toggle('is-named', named.has(slug));
    }
  }

  /** Gives a town's name as much weight as it has listings; nothing is drawn before the next `redraw`. */
  function weigh(pins: readonly Pin[]): void {
    weights.clear();
    for (const { town } of pins.flatMap(({ spots }) => spots)) {
      weights.set(town, (weights.get(town) ?? 0) + 1);
    }
  }

  return { redraw, weigh };
}
