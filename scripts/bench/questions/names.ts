/** Names of groups, organisers and venues, drawn from the sample itself by rule. */
import type { Directory } from '../../../src/listings/content.ts';
import { randomFor, type Random } from '../../sample/random.ts';
import type { Facts } from '../judging/facts.ts';
import type { Row, Wanted } from './question.ts';
import { slip } from './slip.ts';

/** How many of each are drawn. */
const DRAWN = {
  titles: 8,
  titlesSlipped: 6,
  halfTitles: 4,
  organisers: 5,
  organisersSlipped: 4,
  venues: 5,
  venuesSlipped: 4,
};
/** A word that so many titles have at most tells one from the others. */
const RARE = 2;
/** A name that belongs to more is no longer one group's own. */
const SHARED = 3;

/** The rows of the group; equal listings give equal rows. */
export function namesIn(listings: readonly Facts[], { venues, vocabulary }: Directory): Row[] {
  const random = randomFor('questions/names');
  const townNames = new Map(vocabulary.towns.map(({ slug, name }) => [slug, name]));
  const count = countWords(listings);
  const rareIn = (title: string): string | undefined =>
    wordsIn(title).find((word) => word.length > 4 && (count.get(word) ?? 0) <= RARE);

  const titles = draw(
    random,
    groupBy(listings, ({ listing }) => listing.title),
    (title) => rareIn(title) !== undefined,
  );
  const organisers = draw(
    random,
    groupBy(listings, ({ listing }) => listing.organiser),
    () => true,
  );
  const places = draw(
    random,
    groupBy(listings, ({ listing: { town, venue } }) => (venue ? `${town}/${venue}` : '')),
    (id) => venues.has(id),
  );
  const venueWords = (id: string): string => {
    const venue = venues.get(id);
    return `${said(venue?.name ?? '')} ${said(townNames.get(venue?.town ?? '') ?? '')}`;
  };
  const half = (title: string, [wanted]: readonly Facts[]): Row => {
    const rare = rareIn(title) ?? title;
    const town = wanted?.listing.town ?? '';
    return [
      `${rare} ${said(townNames.get(town) ?? town)}`,
      { ids: idsOf(wanted ? [wanted] : []) },
      { titled: new RegExp(`\\b${rare}\\b`, 'i') },
    ];
  };
  const plain =
    (words: (name: string) => string) =>
    ([name, those]: Named): Row => [words(name), wantedOf(those)];
  const slipped =
    (words: (name: string) => string) =>
    ([name, those]: Named): Row => [slip(words(name), random), wantedOf(those)];
  return [
    ...titles(DRAWN.titles).map(plain(said)),
    ...titles(DRAWN.titlesSlipped).map(slipped(said)),
    ...titles(DRAWN.halfTitles).map(([title, those]) => half(title, those)),
    ...organisers(DRAWN.organisers).map(plain(said)),
    ...organisers(DRAWN.organisersSlipped).map(slipped(said)),
    ...places(DRAWN.venues).map(plain(venueWords)),
    ...places(DRAWN.venuesSlipped).map(slipped(venueWords)),
  ];
}

type Named = readonly [name: string, listings: readonly Facts[]];

/** Gives out so many names at a time, each once, from those that are few people's own. */
function draw(
  random: Random,
  groups: ReadonlyMap<string, readonly Facts[]>,
  suits: (name: string) => boolean,
): (count: number) => Named[] {
  const suited = [...groups].filter(([name, those]) => suits(name) && those.length <= SHARED);
  const shuffled = random.shuffle(suited);
  return (count) => shuffled.splice(0, count);
}

function groupBy(
  listings: readonly Facts[],
  nameOf: (facts: Facts) => string,
): Map<string, Facts[]> {
  return Map.groupBy(listings, nameOf);
}

function wantedOf(listings: readonly Facts[]): Wanted {
  return { ids: idsOf(listings) };
}

function idsOf(listings: readonly Facts[]): string[] {
  return listings.map(({ listing }) => listing.id);
}

function countWords(listings: readonly Facts[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { listing } of listings)
    for (const word of new Set(wordsIn(listing.title))) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** As a hurried person types it: small letters, and no signs. */
function said(name: string): string {
  return wordsIn(name).join(' ');
}

function wordsIn(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
