/** Where a listing happens, from its own file, its venue's and its town's together. */
import type { Directory } from './content.ts';
import type { AccessFact, AccessState, FirstVisitFact, Listing, Venue } from './schema.ts';
import type { Point } from './vocabulary.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS, PLACE_WORDS } from './labels.ts';

/** Everything about the place that a page or a card says. */
export interface Whereabouts {
  venue: Venue | null;
  /** The venue's name, or how it happens: `Online`, `By phone`. */
  name: string;
  /** The lines of the address, the postcode last; empty when not known. */
  address: readonly string[];
  at: Point | null;
  /** True when `at` is only the middle of the town or postcode sector. */
  isApproximate: boolean;
}

/** Where a listing happens; without coordinates of its own it stands at its postcode, else at its sector or town, and says so. */
export function whereIs(
  listing: Listing,
  { venues, vocabulary, postcodes }: Pick<Directory, 'venues' | 'vocabulary' | 'postcodes'>,
): Whereabouts {
  const venue = venues.get(`${listing.town}/${listing.venue ?? ''}`) ?? null;
  if (!venue)
    return {
      venue,
      name: listing.place ? PLACE_WORDS[listing.place] : '',
      address: [],
      at: null,
      isApproximate: false,
    };
  const town = vocabulary.towns.find((known) => known.slug === venue.town);
  const [outcode = '', inward = ''] = venue.postcode?.split(' ') ?? [];
  // The few houses of one postcode stand together: on a map, that is the place.
  const exact = venue.at ?? postcodes.units?.[outcode]?.[inward];
  const sector = postcodes.sectors[`${outcode} ${inward.charAt(0)}`];
  return {
    venue,
    name: venue.name,
    address: [...venue.address, ...(venue.postcode ? [venue.postcode] : [])],
    at: exact ?? sector ?? town?.at ?? null,
    isApproximate: !exact,
  };
}

/** Every access fact in its order: the listing's own word, else the venue's, else not known. */
export function accessOf(
  listing: Listing,
  venue: Venue | null,
): { fact: AccessFact; label: string; state: AccessState }[] {
  const facts = Object.entries(ACCESS_FACTS) as [AccessFact, string][];
  return facts.map(([fact, label]) => ({
    fact,
    label,
    state: listing.access[fact] ?? venue?.access[fact] ?? 'not known',
  }));
}

/** What is known of a first visit: the listing's own words, else the venue's for entrance, bus stop and parking. */
export function firstVisitOf(
  listing: Listing,
  venue: Venue | null,
): { label: string; text: string }[] {
  const ofVenue: Partial<Record<FirstVisitFact, string | undefined>> = {
    entrance: venue?.entrance,
    'bus-stop': venue?.['bus-stop'],
    parking: venue?.parking,
  };
  const facts = Object.entries(FIRST_VISIT_FACTS) as [FirstVisitFact, string][];
  return facts.flatMap(([fact, label]) => {
    const text = listing['first-visit'][fact] ?? ofVenue[fact];
    return text ? [{ label, text }] : [];
  });
}
