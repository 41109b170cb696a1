/** The codes of listings in the links of lists: no two may be the same. */
import { codeOf } from '../shortlist/code.ts';
import { faults, type Fault } from './problems.ts';
import type { Listing } from './schema.ts';
import type { Path } from './yaml.ts';

/** Reports each id, old ones too, whose code another id has already. */
export function checkCodes(
  listings: readonly Listing[],
  report: (entry: Listing, path: Path, fault: Fault) => void,
): void {
  const owners = new Map<string, string>();
  const claim = (id: string): string => {
    const owner = owners.get(codeOf(id)) ?? id;
    owners.set(codeOf(id), owner);
    return owner;
  };
  // Old ids come first: they were published, so that a file of today has to give way.
  for (const listing of listings)
    listing.formerly.forEach((old, index) => {
      const owner = claim(old);
      if (owner !== old) report(listing, ['formerly', index], faults.codeTaken(old, owner));
    });
  for (const listing of listings) {
    const owner = claim(listing.id);
    if (owner !== listing.id) report(listing, [], faults.codeTaken(listing.id, owner));
  }
}
