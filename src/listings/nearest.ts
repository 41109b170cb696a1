import { editDistance } from '../schedule/spelling.ts';

/** The word of a list that was most likely meant (`cofee`, or only its beginning: `coffee` for `coffee-morning`); '' when none is near. */
export function nearest(word: string, candidates: readonly string[]): string {
  const begun = candidates.filter((candidate) => word && candidate.startsWith(`${word}-`));
  if (begun.length === 1) return begun[0] ?? '';
  let best = '';
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
