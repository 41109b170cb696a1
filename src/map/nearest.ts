/** What is nearest to a visitor, in words, and whether the directory is about their part of the world at all. */
import type { Point } from '../listings/vocabulary.ts';
import { describeAway, nearestTo, nearestTowns } from '../places/distance.ts';
import type { MapTown, Pin } from './pins.ts';

/** A visitor this many miles from every town is not in the area at all. */
export const FAR_MILES = 15;

/** Says what is nearest; a place more than 15 miles from every town and pin is outside. */
export function describeNearest(
  at: Point,
  pins: readonly Pin[],
  towns: readonly MapTown[],
): { isOutside: boolean; words: string } {
  const byPins = nearestTo(at, pins, 1)[0];
  const [byTowns] = nearestTowns(at, towns, 1);
  const miles = Math.min(byPins?.miles ?? Infinity, byTowns?.miles ?? Infinity);
  const name = byPins ? `${byPins.item.place}, ${byPins.item.town}` : byTowns?.item.name;
  const away = describeAway((byPins ?? byTowns)?.miles ?? 0);
  if (!name) return { isOutside: false, words: 'You are here.' };
  if (miles > FAR_MILES) {
    return {
      isOutside: true,
      words: `You seem to be outside this area. The nearest place is ${name}, ${away}. The map stays as it was.`,
    };
  }
  return { isOutside: false, words: `Nearest to you: ${name}, ${away}.` };
}
