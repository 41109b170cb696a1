/** What the reader and the check refuse, told of the row it comes from. */
import { hasError, type Problem } from '../../listings/problems.ts';
import { look, misfit, type Remark } from '../remarks.ts';
import type { NewListing, Plan } from './plan.ts';

/** What the reader of listings says, for a row; of what stops it, nothing of a field that was told of already. */
export function remarksOf(problem: Problem, told: readonly Remark[]): Remark[] {
  const { field, message, fix, id } = problem;
  if (!hasError([problem])) return [look(field, message, fix)];
  const [top = ''] = field.split('.');
  const isTold = told.some(
    (one) => one.is === 'does not fit' && one.field.split('.')[0] === top && top !== '',
  );
  if (isTold) return [];
  if (id === 'contact.missing') {
    const held = told.find(
      (one) => one.is === 'left out' && one.field === 'contact' && one.fix.includes('--keep'),
    );
    return [
      misfit(
        'contact',
        held ? `No way to get in touch is left: what there is was held back.` : message,
        held ? held.fix : 'A telephone number, an e-mail address or a web page',
      ),
    ];
  }
  if (field === 'venue' && id === 'venue.missing')
    return [
      misfit(
        'venue',
        'Nothing says where it is.',
        'A column with the name of the hall; or, for all, --set "place=various" (or online, by phone, at home)',
      ),
    ];
  if (field === 'title' && id === 'field.missing')
    return [
      misfit('title', message, 'A column with its name; or, for all, --set "title=Warm space"'),
    ];
  return [misfit(field, message, fix)];
}

/** What becomes of listings that the check of the whole folder refuses: each with what it says. */
export function withoutRefused(
  plan: Plan,
  problems: readonly (Problem & { path: string })[],
): Plan {
  const refused = Map.groupBy(problems, ({ path }) => path);
  const isRefused = ({ path, venue }: NewListing) => refused.has(path) || refused.has(venue);
  const told = plan.listings.filter(isRefused).flatMap((one) => {
    const all = [...(refused.get(one.path) ?? []), ...(refused.get(one.venue) ?? [])];
    return all.map(({ field, message, fix }) => ({
      place: one.place,
      name: one.listing.title,
      ...misfit(field, message, fix),
    }));
  });
  const listings = plan.listings.filter((one) => !isRefused(one));
  // A venue goes with the last listing that needed it.
  const used = new Set(listings.map(({ venue }) => venue));
  const left = new Set(plan.listings.filter(isRefused).map(({ venue }) => venue));
  const venues = plan.venues.filter(
    ({ path }) => !refused.has(path) && (used.has(path) || !left.has(path)),
  );
  return { listings, venues, told: [...plan.told, ...told] };
}
