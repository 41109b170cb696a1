/** The lists of cards on pages, cut and drawn, and the links to other lists beside them. */
import type { CardGroup, TermLink } from '../components/shapes.ts';
import type { Town } from '../listings/vocabulary.ts';
import { paths } from '../paths.ts';
import { describeMiles } from '../places/distance.ts';
import type { Weekday } from '../schedule/schedule.ts';
import type { Entry, Group } from '../search/shelf.ts';
import { catalogue } from './_catalogue.ts';

/** The number of cards on one page; more go to a second. */
const CARDS_ON_A_PAGE = 40;

/** One page of a long list. */
export interface Part {
  page: number;
  pages: number;
  /** The page's part of the address; none for the first. */
  param: string | undefined;
  items: Entry[];
}

/** Cuts a list into pages; an empty list is one empty page. */
export function paginate(items: readonly Entry[]): Part[] {
  const pages = Math.max(1, Math.ceil(items.length / CARDS_ON_A_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    param: index > 0 ? String(index + 1) : undefined,
    items: items.slice(index * CARDS_ON_A_PAGE, (index + 1) * CARDS_ON_A_PAGE),
  }));
}

/** Groups with their cards drawn, for the page of a town where one is named. */
export function draw(groups: readonly Group[], pageOf = ''): CardGroup[] {
  const { card } = catalogue();
  return groups.map((group) => ({
    ...group,
    cards: group.entries.map((entry) => card(entry, pageOf)),
  }));
}

/** Links to those towns, kinds or needs that have listings, in their own order. */
export function termLinks(
  terms: readonly { slug: string; name: string }[],
  by: ReadonlyMap<string, readonly unknown[]>,
  addressOf: (slug: string) => string,
): TermLink[] {
  return terms.flatMap(({ slug, name }) => {
    const count = by.get(slug)?.length ?? 0;
    return count > 0 ? [{ name, address: addressOf(slug), count }] : [];
  });
}

/** A link to the search in each town of some entries, most first. */
export function townLinks(entries: readonly Entry[], parameters: string): TermLink[] {
  return countByTown(entries).map(({ town, count }) => ({
    name: town.name,
    address: paths.search(`${parameters}&town=${town.slug}`),
    count,
  }));
}

/** A link to a day's page of each town of some entries, most first. */
export function townDayLinks(entries: readonly Entry[], day: Weekday): TermLink[] {
  return countByTown(entries).map(({ town, count }) => ({
    name: town.name,
    address: paths.townDay(town.slug, day),
    count,
  }));
}

/** Links to the six nearest towns that have something, each with how far it is. */
export function nearbyLinks(
  slug: string,
  countIn: (town: string) => number,
  addressOf: (town: string) => string,
): TermLink[] {
  const { nearTowns, town } = catalogue();
  const near: { item: Town; miles: number }[] = [];
  for (const one of nearTowns(slug)) {
    if (near.length === 6) break;
    if (one.item.slug !== slug && !one.item.isArea && countIn(one.item.slug) > 0) near.push(one);
  }
  return near.map(({ item, miles }) => ({
    name: item.name,
    address: addressOf(item.slug),
    count: countIn(item.slug),
    ...(town(slug).isArea ? {} : { note: describeMiles(miles) }),
  }));
}

function countByTown(entries: readonly Entry[]): { town: Town; count: number }[] {
  const { town } = catalogue();
  const counts = new Map<string, number>();
  for (const { document } of entries)
    counts.set(document.town, (counts.get(document.town) ?? 0) + 1);
  return [...counts]
    .map(([slug, count]) => ({ town: town(slug), count }))
    .sort((a, b) => b.count - a.count || a.town.name.localeCompare(b.town.name));
}
