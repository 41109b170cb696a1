/** One's own list: to send, to put in order, to change. */
import { useState } from 'react';
import { EMPTY } from '../../shortlist/list.ts';
import { Empty } from './Empty.tsx';
import type { Entry, Known } from './entries.ts';
import { Failed, hasFailed, type Trouble } from './Failed.tsx';
import { inOrder } from './order.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { Outgoing, type ListSite } from './Outgoing.tsx';
import type { Own } from './own.ts';
import { OwnItems } from './OwnItems.tsx';
import { useSettings } from './settings.ts';
import { Undo } from './Undo.tsx';
import { countWords, lastingWords } from './words.ts';

interface OwnListProps {
  entries: readonly Entry[];
  own: Own;
  onUndo: () => void;
  known: Known;
  site: ListSite;
  trouble: Trouble;
}

export function OwnList({ entries, own, onUndo, known, site, trouble }: OwnListProps) {
  const [settings, set] = useSettings();
  const [said, setSaid] = useState('');
  const { done, change } = own;
  const shown = inOrder(entries, settings.order);
  const whole = done?.place === null && <Undo done={done} onUndo={onUndo} />;
  if (entries.length === 0)
    return (
      <>
        {done && <Undo done={done} onUndo={onUndo} />}
        <Empty />
      </>
    );
  return (
    <>
      <p className="my-list-lead">
        {countWords(entries.length)}. {lastingWords(own.lasting)}
      </p>
      {whole}
      {hasFailed(entries) && <Failed {...trouble} />}
      <Outgoing
        entries={shown}
        cameIn=""
        known={known}
        site={site}
        practice={settings.practice}
        onPractice={(practice) => set({ practice })}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {entries.length > 1 && (
        <OrderChoice
          order={settings.order}
          ownWords="My own order"
          onOrder={(order) => set({ order })}
        />
      )}
      <OwnItems
        entries={shown}
        own={own}
        onUndo={onUndo}
        now={known.now}
        onMoved={(words) => {
          set({ order: 'own' });
          setSaid(words);
        }}
      />
      <p className="my-list-clear">
        <button
          type="button"
          className="button is-quiet"
          onClick={() => change(() => EMPTY, { words: 'Your list is cleared.', place: null })}
        >
          Clear my list
        </button>
      </p>
    </>
  );
}
