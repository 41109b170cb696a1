/** The words addresses are made of. */
import { RESERVED_SLUGS } from '../paths.ts';

/** Words as a slug: `Friday Coffee – Belper` → `friday-coffee-belper`. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** True for small letters and digits in words joined by single dashes. */
export function isSlug(text: string): boolean {
  return text !== '' && slugify(text) === text;
}

/** True where the site's own pages need the word: their names, the days of the week, and numbers for further pages. */
export function isReserved(slug: string): boolean {
  return RESERVED_SLUGS.has(slug) || /^\d+$/.test(slug);
}
