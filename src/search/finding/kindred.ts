/** Which kinds of listing are like each other: those that help with the same needs. */
import type { SearchDocument } from '../document.ts';

/** Kinds are alike that share this much of what they help with; 1 is all. */
const ALIKE = 0.7;

/** Gives the kinds that help with what a kind helps with, the likest first; none where nobody said what it helps with. */
export function kindredOf(
  documents: readonly Pick<SearchDocument, 'kind' | 'needs'>[],
): (kind: string) => readonly string[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { kind, needs } of documents) {
    const counts = kinds.get(kind) ?? new Map<string, number>();
    for (const need of needs) counts.set(need, (counts.get(need) ?? 0) + 1);
    kinds.set(kind, counts);
  }
  // Nearly everything helps with loneliness: what many kinds share says little about any two of them.
  const spread = new Map<string, number>();
  for (const counts of kinds.values())
    for (const need of counts.keys()) spread.set(need, (spread.get(need) ?? 0) + 1);
  for (const counts of kinds.values())
    for (const [need, count] of counts)
      counts.set(need, count * Math.log(kinds.size / spread.get(need)!));
  return (kind) => {
    const own = kinds.get(kind);
    if (!own) return [];
    return [...kinds]
      .map(([other, counts]) => ({ other, share: likeness(own, counts) }))
      .filter(({ other, share }) => other !== kind && share >= ALIKE)
      .sort((a, b) => b.share - a.share || (a.other < b.other ? -1 : 1))
      .map(({ other }) => other);
  };
}

/** The cosine of the angle between two kinds, each need being a direction. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [need, count] of a) both += count * (b.get(need) ?? 0);
  return both === 0 ? 0 : both / (lengthOf(a) * lengthOf(b));
}

function lengthOf(counts: ReadonlyMap<string, number>): number {
  return Math.hypot(...counts.values());
}
