/** Where the visitor is, once they have asked to be found: kept while the page is open, and nowhere else. */
import { useEffect, useRef, useState } from 'react';
import type { Point, Town } from '../../listings/vocabulary.ts';
import { FAR_MILES } from '../../map/nearest.ts';
import { describeAway, nearestTowns } from '../../places/distance.ts';
import type { Spot } from '../../search/finding/whereabouts.ts';
import { findMe } from '../near.ts';

/** What is known of the visitor's place. */
export interface Visitor {
  /** The place to search from; null until it is known, and where it is no use. */
  from: Spot | null;
  /** What to tell about it; '' for nothing. */
  words: string;
  isAsking: boolean;
  /** Asks the browser. */
  find: () => void;
  /** The place is known already, from the map. */
  take: (at: Point) => void;
  /** Lets the place go, and says so, where it is far from all of these towns. */
  check: (towns: readonly Town[]) => void;
  forget: () => void;
}

/** Keeps the visitor's place. */
export function useVisitor(): Visitor {
  const [from, setFrom] = useState<Spot | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isAsking, setAsking] = useState(false);
  // Whoever gave up waiting is not to be taken somewhere after all.
  const asked = useRef(0);
  useEffect(() => () => void (asked.current += 1), []);

  function end(place: Point | null, words = ''): void {
    asked.current += 1;
    setAsking(false);
    setFrom(place && { at: place, name: 'you' });
    setTrouble(words);
  }

  async function find(): Promise<void> {
    end(null);
    const number = asked.current;
    setAsking(true);
    const found = await findMe();
    if (number !== asked.current) return;
    if (found.at) end(found.at);
    else end(null, found.words);
  }

  return {
    from,
    words: isAsking ? 'Asking your browser where you are …' : trouble,
    isAsking,
    find: () => void find(),
    take: (place) => end(place),
    check: (towns) => {
      const words = from ? outsideWords(from.at, towns) : '';
      if (words) end(null, words);
    },
    forget: () => end(null),
  };
}

/** What to tell somebody who is not in the area; '' where they are. */
export function outsideWords(at: Point, towns: readonly Town[]): string {
  const [nearest] = nearestTowns(at, towns, 1);
  if (!nearest || nearest.miles <= FAR_MILES) return '';
  const { item, miles } = nearest;
  return `You seem to be outside this area: the nearest town here is ${item.name}, ${describeAway(miles)}. You can type a town or a postcode instead.`;
}
