/** What words of a text may mean: claims on them, of which those of most words are kept. */
import type { Meaning } from './phrases.ts';

/** Some words of a text, and the parts they ask for. */
export interface Claim {
  /** The first of its words, and the one after the last. */
  from: number;
  until: number;
  /** Of each part any one meaning will do; without parts the words are to be taken as they are. */
  parts: readonly (readonly Meaning[])[];
  /** True where the words are not even to be looked for. */
  isSilent?: boolean;
  /** What the words say is not wanted. */
  denied?: readonly Meaning[];
}

/** The claims of most words, as far as they do not overlap, in the order of the text. */
export function chooseClaims(claims: readonly Claim[], count: number): Claim[] {
  const isTaken = new Array<boolean>(count).fill(false);
  const chosen: Claim[] = [];
  const inOrder = [...claims].sort(
    (a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from,
  );
  for (const claim of inOrder) {
    if (isTaken.slice(claim.from, claim.until).includes(true)) continue;
    isTaken.fill(true, claim.from, claim.until);
    chosen.push(claim);
  }
  return chosen.sort((a, b) => a.from - b.from);
}
