/** One address of every kind of page that a built site has, so that a new kind is tested without being listed. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { daySlug, RESERVED_SLUGS } from '../../paths.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';

const DAYS = new Set(WEEKDAYS.map(daySlug));

/** A kind of page, in words, and the address of one: the largest of its kind, which has most on it. */
export interface PageKind {
  kind: string;
  address: string;
}

/** Every kind of page in the folder of a built site. */
export function pageKinds(folder: string): PageKind[] {
  const largest = new Map<string, { address: string; size: number }>();
  for (const file of globSync('**/index.html', { cwd: folder })) {
    const slugs = file.replaceAll('\\', '/').split('/').slice(0, -1);
    const kind = kindOf(slugs);
    const { size } = statSync(join(folder, file));
    if (size > (largest.get(kind)?.size ?? 0)) {
      largest.set(kind, { address: `/${slugs.map((slug) => `${slug}/`).join('')}`, size });
    }
  }
  const kinds = [...largest].map(([kind, { address }]) => ({ kind, address }));
  if (existsSync(join(folder, '404.html'))) kinds.push({ kind: 'not found', address: '/nowhere/' });
  return kinds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

// ['belper', 'friday'] → 'town and day'; ['kinds', 'choir'] → 'one of kinds'; ['belper', '2'] → 'town, page 2'
function kindOf(slugs: string[]): string {
  const [first, second] = slugs;
  const pageNumber = slugs.at(-1)?.match(/^\d+$/) ? ', further page' : '';
  const named = pageNumber ? slugs.slice(0, -1) : slugs;
  if (first === undefined) return 'home';
  if (RESERVED_SLUGS.has(first)) return (named.length > 1 ? `one of ${first}` : first) + pageNumber;
  if (named.length < 2 || second === undefined) return `town${pageNumber}`;
  if (DAYS.has(second)) return `town and day${pageNumber}`;
  return RESERVED_SLUGS.has(second) ? `${second} of a town` : `listing${pageNumber}`;
}
