/** Cards of the answer before, kept out of sight while somebody types: to take forty off the page would hold the letters up. */
import type { Entry, Group } from '../../search/shelf.ts';

/** A heading with the results that are shown under it, and those that are kept out of sight there. */
export interface Holding<Member extends Entry> extends Group<Member> {
  held: readonly Member[];
}

/** The groups to be shown, and with them whatever else stood on the page before; a group with nothing to show comes last. */
export function holdBack<Member extends Entry>(
  groups: readonly Group<Member>[],
  before: readonly Group<Member>[],
): Holding<Member>[] {
  const shown = new Set(
    groups.flatMap(({ entries }) => entries.map(({ document }) => document.id)),
  );
  const heldUnder = (heading: string) =>
    before
      .filter((group) => group.heading === heading)
      .flatMap(({ entries }) => entries.filter(({ document }) => !shown.has(document.id)));
  const others = before.filter((one) => groups.every(({ heading }) => heading !== one.heading));
  return [...groups, ...others.map((group) => ({ ...group, entries: [] }))].map((group) => ({
    ...group,
    held: heldUnder(group.heading),
  }));
}
