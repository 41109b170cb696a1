/** What the page of a list says of it: its heading, how many there are, how long it lasts. */
import type { Lasting } from '../../shortlist/keep.ts';
import type { Entry } from './entries.ts';
import type { View } from './view.ts';

/** The heading; `entries` are those of a link. */
export function headingOf(view: View, entries: readonly Entry[]): string {
  switch (view.is) {
    case 'own':
      return 'My list';
    case 'one':
    case 'shared':
      if (entries.length > 0 && entries.every(({ lack }) => lack === 'gone'))
        return 'Not in the directory any more';
      if (view.is === 'one') return 'One listing to pass on';
      return view.isDamaged ? 'Part of a list shared with you' : 'A list shared with you';
    case 'newer':
      return 'This link is newer than the page';
    case 'lost':
      return 'This link has lost its list';
    default:
      return view satisfies never;
  }
}

/** What to tell of a link that lost something, where `read` of `count` are here. */
export function damageWords(read: number, count: number): string {
  if (count > read)
    return `Part of this link is missing: ${read} of ${count} could be read. Ask for the link again to see the rest.`;
  return 'This link was changed on its way. Ask for it again if something here is not what you expect.';
}

/** What to tell of listings in a link that are in the directory no more; '' for none. */
export function goneWords(gone: number, of: number): string {
  if (gone === 0) return '';
  if (of === 1) return 'The listing in this link is not in the directory any more.';
  if (gone === of) return 'The listings in this link are not in the directory any more.';
  return `${gone} of the ${of} listings in this link ${gone === 1 ? 'is' : 'are'} not in the directory any more.`;
}

/** How long one's own list lasts. */
export function lastingWords(lasting: Lasting): string {
  switch (lasting) {
    case 'device':
      return 'Kept on this device only. Nobody else can see it.';
    case 'visit':
      return 'This browser keeps the list only until you close it. Copy the link to keep it for longer: the link is the list.';
    case 'page':
      return 'This browser keeps nothing, so the list is gone when you leave this page. Copy the link first: the link is the list.';
    default:
      return lasting satisfies never;
  }
}

/** `1 listing`, `5 listings`. */
export function countWords(count: number): string {
  return count === 1 ? '1 listing' : `${count} listings`;
}
