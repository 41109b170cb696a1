/** What somebody is told who has to answer otherwise: the sentences that no reader of a file has. */
import type { Listing, Venue } from '../listings/schema.ts';
import type { Change } from './proposal.ts';
import { ELSEWHERE } from './questions.ts';
import { nearListing } from './which.ts';

/** Something that has to be answered otherwise. */
export interface Need {
  /** The name of the question, or '' for the whole form. */
  question: string;
  message: string;
  /** What to write instead; '' where only the writer can know. */
  fix: string;
}

/** A proposal that cannot be made yet; `draft` is held against the directory all the same, so that all is told at once. */
export interface Needed {
  kind: 'needs';
  needs: readonly Need[];
  draft?: { id: string; changes: readonly Change[] };
}

/** That something is needed before there can be a proposal. */
export function needs(...list: readonly Need[]): Needed {
  return { kind: 'needs', needs: list };
}

/** No listing has that address; `question` is the one it was the answer to. */
export function unknownListing(
  typed: string,
  listings: readonly Listing[],
  question = 'listing',
): Need {
  return {
    question,
    message: `There is no listing at “${short(typed)}”. Its address has the town and the name of the page, such as belper/friday-coffee-morning.`,
    fix: nearListing(typed, listings),
  };
}

/** Another listing has the address already. */
export function taken(id: string, question = 'title'): Need {
  return {
    question,
    message: `There is a listing at ${id} already, and it is not written over. If it is the same, please use the form “Something is wrong”. If it is another, give this one a name that tells them apart.`,
    fix: '',
  };
}

/** No address can be made of the name. */
export function nameless(question: 'title' | 'place'): Need {
  const message =
    question === 'title'
      ? 'This name has no letters from which an address could be made.'
      : 'This says no place. The name of a hall, café or park is wanted.';
  return { question, message, fix: '' };
}

/** A town that is not in the list that was offered. */
export function unknownTown(): Need {
  const message = 'This is not one of the towns that the directory knows.';
  return { question: 'town', message, fix: ELSEWHERE };
}

/** A venue of nearly that name is known, and nothing says that another is meant. */
export function nearVenue({ name }: Venue): Need {
  return {
    question: 'place',
    message: `The directory knows “${name}” in that town. If you mean that, write its name so. If it is another place, please give its address or postcode.`,
    fix: name,
  };
}

/** A correction names a place of which nothing is known. */
export function placeNotKnown(place: string, fix: string): Need {
  return {
    question: 'place',
    message: `The directory does not know “${short(place)}” in that town. If it is a new place, say so in the last box, with its address, and leave this one empty: a person adds it.`,
    fix,
  };
}

/** A file was sent for a place where none belongs. */
export function wrongPath(question: string, path: string): Need {
  return {
    question,
    message: `“${short(path)}” is not the place of a file: a town of the directory, a slash, and a name in small letters with dashes.`,
    fix: '',
  };
}

// A text of somebody else's within a sentence: on one line, and not long.
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
