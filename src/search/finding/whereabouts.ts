/** Places that can be named in a search: towns, the whole area, and postcodes where they are known. */
import type { Point, Vocabulary } from '../../listings/vocabulary.ts';
import type { PostcodeTable } from '../../places/postcode.ts';
import type { SearchDocument } from '../document.ts';
import { milesFrom } from './order.ts';

/** A place that is searched from, and what it is called. */
export interface Spot {
  at: Point;
  name: string;
}

/** What is known of the places that words can name. */
export interface Whereabouts {
  /** True for what stands for the whole area and not for one town. */
  isArea: (town: string) => boolean;
  /** The middle of a town, by its slug, or of a postcode sector or outcode; null where it is not known. */
  find: (place: string) => Spot | null;
  /** How far a listing is from a point; null for one that has no place. */
  measure: (from: Point, to: SearchDocument) => number | null;
}

/** The places of one directory. */
export function whereaboutsOf(
  { towns }: Pick<Vocabulary, 'towns'>,
  postcodes: PostcodeTable | null,
): Whereabouts {
  const known = new Map<string, Spot>();
  for (const table of [postcodes?.outcodes, postcodes?.sectors])
    for (const [name, at] of Object.entries(table ?? {})) known.set(name, { at, name });
  for (const { slug, name, at } of towns) known.set(slug, { at, name });
  const areas = new Set(towns.filter(({ isArea }) => isArea).map(({ slug }) => slug));
  return {
    isArea: (town) => areas.has(town),
    find: (place) => known.get(place) ?? null,
    measure: milesFrom(towns),
  };
}
