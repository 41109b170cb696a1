/** The listings of a list that came in a link: to be looked at. */
import type { Now } from '../../components/next.ts';
import type { Entry } from './entries.ts';
import { Item } from './Item.tsx';

export function SharedItems({ entries, now }: { entries: readonly Entry[]; now: Now }) {
  return (
    <ol className="items">
      {entries.map((entry) => {
        const { code, record } = entry;
        if (!record) return null;
        return (
          <li key={code}>
            <Item entry={{ ...entry, record }} now={now} />
          </li>
        );
      })}
    </ol>
  );
}
