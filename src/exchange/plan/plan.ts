/** Entries → the files an import would write, and all there is to tell of the rest. Reads nothing, writes nothing. */
import { knownOf } from '../../contributing/duplicates.ts';
import { freeSlug, listingSlug } from '../../contributing/slugs.ts';
import { composeListing, composeVenue } from '../../listings/compose.ts';
import type { Directory } from '../../listings/content.ts';
import type { Draft } from '../../listings/draft.ts';
import { parseListing, parseVenue } from '../../listings/parse.ts';
import { hasError } from '../../listings/problems.ts';
import type { Listing } from '../../listings/schema.ts';
import { describe } from '../../schedule/describe.ts';
import type { Entry, Values } from '../entry.ts';
import { isStopped, misfit, pass, type Told } from '../remarks.ts';
import { fromRow } from '../table/record.ts';
import { findTown, townNamed } from '../values/town.ts';
import { settleValues, type Terms } from '../values/values.ts';
import { remarksOf } from './refused.ts';
import { takeTogether } from './together.ts';
import { Twins } from './twins.ts';
import { isAllOver, readPlace, VenueBook, type PlaceSaid } from './venues.ts';

/** A file to write, by its path in the content folder. */
export interface NewFile {
  path: string;
  text: string;
}

/** A listing that fits, with the venue it brings; null where that is there already or it has none. */
export interface NewListing extends NewFile {
  place: string;
  listing: Listing;
  venue: string;
}

/** What an import comes to. */
export interface Plan {
  listings: readonly NewListing[];
  venues: readonly NewFile[];
  told: readonly Told[];
}

/** What whoever started it said, beside the file. */
export interface Wishes extends Terms {
  directory: Directory;
  /** The town of all rows; '' where each says its own. */
  town: string;
  /** The entries are those of an export, and say just what they say. */
  isOwn: boolean;
}

/** Makes a plan; `progress` is told after each entry. */
export function planImport(
  entries: readonly Entry[],
  wishes: Wishes,
  progress: (done: number) => void = () => {},
): Plan {
  const planner = new Planner(wishes);
  for (const entry of entries) planner.settle(entry);
  const together = wishes.isOwn ? entries : takeTogether(entries);
  together.forEach((entry, index) => {
    if (entry) planner.take(entry);
    progress(index + 1);
  });
  return planner.plan();
}

type DraftAt = NonNullable<ReturnType<typeof fromRow>['venue']>;

// A row that cannot be trusted, or that nobody wants, is not looked at further; of any other, all is told at once.
function isDone({ remarks }: Entry): boolean {
  return remarks.some((one) => isStopped([one]) && (one.field === '' || one.is === 'passed over'));
}

class Planner {
  private readonly listings: NewListing[] = [];
  private readonly venues = new Map<string, NewFile>();
  private readonly told: Told[] = [];
  private readonly book: VenueBook;
  private readonly twins = new Twins();
  private readonly wishes: Wishes;

  constructor(wishes: Wishes) {
    this.wishes = wishes;
    const { listings, venues } = wishes.directory;
    for (const listing of listings) this.twins.add(knownOf(listing, wishes.today), listing);
    this.book = new VenueBook(
      [...venues.values()].map(({ town, slug, name, postcode }) => ({
        town,
        slug,
        name,
        postcode: postcode ?? '',
      })),
    );
  }

  plan(): Plan {
    const used = new Set(this.listings.map(({ venue }) => venue));
    const venues = [...this.venues.values()].filter(
      ({ path }) => used.has(path) || this.wishes.isOwn,
    );
    return { listings: this.listings, venues, told: this.told };
  }

  settle(entry: Entry): void {
    if (isDone(entry)) return;
    const isPlaced = ['venue', 'venue.name', 'venue.address'].some((field) => entry.values[field]);
    for (const [field, value] of Object.entries(this.wishes.set))
      if (field !== 'place' || !isPlaced) entry.values[field] ||= value;
    if (!this.wishes.isOwn) settleValues(entry, this.wishes);
  }

  take(entry: Entry): void {
    if (!isDone(entry)) this.place(entry);
    const { place, name, remarks } = entry;
    // Of a row that is not written, only why not.
    const why = (['passed over', 'there already', 'does not fit'] as const).find((how) =>
      remarks.some(({ is }) => is === how),
    );
    for (const remark of remarks)
      if (why === undefined || remark.is === why) this.told.push({ place, name, ...remark });
  }

  private place(entry: Entry): void {
    if (this.wishes.isOwn) this.placeOwn(entry);
    else this.placeSaid(entry);
  }

  private placeOwn(entry: Entry): void {
    const { town: all, vocabulary } = this.wishes;
    const { draft, town, slug, venue } = fromRow(entry.values);
    const here = townNamed(all || town, vocabulary.towns)?.slug;
    if (here === undefined)
      entry.remarks.push(
        misfit('town', `“${town}” is not in towns.yaml.`, 'Add it there, or use --town'),
      );
    else if (Object.keys(draft.fields).length > 0) this.add(entry, here, slug, draft, venue);
    else if (venue) this.addVenue(entry, here, venue);
  }

  private placeSaid(entry: Entry): void {
    const { values } = entry;
    const said = readPlace(values);
    const town = this.townOf(entry, said);
    for (const name of ['venue', 'place', 'town', 'venue.name', 'venue.address', 'venue.postcode'])
      delete values[name];
    if (town === null) return this.tryElse(entry);
    if (said.place !== '') values['place'] = said.place;
    const venue = said.place === '' && said.name !== '' ? this.venueOf(values, town, said) : null;
    this.add(entry, town, '', fromRow(values).draft, venue);
  }

  // Null where the folder or a row above has it.
  private venueOf(
    values: Values,
    town: string,
    { name, address, postcode }: PlaceSaid,
  ): DraftAt | null {
    const known = this.book.find(town, name, postcode);
    values['venue'] = known?.slug ?? this.book.freeSlug(town, name, postcode);
    values['venue.name'] = name;
    values['venue.address'] = address.join('\n');
    values['venue.postcode'] = postcode;
    values['venue.source'] ??= values['source'] ?? '';
    values['venue.checked'] ??= values['checked'] ?? '';
    return known ? null : fromRow(values).venue;
  }

  // Nothing is known of the town, but what else is wrong can be told all the same.
  private tryElse(entry: Entry): void {
    const { values, remarks } = entry;
    values['place'] = 'various';
    const { vocabulary } = this.wishes;
    const town = vocabulary.towns[0]?.slug ?? '';
    const text = composeListing(fromRow(values).draft);
    const { problems } = parseListing(`listings/${town}/listing.md`, text, vocabulary);
    remarks.push(
      ...problems.filter((one) => hasError([one])).flatMap((one) => remarksOf(one, remarks)),
    );
  }

  private townOf(entry: Entry, said: PlaceSaid): string | null {
    const { town, vocabulary, directory } = this.wishes;
    if (town) return town;
    const { values, remarks } = entry;
    if (said.place !== '' && !values['town'] && said.postcode === '') {
      const area = vocabulary.towns.find(({ isArea }) => isArea);
      if (area && (said.place !== 'various' || isAllOver(said.name))) return area.slug;
    }
    const reading = findTown(
      {
        town: values['town'] ?? '',
        address: [said.name, ...said.address],
        postcode: said.postcode,
      },
      vocabulary.towns,
      directory.postcodes,
    );
    if (reading.remark) remarks.push(reading.remark);
    return reading.town;
  }

  private add(
    entry: Entry,
    town: string,
    wanted: string,
    draft: Draft,
    venue: DraftAt | null,
  ): void {
    const { vocabulary, isOwn, today } = this.wishes;
    const { remarks } = entry;
    const title = String(draft.fields['title'] ?? '');
    const own = listingSlug(title, String(draft.fields['kind'] ?? '')) || 'listing';
    const words = [entry.values['venue.name'] ?? '', String(draft.fields['organiser'] ?? '')];
    const slug = wanted || freeSlug(own, words, (one) => this.twins.isTaken(`${town}/${one}`));
    const path = `listings/${town}/${slug}.md`;
    const text = composeListing(draft);
    const { listing, problems } = parseListing(path, text, vocabulary);
    for (const problem of problems) remarks.push(...remarksOf(problem, remarks));
    if (!listing || isStopped(remarks)) return;
    const one = knownOf(listing, today);
    if (one.isOver && !isOwn) remarks.push(pass(`It is over: ${describe(listing.schedule)}.`));
    else if (isOwn) remarks.push(...this.twins.sameAddress(listing.id));
    else remarks.push(...this.twins.alike(one, listing));
    if (isStopped(remarks)) return;
    if (this.twins.isTaken(listing.id)) {
      remarks.push(
        misfit(
          '',
          `Another listing has the address ${listing.id}.`,
          'Give it another title or slug.',
        ),
      );
      return;
    }
    if (venue && !this.addVenue(entry, town, venue)) return;
    this.twins.add(one, listing, describe(listing.schedule));
    const ofVenue = listing.venue ? `venues/${town}/${listing.venue}.md` : '';
    this.listings.push({ path, text, place: entry.place, listing, venue: ofVenue });
  }

  private addVenue(entry: Entry, town: string, { slug, draft }: DraftAt): boolean {
    const path = `venues/${town}/${slug}.md`;
    const { directory, vocabulary } = this.wishes;
    if (directory.venues.has(`${town}/${slug}`) || this.venues.has(path)) return true;
    const text = composeVenue(draft);
    const { venue, problems } = parseVenue(path, text, vocabulary);
    const errors = problems.filter((one) => hasError([one]));
    if (!venue) {
      entry.remarks.push(
        ...errors.map(({ field, message, fix }) => misfit(`venue.${field}`, message, fix)),
      );
      return false;
    }
    this.venues.set(path, { path, text });
    this.book.add({ town, slug, name: venue.name, postcode: venue.postcode ?? '' });
    return true;
  }
}
