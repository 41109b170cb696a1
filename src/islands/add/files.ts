/** Answers → the files they make, each by its place in the repository. */
import { freeSlug, listingSlug, shortSlug } from '../../contributing/slugs.ts';
import { composeListing, composeVenue, revise, type Draft } from '../../listings/compose.ts';
import { isReserved, slugify } from '../../listings/slug.ts';
import type { Day } from '../../schedule/schedule.ts';
import { OTHER, toDraft, toVenueDraft, type Answers } from './answers.ts';
import type { TownFacts, Words } from './data.ts';

/** A listing that is put right: its id, its file as it was, and what that holds. */
export interface Correcting {
  id: string;
  text: string;
  draft: Draft;
}

/** What answers are held against. */
export interface Against {
  words: Words;
  /** Null where what is in the town could not be had, or no town is chosen. */
  town: TownFacts | null;
  correcting: Correcting | null;
  today: Day;
}

/** A file by its place in the repository. */
export interface MadeFile {
  path: string;
  text: string;
}

/** The slugs of the town, of the listing, and of its venue where that is new. */
export interface Place {
  town: string;
  slug: string;
  venue: string;
}

/** Stands for the town while none is chosen. */
export const NOWHERE = 'nowhere-yet';

/** Where the files belong; names that are taken there get a number behind them. */
export function placeOf(answers: Answers, { words, correcting, town }: Against): Place {
  const venues = new Set(town?.venues.map(({ slug }) => slug));
  const venue = freeSlug(shortSlug(answers['venue.name']) || 'venue', [], (slug) =>
    venues.has(slug),
  );
  if (correcting) {
    const [townSlug = '', slug = ''] = correcting.id.split('/');
    return { town: townSlug, slug, venue };
  }
  // An address may name what is no town.
  const isKnown = words.vocabulary.towns.some(({ slug }) => slug === answers.town);
  const other = answers.town === OTHER ? slugify(answers['town.other']) : '';
  const townSlug = isKnown ? answers.town : other;
  const kind = answers.kind === OTHER ? answers['kind.other'] : answers.kind;
  const slug = listingSlug(answers.title, kind) || 'listing';
  return {
    town: townSlug && !isReserved(townSlug) ? townSlug : NOWHERE,
    slug: freeSlug(slug, [], (one) => town?.taken.includes(one) ?? false),
    venue,
  };
}

/** The files, and the text of the listing's that is held against the rules. */
export function filesOf(answers: Answers, place: Place, correcting: Correcting | null) {
  const venueDraft = toVenueDraft(answers);
  const draft = toDraft(answers, venueDraft ? place.venue : '', correcting?.draft ?? null);
  if (answers.kind === OTHER && answers['kind.other'].trim())
    draft.fields['kind'] = slugify(answers['kind.other']);
  const file = {
    path: `content/listings/${place.town}/${place.slug}.md`,
    text: correcting ? revise(correcting.text, draft) : composeListing(draft),
  };
  const venue = venueDraft && {
    path: `content/venues/${place.town}/${place.venue}.md`,
    text: composeVenue(venueDraft),
  };
  // A file without any field is told of as a whole, and not by what it lacks.
  const isEmpty = Object.keys(draft.fields).length === 0;
  const read = isEmpty ? composeListing({ ...draft, fields: { source: 'Nothing' } }) : file.text;
  return { file, venue, read };
}
