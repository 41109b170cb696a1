/** Taking back what was done to a list, though it may have changed again meanwhile, here or in another tab. */
import type { Shortlist } from '../../shortlist/list.ts';

/** What was done: the list before it and after it. */
export interface Change {
  before: Shortlist;
  after: Shortlist;
}

/**
 * The present list with the change taken back and no other: what was added or removed since stays so, and
 * a note written since is kept.
 */
export function undone(present: Shortlist, { before, after }: Change): Shortlist {
  const here = byId(present);
  const [had, got] = [byId(before), byId(after)];
  return {
    items: [
      ...before.items
        .filter(({ id }) => here.has(id) || !got.has(id))
        .map((item) => here.get(item.id) ?? item),
      ...present.items.filter(({ id }) => !had.has(id) && !got.has(id)),
    ],
  };
}

function byId({ items }: Shortlist): Map<string, Shortlist['items'][number]> {
  return new Map(items.map((item) => [item.id, item]));
}
