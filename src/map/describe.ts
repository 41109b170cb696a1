/** Pins and what the map shows, in words. */
import { nameOf } from '../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';
import type { MapTown, Pin, Spot } from './pins.ts';

/** A pin in words, for people and screen readers: `Ada Belfield Centre, Belper: 3 listings, Monday and Friday`. */
export function labelPin({ place, town, isApproximate, days, spots }: Pin): string {
  const where = place === town ? town : `${place}, ${town}`;
  const parts = [countListings(spots.length), describeDays(days)];
  if (isApproximate) parts.push('approximate place');
  return `${where}: ${parts.filter(Boolean).join(', ')}`;
}

/** What to say of a listing whose exact place is not known; '' where it is. */
export function describeApproximate(spot: Spot, towns: readonly MapTown[]): string {
  if (!spot.isApproximate) return '';
  const town = towns.find(({ slug }) => slug === spot.town);
  if (!town) return 'Approximate place';
  const isMiddle = town.at.every(
    (degrees, axis) => Math.abs(degrees - spot.at[axis === 0 ? 0 : 1]) < 0.001,
  );
  return `Approximate place: ${isMiddle ? 'middle' : 'this part'} of ${town.name}`;
}

/** Days in words: `Monday and Friday`, `Monday to Thursday`, `every day`; '' for none. */
export function describeDays(days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length) return 'every day';
  const names = days.map((day) => nameOf(day));
  const first = days[0] ? WEEKDAYS.indexOf(days[0]) : -1;
  const isRun = days.every((day, index) => WEEKDAYS[first + index] === day);
  if (days.length > 2 && isRun) return `${names[0]} to ${names.at(-1)}`;
  return joinWords(names);
}

/** `1 listing`, `3 listings`, `10,000 listings`. */
export function countListings(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'listing' : 'listings'}`;
}

/** `1 place`, `3 places`. */
export function countPlaces(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'place' : 'places'}`;
}

/**
 * What the map holds, so that it can be compared with what was found: `24 listings in 9 places.`
 * `elsewhere` of that have no place on the ground; `isInView` is false when none of the pins is.
 */
export function describeShown(pins: readonly Pin[], elsewhere: number, isInView: boolean): string {
  const listings = pins.reduce((sum, { spots }) => sum + spots.length, 0);
  const sentences = [
    listings > 0
      ? `${countListings(listings)} in ${countPlaces(pins.length)}.`
      : 'No listings on the map.',
  ];
  if (listings > 0 && !isInView) {
    sentences.push('None is in this part of the map. “Show everything” brings all into view.');
  }
  if (elsewhere > 0) {
    const verb = elsewhere === 1 ? 'has' : 'have';
    sentences.push(
      `${countListings(elsewhere)} ${verb} no place on a map, such as those online or by phone.`,
    );
  }
  return sentences.join(' ');
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
