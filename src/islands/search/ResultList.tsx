/** The results as cards: under their dates where nothing was typed, else the best first. */
import { memo, startTransition, useEffect, useRef, useState } from 'react';
import { ListingCard } from '../../components/ListingCard.tsx';
import { wordFor, type Now } from '../../components/next.ts';
import { freshness } from '../../listings/freshness.ts';
import type { Session } from '../../schedule/schedule.ts';
import type { SearchDocument } from '../../search/document.ts';
import type { Hit } from '../../search/engine.ts';
import { groupByDate, type Group } from '../../search/shelf.ts';
import { nameIn, type Names } from './names.ts';
import { PAGE } from './state.ts';

/** So many cards fill any screen while somebody types; the others follow when this long, in milliseconds, nothing changed. */
const AT_ONCE = 10;
const SETTLING = 200;

interface ResultListProps {
  hits: readonly Hit[];
  /** True when words put them in order, so that dates do not. */
  isRanked: boolean;
  names: Names;
  /** What towns have to say to everybody just now, by their slugs. */
  notices: ReadonlyMap<string, string>;
  now: Now;
  /** How many are shown. */
  shown: number;
  /** Listings at the place opened on the map. */
  opened: readonly string[];
  onMore: () => void;
  /** Told of the listing whose card has the focus. */
  onFocus: (id: string) => void;
}

export function ResultList(props: ResultListProps) {
  const { hits, isRanked, names, notices, now, shown, opened, onMore, onFocus } = props;
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number | null>(null);

  // Whoever asked for more goes on reading where the new ones begin.
  useEffect(() => {
    if (firstNew.current === null) return;
    const links = list.current?.querySelectorAll<HTMLElement>('.card-title a');
    links?.[firstNew.current]?.focus();
    firstNew.current = null;
  }, [shown]);

  // Drawing forty cards at every letter would hold the next letter up: the first few come at once.
  const [settled, setSettled] = useState(hits);
  useEffect(() => {
    const wait = setTimeout(() => startTransition(() => setSettled(hits)), SETTLING);
    return () => clearTimeout(wait);
  }, [hits]);
  const drawn = settled === hits ? shown : Math.min(shown, AT_ONCE);

  const entries = hits.slice(0, drawn).map(({ document, next }) => ({
    document,
    next: next ? [next] : [],
    isConfirmed: freshness(document.checked, now.today) !== 'unconfirmed',
  }));
  const groups: Group[] =
    isRanked && entries.length > 0
      ? [{ heading: 'Results', sentence: '', date: null, entries }]
      : groupByDate(entries, now.today);
  const left = hits.length - shown;
  return (
    <div
      ref={list}
      className="result-list"
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
        if (id) onFocus(id);
      }}
    >
      {groups.map(({ heading, sentence, date, entries: members }) => (
        <section key={heading} className="card-group">
          <div className={isRanked ? 'visually-hidden' : 'card-group-head'}>
            <h2 data-date={date ?? undefined} data-word={(date && wordFor(date, now)) || undefined}>
              {heading}
            </h2>
            {sentence && <p>{sentence}</p>}
          </div>
          <div className="cards">
            {members.map((entry) => (
              <div
                key={entry.document.id}
                className={opened.includes(entry.document.id) ? 'result is-opened' : 'result'}
              >
                <Card
                  document={entry.document}
                  next={entry.next[0] ?? null}
                  names={names}
                  townNotice={notices.get(entry.document.town) ?? ''}
                  now={now}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
      {left > 0 && (
        <p className="search-further">
          <button
            type="button"
            className="button is-quiet"
            onClick={() => {
              firstNew.current = shown;
              onMore();
            }}
          >
            Show {Math.min(left, PAGE)} more of {left.toLocaleString('en-GB')}
          </button>
        </p>
      )}
    </div>
  );
}

// The same listing often stays while somebody types; documents and sessions are the very same objects then.
const Card = memo(function Card(props: {
  document: SearchDocument;
  next: Session | null;
  names: Names;
  townNotice: string;
  now: Now;
}) {
  const { document, next, names, townNotice, now } = props;
  return (
    <ListingCard
      document={document}
      kindName={nameIn(names.kinds, document.kind)}
      townName={nameIn(names.towns, document.town)}
      townNotice={townNotice}
      next={next ? [next] : []}
      today={now.today}
      now={now}
      headingLevel={3}
    />
  );
});
