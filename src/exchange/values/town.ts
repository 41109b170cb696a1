/** In which town something happens, by its own words first, and by its postcode. */
import { nearest } from '../../listings/nearest.ts';
import { quote } from '../../listings/offers.ts';
import { slugify } from '../../listings/slug.ts';
import type { Postcodes, Town } from '../../listings/vocabulary.ts';
import { describeMiles, milesBetween, nearestTowns } from '../../places/distance.ts';
import { findPostcode } from '../../places/postcode.ts';
import { change, misfit, type Remark } from '../remarks.ts';

/** How far from a town a place may be, and still be said to be there. */
const MOST_MILES = 3;
/** So far from a town the post gives places its name; and so near to another, they are in that. */
const POST_TOWN_MILES = 6;
const IN_TOWN_MILES = 1.5;

/** What is known of where something is. */
export interface Whereabouts {
  /** What a column for the town says. */
  town: string;
  address: readonly string[];
  postcode: string;
}

/** The slug of a town, with what to tell where it is only near; or why there is none. */
export type TownReading = { town: string; remark?: Remark } | { town: null; remark: Remark };

/** Finds the town of a place: the one that it names, held against its postcode; else the nearest to that. */
export function findTown(
  { town: said, address, postcode }: Whereabouts,
  towns: readonly Town[],
  postcodes: Postcodes,
): TownReading {
  const answer = postcode ? findPostcode(postcode, postcodes) : null;
  if (answer?.is === 'outside')
    return {
      town: null,
      remark: misfit(
        'town',
        `${postcode} is outside the area of this directory.`,
        'If it belongs here all the same, name its town with --town or in a column.',
      ),
    };
  const at = answer && 'at' in answer ? answer.at : null;
  const lines = said ? [...address, said] : address;
  const inAddress = [...new Set(lines.flatMap((line) => townsIn(line, towns)))];
  const named = townNamed(said, towns);
  // A county stands in a column of towns where the town is in the line above.
  const isCounty = named?.isArea === true && (at !== null || inAddress.length > 0);
  if (named && !isCounty) return { town: named.slug };

  const [only, ...others] = inAddress;
  const slugMeant = nearest(
    slugify(said),
    towns.map(({ slug }) => slug),
  );
  const meant = towns.find(({ slug }) => slug === slugMeant);
  if (!at && only && others.length === 0) return { town: only.slug };
  if (!at)
    return {
      town: null,
      remark: misfit(
        'town',
        others.length > 0
          ? `It names several towns: ${inAddress.map(({ name }) => name).join(', ')}.`
          : `Nothing says in which town it is${said ? `: ${quote(said)} is not in towns.yaml` : ''}.`,
        meant && others.length === 0
          ? `${meant.name}? Put it right in the table; if it is another place, add that to towns.yaml.`
          : said && others.length === 0
            ? 'Add it to towns.yaml, or its postcode to the row; or --town for all'
            : 'A column with its town or postcode; or --town for all',
      ),
    };
  const [closest] = nearestTowns(at, towns, 1);
  // What stands first is nearer than the town of the post behind it.
  const own = inAddress.find((town) => milesBetween(at, town.at) <= POST_TOWN_MILES);
  const isPostTown =
    own &&
    others.length === 0 &&
    closest &&
    closest.miles <= IN_TOWN_MILES &&
    milesBetween(at, own.at) - closest.miles >= IN_TOWN_MILES;
  if (own && !isPostTown) return { town: own.slug };
  if (closest && closest.miles <= IN_TOWN_MILES) return { town: closest.item.slug };
  if (closest && closest.miles <= MOST_MILES)
    return {
      town: closest.item.slug,
      remark: change(
        'town',
        `It names no town of towns.yaml. Its postcode is ${describeMiles(closest.miles)} from ${closest.item.name}, so it was put there.`,
      ),
    };
  const village = villageOf(said, address, towns);
  return {
    town: null,
    remark: misfit(
      'town',
      `${postcode} is ${describeMiles(closest?.miles ?? 0)} from ${closest?.item.name ?? 'any town'}, the nearest in towns.yaml.`,
      village
        ? `Add a line to towns.yaml, such as: - { slug: ${slugify(village)}, name: ${village}, at: [${at.map((degrees) => degrees.toFixed(3)).join(', ')}], district: ${closest?.item.district ?? ''} }`
        : 'Add its village to towns.yaml, or name the town in a column.',
    ),
  };
}

const COUNTY =
  /,?\s*\b(?:\p{L}+shire|derbys|notts|staffs|leics|lincs|lancs|yorks|warks|worcs|northants|cambs|beds|bucks|herts|hants|berks|wilts|glos|oxon|salop)\b\.?$/iu;

/** A town by its slug, its name or another name for it, with its county behind it or not; undefined where the text is something else. */
export function townNamed(text: string, towns: readonly Town[]): Town | undefined {
  const find = (words: string) => {
    const typed = slugify(words);
    return typed === ''
      ? undefined
      : towns.find(({ slug, name, also }) =>
          [slug, name, ...also].some((word) => slugify(word) === typed),
        );
  };
  // “Wirksworth (near Matlock)” is not in Matlock.
  const bare = text.replace(/\s*\((?:nr|near)\b[^()]*\)$/i, '').replace(COUNTY, '');
  return find(text) ?? find(bare);
}

const BUILDING =
  /\s+(?:(?:public|central|community|parish|village|town|methodist|baptist|leisure|health|medical|memorial|family|children's|sports|social|arts|civic|adult|learning)\s+)*(?:library|centre|hall|church|club|school|college|hospital|surgery|theatre|hub)$/i;

// “Leisure Centre Ripley”: what stands behind the word for a building.
const BEHIND = /\b(?:library|centre|hall|church|club|school|hub|rooms|market place)\s+(\D+)$/i;

// “Belper” and “Belper Town Hall” are in Belper; “Belper Road” and “Little Eaton” need not be.
function townsIn(line: string, towns: readonly Town[]): Town[] {
  const parts = line.split(/[,;\n]/).map((part) => part.trim());
  return parts.flatMap((part) => {
    const bare = part.replace(/\s+[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i, '').replace(BUILDING, '');
    const town = townNamed(bare, towns) ?? townNamed(BEHIND.exec(part)?.[1] ?? '', towns);
    return town && !town.isArea ? [town] : [];
  });
}

// The last line of an address that is no county, no post town and no street.
function villageOf(said: string, address: readonly string[], towns: readonly Town[]): string {
  const isCounty = /shire$|^(?:england|uk|united kingdom)$/i;
  const isPlace = (line: string) =>
    line !== '' &&
    !isCounty.test(line) &&
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
