/** How the file of something new is called; apart from listings/slug.ts, since pages that only read go without it. */
import { isReserved, slugify } from '../listings/slug.ts';

// Long enough for people to tell it, short enough to type.
const LONGEST = 60;

/** The slug of something that is named, cut between two words where it is long; '' where no letter of the name is left. */
export function shortSlug(name: string): string {
  const slug = slugify(name);
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}

/** The slug of a listing by its title, with its kind behind it where the site needs the word: `friday` → `friday-coffee-morning`. */
export function listingSlug(title: string, kind: string): string {
  const slug = shortSlug(title);
  return isReserved(slug) ? shortSlug(`${slug}-${kind || 'group'}`) : slug;
}

/** A slug made longer by words that tell it from those that are taken, and by a number at last. */
export function freeSlug(
  slug: string,
  further: readonly string[],
  isTaken: (slug: string) => boolean,
): string {
  const longer = further
    .filter((words) => slugify(words) !== '')
    .map((words) => shortSlug(`${slug}-${words}`));
  const free = [slug, ...longer].find((one) => !isTaken(one) && !isReserved(one));
  if (free !== undefined) return free;
  for (let count = 2; ; count += 1) {
    const numbered = `${slug}-${count}`;
    if (!isTaken(numbered)) return numbered;
  }
}
