/** What somebody answered → the files that would be written, or what is still needed. Reads nothing, throws nothing. */
import { readDraft, revise, type Draft } from '../listings/compose.ts';
import type { Directory } from '../listings/content.ts';
import { ONLY_PUT_RIGHT } from '../listings/known.ts';
import { isFields, type RawFields, type RawValue } from '../listings/yaml.ts';
import type { Listing } from '../listings/schema.ts';
import type { Day } from '../schedule/schedule.ts';
import { newListing } from './addition.ts';
import type { FormName } from './forms.ts';
import type { Answered } from './issue.ts';
import { needs, placeNotKnown, unknownListing, type Needed } from './need.ts';
import { howIn, NOTHING } from './questions.ts';
import { sentFiles } from './sent.ts';
import { listingAt, whereIn } from './which.ts';

/** One file of the content folder: its path there (`listings/belper/choir.md`), its text, and what it held before. */
export interface Change {
  path: string;
  text: string;
  before: string | null;
}

export type Proposal =
  /** The listing first; a new venue after it. */
  | { kind: 'files'; id: string; changes: readonly Change[] }
  | Needed
  /** Only a person can do this. */
  | { kind: 'person'; why: 'removal' | 'town' | 'words'; listing: Listing | null }
  /** There is nothing to change. */
  | { kind: 'same'; listing: Listing };

/** What answers are held against. */
export interface Holdings {
  directory: Pick<Directory, 'vocabulary' | 'listings' | 'venues'>;
  /** The text of a file of the content folder by its path; null where there is none. */
  textOf: (path: string) => string | null;
}

/** What a form comes to; `day` is the one on which it was sent, and on which somebody made sure. */
export function propose({ form, answers }: Answered, holdings: Holdings, day: Day): Proposal {
  if (form === 'add') return newListing(answers, holdings, day);
  if (form === 'send') return sentFiles(answers, holdings);
  const { listings } = holdings.directory;
  const listing = listingAt(answers['listing'] ?? '', listings);
  if (form === 'remove') return { kind: 'person', why: 'removal', listing };
  if (!listing) return needs(unknownListing(answers['listing'] ?? '', listings));
  const path = `listings/${listing.id}.md`;
  const before = holdings.textOf(path);
  const held = before === null ? null : readDraft(before);
  if (before === null || held === null) return { kind: 'person', why: 'words', listing };
  const outcome = CHANGES[form](held, answers, { listing, holdings, day });
  if ('kind' in outcome) return outcome;
  const text = revise(before, outcome);
  return text === before
    ? { kind: 'same', listing }
    : { kind: 'files', id: listing.id, changes: [{ path, text, before }] };
}

type Answers = Readonly<Record<string, string>>;
interface About {
  listing: Listing;
  holdings: Holdings;
  day: Day;
}
type Changing = Exclude<FormName, 'add' | 'send' | 'remove'>;

const CHANGES: Record<Changing, (held: Draft, answers: Answers, about: About) => Draft | Proposal> =
  {
    correct: corrected,
    'still-right': (held, answers, about) => ({ ...held, fields: confirmed(held, answers, about) }),
    closed: (held, { ended, why = '' }, { listing, day }) =>
      listing.ended
        ? { kind: 'same', listing }
        : {
            fields: { ...held.fields, ended: ended || day },
            body: [why, held.body].filter(Boolean).join('\n\n'),
          },
  };

// A later day stays: somebody may have made sure since this was sent.
function confirmed({ fields }: Draft, { how }: Answers, { listing, day }: About): RawFields {
  if (listing.checked > day) return fields;
  return { ...fields, checked: day, 'checked-how': howIn(how) };
}

/** The fields that a correction sets as they are typed. */
const TYPED = ['title', 'when', 'cost', 'organiser'];
/** Parts of the contact, by the names of their questions. */
const WAYS = { 'contact-name': 'name', phone: 'phone', email: 'email', web: 'web' };

function corrected(held: Draft, answers: Answers, about: About): Draft | Proposal {
  const fields: RawFields = { ...held.fields };
  for (const name of TYPED) if (answers[name]) fields[name] = answers[name];
  const contact: Record<string, RawValue> = isFields(fields['contact'])
    ? { ...fields['contact'] }
    : {};
  for (const [question, way] of Object.entries(WAYS)) {
    const answer = answers[question] ?? '';
    if (answer.toLowerCase() === NOTHING) delete contact[way];
    else if (answer) contact[way] = answer;
  }
  if (isFields(fields['contact']) || Object.keys(contact).length > 0) fields['contact'] = contact;
  const { place = '', body = '' } = answers;
  if (place) {
    const where = whereIn(place, about.listing.town, about.holdings.directory);
    if (where.kind === 'near' || where.kind === 'unknown') {
      const fix = where.kind === 'near' ? where.venue.name : '';
      return needs(placeNotKnown(place, fix));
    }
    delete fields['venue'];
    delete fields['place'];
    if (where.kind === 'venue') fields['venue'] = where.venue.slug;
    else fields['place'] = where.place;
  }
  const isAnswered = [...TYPED, ...Object.keys(WAYS), 'place', 'body'].some(
    (name) => answers[name],
  );
  if (!isAnswered) return { kind: 'person', why: 'words', listing: about.listing };
  const draft = { fields, body: body || held.body };
  if (answers['how'] === ONLY_PUT_RIGHT) return draft;
  return { ...draft, fields: confirmed(draft, answers, about) };
}
