/** A shortlist: the listings that somebody saved, in the order they gave them. */
import { MOST_LISTINGS } from './code.ts';

export interface Item {
  id: string;
  /** A few words for oneself; '' for none. Never in an address, and never sent anywhere. */
  note: string;
}

export interface Shortlist {
  items: readonly Item[];
}

/** How many characters a note may have. */
export const LONGEST_NOTE = 300;

/** A list with nothing in it. */
export const EMPTY: Shortlist = { items: [] };

/** True when the listing is on the list. */
export function has(list: Shortlist, id: string): boolean {
  return list.items.some((item) => item.id === id);
}

/** True when the list takes no more. */
export function isFull(list: Shortlist): boolean {
  return list.items.length >= MOST_LISTINGS;
}

/** The listings, in the order of the list. */
export function idsOf(list: Shortlist): string[] {
  return list.items.map(({ id }) => id);
}

/** With the listing at its end; as it was where it has it already, or is full. */
export function add(list: Shortlist, id: string): Shortlist {
  return merge(list, [id]);
}

/** Without the listing and its note. */
export function remove(list: Shortlist, id: string): Shortlist {
  return has(list, id) ? { items: list.items.filter((item) => item.id !== id) } : list;
}

/** With the listing one place nearer to the start (-1) or the end (1); as it was where there is no such place. */
export function move(list: Shortlist, id: string, by: -1 | 1): Shortlist {
  const from = list.items.findIndex((item) => item.id === id);
  const [moved, other] = [list.items[from], list.items[from + by]];
  if (!moved || !other) return list;
  const items = [...list.items];
  items[from] = other;
  items[from + by] = moved;
  return { items };
}

/** In the order of these ids; what they leave out stays behind them, in its own order. */
export function arrange(list: Shortlist, ids: readonly string[]): Shortlist {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: Item) => places.get(id) ?? ids.length;
  return { items: [...list.items].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** With this note on the listing, cut to its length; as it was where the listing is not on it. */
export function setNote(list: Shortlist, id: string, note: string): Shortlist {
  const cut = shorten(note);
  return { items: list.items.map((item) => (item.id === id ? { id, note: cut } : item)) };
}

/** One's own list with those it lacks behind it, as many as it takes; notes stay. */
export function merge(own: Shortlist, ids: readonly string[]): Shortlist {
  const missing = [...new Set(ids)].filter((id) => !has(own, id));
  const items = [...own.items, ...missing.map((id) => ({ id, note: '' }))];
  return missing.length > 0 && !isFull(own) ? { items: items.slice(0, MOST_LISTINGS) } : own;
}

/** A list of these alone, without notes. */
export function replace(ids: readonly string[]): Shortlist {
  return merge(EMPTY, ids);
}

/** A note as long as notes may be; never with half a character at its end. */
export function shorten(note: string): string {
  const cut = note.slice(0, LONGEST_NOTE);
  return cut.replace(/[\ud800-\udbff]$/, '');
}
