/** Whether a listing answers a question: right, will do, or not. */
import type { Directory } from '../../../src/listings/content.ts';
import { milesBetween } from '../../../src/places/distance.ts';
import type { Question, Wanted } from '../questions/question.ts';
import type { Facts } from './facts.ts';

/** 2 is right, 1 will do, 0 is neither. */
export type Grade = 0 | 1 | 2;

/** Where the places are that questions name. */
export type Places = Pick<Directory, 'vocabulary' | 'postcodes'>;

/** How well a listing answers a question. */
export function gradeOf(
  { right, fair }: Pick<Question, 'right' | 'fair'>,
  facts: Facts,
  places: Places,
): Grade {
  if (right.some((wanted) => fits(facts, wanted, places))) return 2;
  return fair.some((wanted) => fits(facts, wanted, places)) ? 1 : 0;
}

/** Whether a listing is all that is wanted; when and at what time of day have to hold for one and the same session. */
export function fits(facts: Facts, wanted: Wanted, places: Places): boolean {
  const { listing } = facts;
  const { town, place, join, titled, says, access } = wanted;
  return (
    isOne(listing.kind, wanted.kind) &&
    isOne(listing.town, town) &&
    isOne(listing.id, wanted.ids) &&
    isOne(listing.place, place) &&
    isOne(listing.join, join) &&
    isAny(listing['helps-with'], wanted.need) &&
    isAny(listing.for, wanted.audience) &&
    (!wanted.free || listing.cost.band === 'free') &&
    (wanted.most === undefined || (facts.price !== null && facts.price <= wanted.most)) &&
    (access === undefined || facts.access.has(access)) &&
    (titled === undefined || titled.test(listing.title)) &&
    (says === undefined || says.test(facts.words)) &&
    isNear(facts, wanted, places) &&
    isWhen(facts, wanted)
  );
}

function isNear({ at }: Facts, { near }: Wanted, { vocabulary, postcodes }: Places): boolean {
  if (!near) return true;
  const middle =
    postcodes.sectors[near.of] ?? vocabulary.towns.find(({ slug }) => slug === near.of)?.at;
  if (!middle) throw new Error(`A question is about ${near.of}, and nobody knows where that is.`);
  return at !== null && milesBetween(middle, at) <= near.miles;
}

function isWhen({ occasions }: Facts, { day, on, part }: Wanted): boolean {
  if (day === undefined && on === undefined && part === undefined) return true;
  return occasions.some(
    (occasion) =>
      (day === undefined || occasion.day === day) &&
      (on === undefined || (on[0] <= occasion.date && occasion.date <= on[1])) &&
      (part === undefined || occasion.parts.includes(part)),
  );
}

function isOne(value: string | undefined, wanted: string | readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== undefined && [wanted].flat().includes(value));
}

function isAny(values: readonly string[], wanted: string | readonly string[] | undefined): boolean {
  return wanted === undefined || [wanted].flat().some((value) => values.includes(value));
}
