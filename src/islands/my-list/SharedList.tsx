/** A list that came in a link, or one listing to pass on: looked at, sent on, and kept only where somebody says so. */
import { useState } from 'react';
import { EMPTY, merge, replace, type Shortlist } from '../../shortlist/list.ts';
import type { Entry, Known } from './entries.ts';
import { Failed, hasFailed, type Trouble } from './Failed.tsx';
import { Keep } from './Keep.tsx';
import { inOrder, type Order } from './order.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { Outgoing, type ListSite } from './Outgoing.tsx';
import type { Own } from './own.ts';
import { useSettings } from './settings.ts';
import { SharedItems } from './SharedItems.tsx';
import type { View } from './view.ts';
import { countWords, damageWords, goneWords } from './words.ts';

interface SharedListProps {
  view: Extract<View, { codes: readonly string[] }>;
  entries: readonly Entry[];
  own: Own;
  /** To one's own list. */
  onOwn: () => void;
  known: Known;
  site: ListSite;
  trouble: Trouble;
}

export function SharedList(props: SharedListProps) {
  const { view, entries, own, onOwn, known, site, trouble } = props;
  const { fragment, count, isDamaged } = view;
  const [settings, set] = useSettings();
  const [order, setOrder] = useState<Order>('own');
  const here = entries.filter(({ record }) => record !== null);
  const ids = here.map(({ id }) => id);
  const gone = entries.filter(({ lack }) => lack === 'gone').length;
  const isComing = entries.some(({ lack }) => lack === 'waiting');
  const shown = inOrder(here, order);

  function keep(how: 'both' | 'replace'): void {
    const next = (list: Shortlist) => (how === 'both' ? merge(list, ids) : replaced(list, ids));
    own.change(next, { words: keptWords(how, own.list ?? EMPTY, ids), place: null });
    onOwn();
  }

  if (isComing) return <p className="my-list-loading">Loading the listings …</p>;
  const warning = isDamaged ? damageWords(here.length, count) : goneWords(gone, entries.length);
  return (
    <>
      {here.length > 0 && (
        <p className="my-list-lead">
          {view.is === 'one'
            ? 'Print it, text it, or show its QR code to a phone.'
            : `${countWords(here.length)}, as ${here.length === 1 ? 'it is' : 'they are'} now.`}
        </p>
      )}
      {warning && !hasFailed(entries) && <p className="callout">{warning}</p>}
      {hasFailed(entries) && <Failed {...trouble} />}
      <Outgoing
        entries={shown}
        cameIn={here.length + gone < entries.length ? fragment : ''}
        known={known}
        site={site}
        isFolded={view.is === 'shared'}
        practice={settings.practice}
        onPractice={(practice) => set({ practice })}
      />
      {own.list && <Keep ids={ids} own={own.list} onKeep={keep} onOwn={onOwn} />}
      {inOrder(here, 'day').some((entry, place) => entry !== here[place]) && (
        <OrderChoice order={order} ownWords="As it was sent" onOrder={setOrder} />
      )}
      <SharedItems entries={shown} now={known.now} />
    </>
  );
}

/** These alone; what was on the list already keeps its note. */
function replaced({ items }: Shortlist, ids: readonly string[]): Shortlist {
  return {
    items: replace(ids).items.map((item) => items.find(({ id }) => id === item.id) ?? item),
  };
}

function keptWords(how: 'both' | 'replace', list: Shortlist, ids: readonly string[]): string {
  if (how === 'replace') return 'Your list is replaced by the one that was shared.';
  const added = merge(list, ids).items.length - list.items.length;
  if (added === 0) return 'Your list is full, so nothing is added.';
  return `${countWords(added)} added to your list.`;
}
