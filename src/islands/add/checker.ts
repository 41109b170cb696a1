/** The files that answers make, held against the check's own rules, with what whoever wrote them should hear. */
import type { CardProps } from '../../components/ListingCard.tsx';
import { likelyDuplicates, type Known, type Likely } from '../../contributing/duplicates.ts';
import { review } from '../../contributing/review.ts';
import type { Directory } from '../../listings/content.ts';
import { parseListing, parseVenue } from '../../listings/parse.ts';
import type { Listing, Venue } from '../../listings/schema.ts';
import { slugify } from '../../listings/slug.ts';
import { dialled } from '../../listings/telephone.ts';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { readSchedule } from '../../schedule/read.ts';
import { nextSessions, weekdaysOf } from '../../schedule/sessions.ts';
import { toDocument } from '../../search/document.ts';
import { OTHER, type Answers } from './answers.ts';
import { filesOf, NOWHERE, placeOf, type Against, type MadeFile } from './files.ts';
import { MISSING, type Question } from './steps.ts';
import { inOrder, questionOf, tell, venueQuestionOf, type Told } from './told.ts';

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
  const { file, venue, read } = filesOf(answers, place, correcting);
  const reading = parseListing(file.path, read, vocabulary);
  const venueReading = venue && parseVenue(venue.path, venue.text, vocabulary);
  const problems = [
    ...reading.problems.map((problem) => tell(problem, questionOf(problem))),
    ...(venueReading?.problems ?? []).map((problem) => tell(problem, venueQuestionOf(problem))),
  ];
  const { listing } = reading;
  const reviewed = listing ? remarksOn(listing, file, against) : [];
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

function remarksOn(listing: Listing, { path, text }: MadeFile, { correcting, words }: Against) {
  const before = correcting && parseListing(path, correcting.text, words.vocabulary).listing;
  return review({ listing, text }, before, []).map((problem) => tell(problem, questionOf(problem)));
}

// Nobody is told of what is only asked after something else was answered.
function isAsked(question: Question, { town, 'checked-how': how }: Answers): boolean {
  if (question === 'venue') return town !== '';
  return question !== 'checked' || how !== '';
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
