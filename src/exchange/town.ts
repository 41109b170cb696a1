/** In which town something happens, by its own words first, and by its postcode. */
import { fold } from '../listings/readers.ts';
import { quote } from '../listings/offers.ts';
import { slugify } from '../listings/slug.ts';
import type { Point, Postcodes, Town } from '../listings/vocabulary.ts';
import { describeMiles, milesBetween, nearestTowns } from '../places/distance.ts';
import { findPostcode } from '../places/postcode.ts';
import { misfit, type Remark } from './remarks.ts';

/** How far from a town a place may be, and still be said to be there. */
const MOST_MILES = 3;
/** So far from a town the post gives places its name. */
const POST_TOWN_MILES = 6;

/** What is known of where something is. */
export interface Whereabouts {
  /** What a column for the town says. */
  town: string;
  address: readonly string[];
  postcode: string;
}

/** The slug of a town, or what to tell. */
export type TownReading = { town: string } | { remark: Remark };

/** Finds the town of a place: the one that it names, held against its postcode; else the nearest to that. */
export function findTown(
  { town: said, address, postcode }: Whereabouts,
  towns: readonly Town[],
  postcodes: Postcodes,
): TownReading {
  const answer = postcode ? findPostcode(postcode, postcodes) : null;
  if (answer?.is === 'outside')
    return {
      remark: misfit(
        'town',
        `${postcode} is outside the area of this directory.`,
        'If it belongs here all the same, name its town with --town or in a column.',
      ),
    };
  const at = answer && 'at' in answer ? answer.at : null;
  const named = townNamed(said, towns);
  if (named) return { town: named.slug };

  const lines = said ? [...address, said] : address;
  const inAddress = lines.flatMap((line) => townsIn(line, towns));
  const near = at && nearestOf(at, inAddress);
  if (near && near.miles <= POST_TOWN_MILES) {
    // “Shipley Gate, Heanor” with a postcode in Ilkeston is nearer to Ilkeston, but its own words say Heanor.
    return { town: near.item.slug };
  }
  const [only, ...others] = [...new Set(inAddress)];
  if (!at && only && others.length === 0) return { town: only.slug };
  if (!at)
    return {
      remark: misfit(
        'town',
        others.length > 0
          ? `It names several towns: ${inAddress.map(({ name }) => name).join(', ')}.`
          : `Nothing says in which town it is${said ? `: ${quote(said)} is not in towns.yaml` : ''}.`,
        'A column with its town or postcode; or --town for all',
      ),
    };
  const [nearest] = nearestTowns(at, towns, 1);
  if (nearest && nearest.miles <= MOST_MILES) return { town: nearest.item.slug };
  const village = villageOf(said, address, towns);
  return {
    remark: misfit(
      'town',
      `${postcode} is ${describeMiles(nearest?.miles ?? 0)} from ${nearest?.item.name ?? 'any town'}, the nearest in towns.yaml.`,
      village
        ? `Add a line to towns.yaml, such as: - { slug: ${slugify(village)}, name: ${village}, at: [${at.map((degrees) => degrees.toFixed(3)).join(', ')}], district: ${nearest?.item.district ?? ''} }`
        : 'Add its village to towns.yaml, or name the town in a column.',
    ),
  };
}

/** A town by its slug, its name or another name for it; undefined where the text is something else. */
export function townNamed(text: string, towns: readonly Town[]): Town | undefined {
  const typed = slugify(text.replace(/,?\s*\b(?:derbyshire|derbys)\b\.?$/i, '')) || slugify(text);
  if (typed === '') return undefined;
  return towns.find(({ slug, name, also }) =>
    [slug, name, ...also].some((word) => slugify(word) === typed),
  );
}

// A name with other words before it that belong to it, as in “Little Eaton” or “Belper Road”, is no town.
function townsIn(line: string, towns: readonly Town[]): Town[] {
  const parts = line.split(/[,;\n]/).map((part) => part.trim());
  return parts.flatMap((part) => {
    const town = townNamed(part.replace(/\s+[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i, ''), towns);
    return town && !town.isArea ? [town] : [];
  });
}

function nearestOf(at: Point, towns: readonly Town[]): { item: Town; miles: number } | undefined {
  return towns
    .map((item) => ({ item, miles: milesBetween(at, item.at) }))
    .sort((a, b) => a.miles - b.miles)[0];
}

// The last line of an address that is no county, no post town and no street.
function villageOf(said: string, address: readonly string[], towns: readonly Town[]): string {
  const counties = new Set([
    'derbyshire',
    'nottinghamshire',
    'staffordshire',
    'england',
    'uk',
    'united kingdom',
  ]);
  const isPlace = (line: string) =>
    line !== '' &&
    !counties.has(fold(line)) &&
    !/\d|\b(?:road|street|lane|avenue|close|drive|way|hall|church|centre|library|school|court|place|green|hill|row|square)$/i.test(
      line,
    ) &&
    !townNamed(line, towns);
  return (
    [said, ...[...address].reverse().flatMap((line) => line.split(',').reverse())]
      .map((line) => line.trim())
      .find(isPlace) ?? ''
  );
}
