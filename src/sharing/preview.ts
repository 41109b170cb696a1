/** What the picture of a shared link shows: day, time, title and place; never a word of what somebody may need. */
import type { Directory } from '../listings/content.ts';
import type { Listing } from '../listings/schema.ts';
import type { Town } from '../listings/vocabulary.ts';
import { whereIs } from '../listings/whereabouts.ts';
import { paths } from '../paths.ts';
import { describe, describeShort } from '../schedule/describe.ts';
import { WEEKDAYS, type Day, type Weekday } from '../schedule/schedule.ts';
import { isOver, weekdaysOf } from '../schedule/sessions.ts';
import { codeOf } from '../shortlist/code.ts';
import type { Site } from '../site.ts';

/** Width and height of every picture, as those who show links ask for it. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** In a larger directory a listing's link comes with the picture of its town. */
const MOST_LISTINGS_WITH_PREVIEWS = 5_000;

/** What one picture shows; equal facts give equal pictures. */
export interface Preview {
  title: string;
  /** Where it is, or what the directory is about; '' for nothing. */
  place: string;
  /** The day and the hours of a listing, in short; null for a town and for the directory. */
  tab: { days: string; time: string; on: readonly Weekday[] } | null;
  /** How much there is on each day from Monday on; null for a listing. */
  week: readonly number[] | null;
  /** What the directory is called. */
  name: string;
  isSample: boolean;
  /** All of it in words, for those who hear the picture. */
  words: string;
}

/** A picture as a page names it. */
export interface Picture {
  /** From the root of the host; it changes with what the picture shows, since those who show links keep what they saw. */
  address: string;
  words: string;
}

/** Every picture of a build by the id of its listing, by the slug of its town, and by '' for the directory as a whole. */
export function previewsOf(directory: Directory, today: Day): Map<string, Preview> {
  const { site, listings, vocabulary } = directory;
  const previews = new Map<string, Preview>();
  if (!site.hasPreviews) return previews;
  const add = (id: string, preview: Preview | null) => preview && previews.set(id, preview);
  add('', sitePreview(site));
  const counts = new Map(vocabulary.towns.map(({ slug }) => [slug, WEEKDAYS.map(() => 0)]));
  const isLarge = listings.length > MOST_LISTINGS_WITH_PREVIEWS;
  for (const listing of listings) {
    if (!isLarge) add(listing.id, listingPreview(listing, directory, today));
    const week = counts.get(listing.town);
    if (!week || listing.ended || isOver(listing.schedule, today)) continue;
    for (const day of weekdaysOf(listing.schedule)) week[WEEKDAYS.indexOf(day)]! += 1;
  }
  for (const town of vocabulary.towns)
    add(town.slug, townPreview(town, counts.get(town.slug) ?? [], site));
  return previews;
}

/** Where the picture of an id is and what it says. */
export function pictureOf(id: string, preview: Preview): Picture {
  return {
    address: `${paths.preview(id)}?v=${codeOf(JSON.stringify(preview))}`,
    words: preview.words,
  };
}

/** The picture of the directory as a whole, for pages that have none of their own. */
export function sitePreview(site: Site): Preview {
  const title = drawable(site.name) ?? '';
  return {
    ...frameOf(site),
    title,
    place: drawable(site.tagline) ?? '',
    tab: null,
    week: [22, 30, 17, 37, 26, 33, 13],
    words: [site.name, site.tagline].filter(Boolean).join('. '),
  };
}

/** The picture of a town, its week as columns; null where its name has letters that are not in the type. */
function townPreview({ name, isArea }: Town, week: readonly number[], site: Site): Preview | null {
  const words = isArea ? name : `What’s on in ${name}`;
  const title = drawable(words);
  return title === null ? null : { ...frameOf(site), title, place: '', tab: null, week, words };
}

/** The picture of a listing; null where its title has letters that are not in the type. */
function listingPreview(
  listing: Listing,
  directory: Pick<Directory, 'site' | 'venues' | 'vocabulary' | 'postcodes'>,
  today: Day,
): Preview | null {
  const title = drawable(listing.title);
  if (title === null) return null;
  const town = directory.vocabulary.towns.find(({ slug }) => slug === listing.town);
  const { name } = whereIs(listing, directory);
  const where = [name, town?.isArea ? '' : (town?.name ?? '')].filter(Boolean);
  const past = listing.ended ? 'Ended' : isOver(listing.schedule, today) ? 'Over' : '';
  return {
    ...frameOf(directory.site),
    title,
    place: where.flatMap((part) => drawable(part) ?? []).join(', '),
    tab: past ? { days: past, time: '', on: [] } : tabOf(listing),
    week: null,
    words: `${listing.title}. ${[past || describe(listing.schedule), where.join(', ')].filter(Boolean).join('. ')}`,
  };
}

function tabOf({ schedule }: Listing): NonNullable<Preview['tab']> {
  const { days, time } = describeShort(schedule);
  const on = weekdaysOf(schedule);
  return days === '' ? { days: time, time: '', on } : { days, time, on };
}

function frameOf({ shortName, isSample }: Site): Pick<Preview, 'name' | 'isSample'> {
  return { name: drawable(shortName) ?? '', isSample };
}

// What Atkinson Hyperlegible has a shape for: the letters of western and central Europe.
const DRAWN = /[ -~¡-¬®-ćĊ-ēĖ-ěĞ-ģĦ-īĮ-įıĶķĹ-ľŁ-ňŌōŐ-ŕŘ-śŞ-ťŨ-ūŮ-ųŸ-žẀ-ẅỲỳ–—‘-‚“-„†•…‹›€−]/u;

/** Text as it can be drawn: signs without a shape are left out, and null stands for a text that would lose a letter. */
export function drawable(text: string): string | null {
  const signs = [...text.normalize('NFC').replaceAll(/[‐‑]/g, '-').replaceAll(/\s/g, ' ')];
  let drawn = '';
  for (const sign of signs) {
    const [base = ''] = sign.normalize('NFD');
    if (DRAWN.test(sign)) drawn += sign;
    else if (/[\p{L}\p{N}]/u.test(sign)) {
      if (!DRAWN.test(base)) return null;
      drawn += base;
    }
  }
  return drawn.replaceAll(/ +/g, ' ').trim() || null;
}
