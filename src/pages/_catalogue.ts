/** What all pages are drawn from, worked out once a build: the directory, its listings in order, its cards. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { packSessions } from '../components/next.ts';
import { ListingCard } from '../components/ListingCard.tsx';
import { buildDay, loadDirectory } from '../directory.ts';
import type { Directory } from '../listings/content.ts';
import { shownNotice, whyClosed } from '../listings/closures.ts';
import type { Listing } from '../listings/schema.ts';
import type { Term, Town } from '../listings/vocabulary.ts';
import { nearestTo } from '../places/distance.ts';
import type { Day } from '../schedule/schedule.ts';
import { isOver } from '../schedule/sessions.ts';
import { toDocument, type SearchDocument } from '../search/document.ts';
import { shelve, type Entry } from '../search/shelf.ts';
import { weekOf, type Week } from '../search/week.ts';

export interface Catalogue {
  directory: Directory;
  today: Day;
  /** Every listing that is going on, in the order pages show them. */
  entries: readonly Entry[];
  byTown: ReadonlyMap<string, readonly Entry[]>;
  byKind: ReadonlyMap<string, readonly Entry[]>;
  byNeed: ReadonlyMap<string, readonly Entry[]>;
  /** Those of a town that are ended or over: they keep their page and leave every list. */
  pastIn: (town: string) => readonly Listing[];
  isPast: (listing: Listing) => boolean;
  /** Towns that have a listing, in the order of the alphabet. */
  towns: readonly Town[];
  town: (slug: string) => Town;
  kind: (slug: string) => Term;
  need: (slug: string) => Term;
  audience: (slug: string) => Term;
  /** The town's name where it says something, '' for a listing of the whole area. */
  townName: (document: SearchDocument) => string;
  /** The seven days of a town from the day of the build on. */
  weekIn: (town: string) => Week;
  /** A listing's card as HTML, for the page of a town, which says itself what that town has to say; the same card is drawn once. */
  card: (entry: Entry, pageOf?: string) => string;
  /** Others of the same kind: in the same town first, then in the nearest. */
  similar: (listing: Listing, most: number) => Entry[];
  /** Every town by its distance from one, itself first. */
  nearTowns: (town: string) => readonly { item: Town; miles: number }[];
}

/** The catalogue of this build. */
export function catalogue(): Catalogue {
  const directory = loadDirectory();
  if (made?.directory === directory) return made;
  made = make(directory, buildDay());
  return made;
}

/** What the search island is given on every page that has it. */
export function searchProps() {
  const { directory, today, byKind, byNeed, towns } = catalogue();
  const choices = (terms: readonly Term[], by: ReadonlyMap<string, unknown>) =>
    terms.filter(({ slug }) => by.has(slug)).map(({ slug, name }) => ({ slug, name }));
  return {
    towns: towns.map(({ slug, name, notice }) => ({
      slug,
      name,
      ...(shownNotice(notice, today) && { notice }),
    })),
    kinds: choices(directory.vocabulary.kinds, byKind),
    needs: choices(directory.vocabulary.needs, byNeed),
    tiles: directory.site.tiles,
    ring: directory.site.ring,
  };
}

let made: Catalogue | null = null;

function make(directory: Directory, today: Day): Catalogue {
  const { vocabulary, calendar, listings } = directory;
  const isPast = (listing: Listing) => Boolean(listing.ended) || isOver(listing.schedule, today);
  const documents = listings
    .filter((listing) => !isPast(listing))
    .map((listing) => toDocument(listing, directory, today));
  const entries = shelve(documents, calendar, today);
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const byTown = groupBy(entries, ({ document }) => [document.town]);
  const byKind = groupBy(entries, ({ document }) => [document.kind]);
  const town = finder(vocabulary.towns);
  const kind = finder(vocabulary.kinds);

  // “Online, All Derbyshire and online” says it twice.
  const townName = (document: SearchDocument) =>
    document.place && town(document.town).isArea ? '' : town(document.town).name;

  const cards = new Map<string, string>();
  const card = (entry: Entry, pageOf = '') => {
    const { document, next } = entry;
    const isSaid = document.town === pageOf;
    const { notice } = town(document.town);
    const townNotice = isSaid ? '' : shownNotice(notice, today);
    const key = `${document.id} ${packSessions(next)} ${townNotice}`;
    const known = cards.get(key);
    if (known !== undefined) return known;
    const html = renderToStaticMarkup(
      createElement(ListingCard, {
        document,
        next,
        today,
        kindName: kind(document.kind).name,
        townName: townName(document),
        townNotice,
        townNoticeUntil: notice?.until ?? '',
      }),
    );
    // React hands over a chain of hundreds of pieces; asking for a letter joins them once, and not again on every page.
    html.charCodeAt(0);
    cards.set(key, html);
    return html;
  };

  const nearTowns = remember((slug) => nearestTo(town(slug).at, vocabulary.towns));
  const inTowns = remember((slug) =>
    groupBy(byKind.get(slug) ?? [], ({ document }) => [document.town]),
  );
  const similar = (listing: Listing, most: number) => {
    const found: Entry[] = [];
    for (const { item } of nearTowns(listing.town)) {
      const there = inTowns(listing.kind).get(item.slug) ?? [];
      found.push(...there.filter(({ document }) => document.id !== listing.id));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  };

  return {
    directory,
    today,
    entries,
    byTown,
    byKind,
    byNeed: groupBy(entries, ({ document }) => document.needs),
    pastIn: remember((slug) => listings.filter((one) => one.town === slug && isPast(one))),
    isPast,
    towns: vocabulary.towns
      .filter(({ slug }) => listings.some((listing) => listing.town === slug))
      .toSorted((a, b) => Number(a.isArea) - Number(b.isArea) || a.name.localeCompare(b.name)),
    town,
    kind,
    need: finder(vocabulary.needs),
    audience: finder(vocabulary.audiences),
    townName,
    weekIn: remember((slug) =>
      weekOf(byTown.get(slug) ?? [], calendar, today, (document, date) => {
        const listing = byId.get(document.id);
        return listing ? whyClosed(listing, directory, date) : '';
      }),
    ),
    card,
    similar,
    nearTowns,
  };
}

function groupBy(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

function remember<T>(find: (slug: string) => T): (slug: string) => T {
  const found = new Map<string, T>();
  return (slug) => {
    const value = found.get(slug) ?? find(slug);
    found.set(slug, value);
    return value;
  };
}

function finder<T extends { slug: string }>(items: readonly T[]): (slug: string) => T {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  return (slug) => {
    const item = bySlug.get(slug);
    if (!item) throw new Error(`The directory has no "${slug}", though a listing uses it.`);
    return item;
  };
}
