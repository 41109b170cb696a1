/** Which names to write on the ground, and where, so that none covers another or a pin. */

/** A name that wants to be written beside its dot, in pixels of the screen. */
export interface Label {
  name: string;
  x: number;
  y: number;
  /** The weightier name is placed first. */
  weight: number;
}

/** A rectangle in the same pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much room a letter and a line of the map's small text take; a little more than they need. */
const LETTER_WIDTH = 9.5;
const LINE_HEIGHT = 24;

const GAP = 8;
const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/**
 * Places the names that fit, weightiest first; the rest are left out.
 * Where a pin covers the dot, the name stands beside the pin, and there is one such name a pin.
 * A name whose dot is within the view does not stick out of it.
 */
export function placeLabels<L extends Label>(
  labels: readonly L[],
  pins: readonly Box[] = [],
  view: Box = EVERYWHERE,
): { label: L; box: Box }[] {
  const taken = [...pins];
  const named = new Set<Box>();
  return [...labels]
    .sort((a, b) => b.weight - a.weight)
    .flatMap((label) => {
      const { x, y } = label;
      const dot = { left: x, top: y, right: x, bottom: y };
      const pin = pins.find((one) => isTouching(dot, one));
      if (pin && named.has(pin)) return [];
      const isInView = isWithin(dot, view);
      const box = sidesOf(label, pin ?? dot).find(
        (side) =>
          !taken.some((one) => isTouching(side, one)) && (!isInView || isWithin(side, view)),
      );
      if (!box) return [];
      taken.push(box);
      if (pin) named.add(pin);
      return [{ label, box }];
    });
}

// To the right, to the left, above, below: the best first.
function sidesOf({ name, x, y }: Label, beside: Box): Box[] {
  const width = name.length * LETTER_WIDTH;
  const at = (left: number, top: number) => ({
    left,
    top,
    right: left + width,
    bottom: top + LINE_HEIGHT,
  });
  return [
    at(beside.right + GAP, y - LINE_HEIGHT / 2),
    at(beside.left - GAP - width, y - LINE_HEIGHT / 2),
    at(x - width / 2, beside.top - GAP - LINE_HEIGHT),
    at(x - width / 2, beside.bottom + GAP),
  ];
}

function isTouching(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
