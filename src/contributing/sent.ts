/** What the form on the site sent: whole files, taken only as far as they are a listing and its new venue. */
import {
  composeListing,
  composeVenue,
  readDraft,
  revise,
  type Draft,
} from '../listings/compose.ts';
import { isReserved } from '../listings/slug.ts';
import { needs, taken, unknownListing, wrongPath } from './need.ts';
import type { Change, Holdings, Proposal } from './proposal.ts';
import { idIn, listingAt } from './which.ts';

/** The files that were sent: of something new, or of the listing that `correct` names. */
export function sentFiles(answers: Readonly<Record<string, string>>, holdings: Holdings): Proposal {
  const { path = '', correct = '' } = answers;
  const { file, venueFile } = parted(answers);
  if (correct !== '') {
    const { listings } = holdings.directory;
    const listing = listingAt(correct, listings);
    if (!listing) return needs(unknownListing(correct, listings, 'correct'));
    const place = `listings/${listing.id}.md`;
    const before = holdings.textOf(place);
    const draft = readDraft(file);
    const text = draft && before !== null ? revise(before, draft) : file;
    if (text === before) return { kind: 'same', listing };
    const change = { path: place, text, before };
    const { id, town } = listing;
    return withVenue(
      { id, town, change, draft },
      venueOf(answers, town, draft, venueFile),
      holdings,
    );
  }

  const place = placeIn(path, holdings);
  if (!place) return needs(wrongPath('path', path));
  const { town, slug } = place;
  const id = `${town}/${slug}`;
  const target = `listings/${id}.md`;
  if (holdings.textOf(target) !== null) return needs(taken(id, 'path'));
  const draft = readDraft(file);
  const change = { path: target, text: draft ? composeListing(draft) : file, before: null };
  return withVenue({ id, town, change, draft }, venueOf(answers, town, draft, venueFile), holdings);
}

interface Sent {
  id: string;
  town: string;
  change: Change;
  /** Its fields; null where they cannot be read. */
  draft: Draft | null;
}

function withVenue(
  { id, town, change, draft: listing }: Sent,
  { path, file }: { path: string; file: string },
  holdings: Holdings,
): Proposal {
  if (file.trim() === '') return { kind: 'files', id, changes: [change] };
  const place = placeIn(path, holdings);
  if (!place || place.town !== town) return needs(wrongPath('venue-path', path));
  const target = `venues/${town}/${place.slug}.md`;
  const isOther = listing !== null && listing.fields['venue'] !== place.slug;
  // What is known of a place already stays, since another group may rely on it; what the listing does not name has no business here.
  if (isOther || holdings.textOf(target) !== null) return { kind: 'files', id, changes: [change] };
  const draft = readDraft(file);
  const text = draft ? composeVenue(draft) : file;
  return { kind: 'files', id, changes: [change, { path: target, text, before: null }] };
}

// What was too long for an address was pasted into one box: the listing, and its venue behind it.
function parted({ file = '', 'venue-file': venueFile = '' }: Readonly<Record<string, string>>) {
  const at = venueFile.trim() === '' ? file.search(/\n---[ \t]*\nname:/) : -1;
  return at < 0
    ? { file, venueFile }
    : { file: file.slice(0, at + 1), venueFile: file.slice(at + 1) };
}

// Where nobody says what the file of the venue is called, the listing does.
function venueOf(
  answers: Readonly<Record<string, string>>,
  town: string,
  draft: Draft | null,
  file: string,
) {
  const named = draft?.fields['venue'];
  const path = answers['venue-path'] || (typeof named === 'string' ? `${town}/${named}` : '');
  return { path, file };
}

function placeIn(path: string, { directory }: Holdings): { town: string; slug: string } | null {
  const place = idIn(path);
  const isKnown = directory.vocabulary.towns.some(({ slug }) => slug === place?.town);
  return place && isKnown && !isReserved(place.slug) ? place : null;
}
