/** What the page of a list shows, by the address it was opened with. */
import { readFragment } from '../../shortlist/code.ts';

/** One's own list, or one that came in a link: whole, in part, or not to be read. */
export type View =
  | { is: 'own' }
  | { is: 'newer' }
  /** A link that was damaged so that nothing of it can be read. */
  | { is: 'lost' }
  | {
      is: 'one' | 'shared';
      /** The fragment it came in, without `#`. */
      fragment: string;
      codes: readonly string[];
      /** How many listings the link was made for; more than there are codes where it lost some. */
      count: number;
      isDamaged: boolean;
    };

/** What a fragment, '#' and what is after it, asks to be shown; null for a place on the page, such as '#main'. */
export function viewOf(hash: string): View | null {
  const fragment = hash.replace(/^#/, '');
  const opened = readFragment(fragment);
  switch (opened.kind) {
    case 'nothing':
      return fragment === '' ? { is: 'own' } : null;
    case 'newer':
      return { is: 'newer' };
    case 'list': {
      const { codes, count, isDamaged } = opened;
      if (codes.length === 0) return { is: 'lost' };
      const is = codes.length === 1 && !isDamaged ? 'one' : 'shared';
      return { is, fragment, codes, count, isDamaged };
    }
    default:
      return opened satisfies never;
  }
}
