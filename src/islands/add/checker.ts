/** Answers → the files they make, held against the check's own rules, with what whoever wrote them should hear. */
import type { CardProps } from '../../components/ListingCard.tsx';
import { likelyDuplicates, type Known, type Likely } from '../../contributing/duplicates.ts';
import { review } from '../../contributing/review.ts';
import { composeListing, composeVenue, revise, type Draft } from '../../listings/compose.ts';
import type { Directory } from '../../listings/content.ts';
import { parseListing, parseVenue } from '../../listings/parse.ts';
import type { Listing, Venue } from '../../listings/schema.ts';
import { isReserved, slugify } from '../../listings/slug.ts';
import { dialled } from '../../listings/telephone.ts';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { readSchedule } from '../../schedule/read.ts';
import type { Day } from '../../schedule/schedule.ts';
import { nextSessions, weekdaysOf } from '../../schedule/sessions.ts';
import { toDocument } from '../../search/document.ts';
import { OTHER, toDraft, toVenueDraft, type Answers } from './answers.ts';
import type { TownFacts, Words } from './data.ts';
import { MISSING, type Question } from './steps.ts';
import { inOrder, questionOf, tell, venueQuestionOf, type Told } from './told.ts';

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

/** What came of the answers. */
export interface Outcome {
  file: MadeFile;
  /** The file of the venue; null where it has one already, or none is needed. */
  venue: MadeFile | null;
  /** What has to be put right, in the order of the questions. */
  errors: readonly Told[];
  /** What is worth another look. */
  looks: readonly Told[];
  /** What the directory does not have yet: a town, a kind. */
  lacking: readonly string[];
  /** The card as it will be drawn; null while something has to be put right. */
  card: CardProps | null;
  likely: readonly Likely[];
}

/** Makes the files and holds them against every rule. */
export function check(answers: Answers, against: Against): Outcome {
  const { correcting, town } = against;
  const place = placeOf(answers, against);
  const vocabulary = withOthers(against.words.vocabulary, answers, place.town);
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
  const reading = parseListing(file.path, read, vocabulary);
  const venueReading = venue && parseVenue(venue.path, venue.text, vocabulary);
  const problems = [
    ...reading.problems.map((problem) => tell(problem, questionOf(problem))),
    ...(venueReading?.problems ?? []).map((problem) => tell(problem, venueQuestionOf(problem))),
  ];
  const { listing } = reading;
  const before =
    correcting && parseListing(file.path, correcting.text, against.words.vocabulary).listing;
  const reviewed = listing
    ? review({ listing, text: file.text }, before, []).map((problem) =>
        tell(problem, questionOf(problem)),
      )
    : [];
  const isTownMissing = !correcting && place.town === NOWHERE;
  return {
    file,
    venue,
    errors: inOrder([
      ...problems.filter(({ isError, question }) => isError && isAsked(question, answers)),
      ...(isTownMissing
        ? [{ question: 'town' as const, message: MISSING.town ?? '', offers: [] }]
        : []),
    ]),
    looks: inOrder([...problems.filter(({ isError }) => !isError), ...reviewed]),
    lacking: lackingIn(answers, against),
    card:
      listing && !isTownMissing && (!venue || venueReading?.venue)
        ? cardOf(listing, venueReading?.venue ?? null, vocabulary, against)
        : null,
    likely: likelyDuplicates(
      knownOfAnswers(answers, correcting?.id ?? `${place.town}/`),
      town?.known ?? [],
    ),
  };
}

// Nobody is told of what is only asked after something else was answered.
function isAsked(question: Question, { town, 'checked-how': how }: Answers): boolean {
  if (question === 'venue') return town !== '';
  return question !== 'checked' || how !== '';
}

const LONGEST_NAME = 100;

/** Stands for the town while none is chosen. */
const NOWHERE = 'nowhere-yet';

function placeOf(answers: Answers, { words, correcting, town }: Against) {
  const venue = free(
    nameOf(answers['venue.name']) || 'venue',
    (town?.venues ?? []).map(({ slug }) => slug),
  );
  if (correcting) {
    const [townSlug = '', slug = ''] = correcting.id.split('/');
    return { town: townSlug, slug, venue };
  }
  // An address may name what is no town.
  const isKnown = words.vocabulary.towns.some(({ slug }) => slug === answers.town);
  const other = answers.town === OTHER ? slugify(answers['town.other']) : '';
  const townSlug = isKnown ? answers.town : other;
  const slug = nameOf(answers.title) || 'listing';
  return {
    town: townSlug && !isReserved(townSlug) ? townSlug : NOWHERE,
    slug: free(isReserved(slug) ? `${slug}-group` : slug, town?.taken ?? []),
    venue,
  };
}

// Whole pages are pasted into a title; an address still has to hold the name of the file.
function nameOf(title: string): string {
  return slugify(title.slice(0, LONGEST_NAME)).slice(0, LONGEST_NAME).replace(/-+$/, '');
}

function free(slug: string, taken: readonly string[]): string {
  let name = slug;
  for (let number = 2; taken.includes(name) || isReserved(name); number += 1)
    name = `${slug}-${number}`;
  return name;
}

// What is not in the list is no fault of the file: whoever reads it puts it into the list, or knows its other name.
function withOthers(vocabulary: Vocabulary, answers: Answers, town: string): Vocabulary {
  const { towns, kinds } = vocabulary;
  const kind = answers.kind === OTHER ? slugify(answers['kind.other']) : '';
  const isNewTown = !towns.some(({ slug }) => slug === town);
  if (!kind && !isNewTown) return vocabulary;
  const name = answers['town.other'].trim() || 'a town';
  return {
    ...vocabulary,
    towns: isNewTown
      ? [...towns, { slug: town, name, at: [53, -1.5], district: '', also: [], isArea: false }]
      : towns,
    kinds: kind
      ? [...kinds, { slug: kind, name: answers['kind.other'].trim(), sentence: '', also: [] }]
      : kinds,
  };
}

function lackingIn(answers: Answers, { town: facts, correcting }: Against): string[] {
  const kind = answers['kind.other'].trim();
  const town = answers['town.other'].trim();
  const isNew = !correcting || answers.venue === OTHER;
  return [
    ...(answers.kind === OTHER && kind
      ? [`The kind of activity is not in the list yet: ${kind}.`]
      : []),
    ...(answers.town === OTHER && town ? [`The town is not in the list yet: ${town}.`] : []),
    // A new file could take the name of one that is there.
    ...(isNew && answers.town && answers.town !== OTHER && !facts
      ? ['The page could not look whether the town has such a listing or place already.']
      : []),
  ];
}

function knownOfAnswers(answers: Answers, id: string): Known {
  const reading = readSchedule(answers.when.split('\n'));
  return {
    id,
    title: answers.title.trim(),
    kind: answers.kind,
    venue: answers.how === 'venue' && answers.venue !== OTHER ? answers.venue : '',
    days: reading.ok ? weekdaysOf(reading.schedule) : [],
    phone: dialled(answers['contact.phone']),
    email: answers['contact.email'].trim(),
    web: answers['contact.web'].trim(),
    isOver: false,
  };
}

function cardOf(
  listing: Listing,
  newVenue: Venue | null,
  vocabulary: Vocabulary,
  { words, town, today }: Against,
): CardProps {
  const venues = new Map<string, Venue>();
  for (const { postcode, ...facts } of town?.venues ?? []) {
    const id = `${listing.town}/${facts.slug}`;
    venues.set(id, {
      ...facts,
      address: [...facts.address],
      closed: [...facts.closed],
      ...(postcode && { postcode }),
      id,
      town: listing.town,
      file: '',
      body: '',
      formerly: [],
    });
  }
  if (newVenue) venues.set(newVenue.id, newVenue);
  const directory = {
    vocabulary,
    venues,
    calendar: words.calendar,
    postcodes: { attribution: '', sectors: {}, outcodes: {} },
    site: { closed: words.closed } as Directory['site'],
  };
  const document = toDocument(listing, directory, today);
  const townOf = vocabulary.towns.find(({ slug }) => slug === listing.town);
  return {
    document,
    kindName: vocabulary.kinds.find(({ slug }) => slug === listing.kind)?.name ?? '',
    townName: document.place && townOf?.isArea ? '' : (townOf?.name ?? ''),
    next: nextSessions(listing.schedule, today, 3, words.calendar, document.closed),
    today,
  };
}
