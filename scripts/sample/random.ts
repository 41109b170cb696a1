/** Chance that repeats: the same name gives the same draws on every machine and every day. */

/** A source of draws; each call moves it on by one. */
export interface Random {
  /** From 0 to just under 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members in the order of the list, or the whole list where it is shorter. */
  some<T>(list: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
}

/** The draws that belong to a name such as `7/listing/12`, so that no listing depends on the one before it. */
export function randomFor(name: string): Random {
  let state = hash(name);

  // mulberry32 by Tommy Ettinger, public domain: 32 bits of state are ample for the few hundred draws of one listing.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  function shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = between(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  return {
    next,
    between,
    shuffle,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0)
        throw new RangeError('There is nothing to pick from in an empty list.');
      return list[between(0, list.length - 1)] as T;
    },
    some(list, count) {
      const places = list.map((_, place) => place);
      const kept = new Set(shuffle(places).slice(0, count));
      return list.filter((_, place) => kept.has(place));
    },
  };
}

/** FNV-1a, then murmur3's last step, so that names that differ in one digit start far apart. */
function hash(name: string): number {
  let mixed = 0x811c9dc5;
  for (let place = 0; place < name.length; place++) {
    mixed = Math.imul(mixed ^ name.charCodeAt(place), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
