/** Which names to write on the ground, so that none covers another. */

/** A name that wants to be written to the right of its dot, in pixels of the screen. */
export interface Label {
  name: string;
  x: number;
  y: number;
  /** The weightier name wins where two collide. */
  weight: number;
}

const GAP = 6;

/** The labels that fit without touching, weightiest first; equal weights keep their order. */
export function thinLabels<L extends Label>(
  labels: readonly L[],
  letterWidth = 10,
  height = 24,
): L[] {
  const kept: L[] = [];
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    if (kept.every((other) => !isTouching(label, other, letterWidth, height))) kept.push(label);
  }
  return kept;
}

function isTouching(a: Label, b: Label, letterWidth: number, height: number): boolean {
  if (Math.abs(a.y - b.y) >= height + GAP) return false;
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  return right.x - left.x < left.name.length * letterWidth + GAP;
}
