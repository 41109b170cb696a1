/** Which listings somebody should make sure of next, and how much of the directory has been made sure of lately. */
import type { Directory } from '../listings/content.ts';
import { checkEveryOf, FRESHNESS, freshness, type Freshness } from '../listings/freshness.ts';
import type { CheckedHow, Listing } from '../listings/schema.ts';
import type { Day } from '../schedule/schedule.ts';
import { isOver } from '../schedule/sessions.ts';

/** A listing that is to be checked, and how to reach those who run it; '' where something is not known. */
export interface Due {
  /** `town/slug`. */
  id: string;
  title: string;
  town: string;
  townName: string;
  /** The district its town lies in; '' for what belongs to the whole area. */
  area: string;
  checked: string;
  checkedHow: CheckedHow;
  state: Freshness;
  phone: string;
  email: string;
  web: string;
}

/** How many listings there are of each freshness. */
export type Tally = Record<Freshness, number>;

/** The tally of one town or kind. */
export interface NamedTally {
  slug: string;
  name: string;
  tally: Tally;
}

/** All that goes on and is not fresh, that which was checked longest ago first. */
export function dueListings(directory: Directory, today: Day): readonly Due[] {
  const towns = new Map(directory.vocabulary.towns.map((town) => [town.slug, town]));
  const due = running(directory, today).flatMap((listing): Due[] => {
    const { id, title, town: slug, checked, contact } = listing;
    const state = stateOf(listing, directory, today);
    const town = towns.get(slug);
    if (state === 'fresh') return [];
    return [
      {
        id,
        title,
        town: slug,
        townName: town?.name ?? '',
        area: town?.district ?? '',
        checked,
        checkedHow: listing['checked-how'],
        state,
        phone: contact.phone ?? '',
        email: contact.email ?? '',
        web: contact.web ?? '',
      },
    ];
  });
  return due.sort((a, b) => compareText(a.checked, b.checked) || compareText(a.id, b.id));
}

/** The tally of all that goes on, of each town and of each kind that has some of it, in the order of their names. */
export function freshnessFigures(
  directory: Directory,
  today: Day,
): { all: Tally; byTown: readonly NamedTally[]; byKind: readonly NamedTally[] } {
  const { towns, kinds } = directory.vocabulary;
  const all = emptyTally();
  const byTown = new Map<string, Tally>();
  const byKind = new Map<string, Tally>();
  for (const listing of running(directory, today)) {
    const state = stateOf(listing, directory, today);
    for (const tally of [all, tallyIn(byTown, listing.town), tallyIn(byKind, listing.kind)])
      tally[state] += 1;
  }
  return { all, byTown: named(towns, byTown), byKind: named(kinds, byKind) };
}

/** How many listings a tally counts. */
export function totalOf(tally: Tally): number {
  return FRESHNESS.reduce((sum, state) => sum + tally[state], 0);
}

function running({ listings }: Directory, today: Day): Listing[] {
  return listings.filter(({ ended, schedule }) => !ended && !isOver(schedule, today));
}

function stateOf(listing: Listing, { vocabulary }: Directory, today: Day): Freshness {
  const { checked, 'checked-how': how, kind } = listing;
  return freshness(checked, today, how, checkEveryOf(kind, vocabulary));
}

function emptyTally(): Tally {
  return { fresh: 0, ageing: 0, old: 0, unconfirmed: 0 };
}

function tallyIn(tallies: Map<string, Tally>, slug: string): Tally {
  const tally = tallies.get(slug) ?? emptyTally();
  tallies.set(slug, tally);
  return tally;
}

function named(
  terms: readonly { slug: string; name: string }[],
  tallies: ReadonlyMap<string, Tally>,
): NamedTally[] {
  return terms
    .flatMap(({ slug, name }) => {
      const tally = tallies.get(slug);
      return tally ? [{ slug, name, tally }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
