/** Names of groups, organisers and venues, drawn from the sample itself by rule. */
import type { Directory } from '../../../src/listings/content.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { randomFor, type Random } from '../../sample/random.ts';
import type { Facts } from '../judging/facts.ts';
import type { Row } from './question.ts';
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
  const towns = vocabulary.towns.filter(({ isArea }) => !isArea);
  const townNames = new Map(towns.map(({ slug, name }) => [slug, name]));
  const rareIn = rareWords(listings, said(towns.map(({ name }) => name).join(' ')).split(' '));
  const fromTitles = draw(
    random,
    Map.groupBy(listings, ({ listing }) => listing.title),
    (title) => rareIn(title) !== undefined,
  );
  const fromOrganisers = draw(
    random,
    Map.groupBy(listings, ({ listing }) => listing.organiser),
    () => true,
  );
  const fromVenues = draw(
    random,
    Map.groupBy(listings, ({ listing: { town, venue } }) => `${town}/${venue ?? ''}`),
    (id) => venues.has(id),
  );

  const whole = ([name, ids]: Named): Row => [said(name), { ids }];
  const half = ([title, ids]: Named): Row => {
    const rare = rareIn(title) ?? '';
    const town = townNames.get(ids[0]?.split('/')[0] ?? '') ?? '';
    // What belongs to no one town is asked for by its name alone.
    return [said(`${rare} ${town}`), { ids }, { titled: new RegExp(`\\b${rare}\\b`, 'i') }];
  };
  const venue = ([id, ids]: Named): Row => {
    const { name, town } = venues.get(id)!;
    return [said(`${name} ${townNames.get(town) ?? ''}`), { ids }];
  };
  const slipped = ([words, ...rest]: Row): Row => [slip(words, random), ...rest];
  return [
    ...fromTitles(DRAWN.titles).map(whole),
    ...fromTitles(DRAWN.titlesSlipped).map(whole).map(slipped),
    ...fromTitles(DRAWN.halfTitles).map(half),
    ...fromOrganisers(DRAWN.organisers).map(whole),
    ...fromOrganisers(DRAWN.organisersSlipped).map(whole).map(slipped),
    ...fromVenues(DRAWN.venues).map(venue),
    ...fromVenues(DRAWN.venuesSlipped).map(venue).map(slipped),
  ];
}

/** A name with the ids of all listings that have it. */
type Named = readonly [name: string, ids: readonly string[]];

/** Gives out so many names at a time, each once, of those that few share. */
function draw(
  random: Random,
  groups: ReadonlyMap<string, readonly Facts[]>,
  suits: (name: string) => boolean,
): (count: number) => Named[] {
  const suited = [...groups].filter(([name, those]) => suits(name) && those.length <= SHARED);
  const names = random
    .shuffle(suited)
    .map(([name, those]): Named => [name, those.map(({ listing }) => listing.id)]);
  return (count) => names.splice(0, count);
}

/** Finds the longest word of a title that hardly any other title has, the words `besides` left aside. */
function rareWords(
  listings: readonly Facts[],
  besides: readonly string[],
): (title: string) => string | undefined {
  const isKnown = new Set(besides);
  const count = new Map<string, number>();
  for (const { listing } of listings)
    for (const word of new Set(wordsOf(listing.title))) count.set(word, (count.get(word) ?? 0) + 1);
  return (title) =>
    wordsOf(title)
      .filter((word) => !isKnown.has(word) && (count.get(word) ?? 0) <= RARE)
      .toSorted((a, b) => b.length - a.length)
      .find((word) => word.length > 4);
}

/** As a hurried person types it: small letters, no signs and no accents. */
function said(name: string): string {
  return wordsOf(name).join(' ');
}
