/** Whether the visitor wants nothing to move by itself. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
