/** The results as cards: under their dates where nothing was typed, else the best first; last what only nearly fits. */
import { memo, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ListingCard } from '../../components/ListingCard.tsx';
import { wordFor, type Now } from '../../components/next.ts';
import { describeAway } from '../../places/distance.ts';
import type { Session } from '../../schedule/schedule.ts';
import type { Answer } from '../../search/fetching/answer.ts';
import type { Hit } from '../../search/finding/engine.ts';
import type { NearHit } from '../../search/finding/nearly.ts';
import type { SearchDocument } from '../../search/document.ts';
import { PARAMETERS, type Query } from '../../search/query.ts';
import { groupByDate, type Group } from '../../search/shelf.ts';
import { groupByFit, groupOfNearly, type Result } from './groups.ts';
import { holdBack } from './held.ts';
import { nameIn, type Names } from './names.ts';
import { PAGE } from './state.ts';

/** So many cards fill what the form leaves of a screen while somebody types; the others follow when this long, in milliseconds, nothing changed. */
const AT_ONCE = 4;
const SETTLING = 250;

interface ResultListProps {
  answer: Answer;
  /** The question it answers; the very same one while the answer only gets better. */
  query: Query;
  names: Names;
  /** What towns have to say to everybody just now, by their slugs. */
  notices: ReadonlyMap<string, string>;
  now: Now;
  /** Listings at the place opened on the map. */
  opened: readonly string[];
  onMore: () => void;
  /** Told of the listing whose card has the focus. */
  onFocus: (id: string) => void;
}

export function ResultList(props: ResultListProps) {
  const { answer, query, names, notices, now, opened, onMore, onFocus } = props;
  const { hits, nearly, isRanked, total } = answer;
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number | null>(null);

  // Drawing forty cards at every letter would hold the next letter up: the first few come at once.
  // A better answer to the same question, and one that nobody typed, comes whole: the page keeps its place.
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const wait = setTimeout(() => startTransition(() => setSettled(query)), SETTLING);
    return () => clearTimeout(wait);
  }, [query]);
  const whole = useRef<Whole>({ hits: [], groups: [] });
  const isWhole = settled === query || !isTyping() || isSameList(hits, whole.current.hits);
  const results = (isWhole ? hits : hits.slice(0, AT_ONCE)).map(resultOf);
  const close = isWhole ? nearly : nearly.slice(0, Math.max(0, AT_ONCE - hits.length));

  // Whoever asked for more goes on reading where the new ones begin, once they have come.
  useEffect(() => {
    if (firstNew.current === null || hits.length <= firstNew.current) return;
    const links = list.current?.querySelectorAll<HTMLElement>('.card-title a');
    links?.[firstNew.current]?.focus();
    firstNew.current = null;
  }, [hits]);

  const groups = [
    ...(isRanked ? groupByFit(results, RANKED) : groupByDate(results, now.today)),
    ...groupOfNearly(close.map(resultOf)),
  ];
  useLayoutEffect(() => {
    if (isWhole) whole.current = { hits, groups };
  });
  const drawn = holdBack(groups, isWhole ? [] : whole.current.groups);
  const left = total - hits.length;
  return (
    <div
      ref={list}
      className="result-list"
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
        if (id) onFocus(id);
      }}
    >
      {drawn.map(({ heading, sentence, date, entries: members, held }) => (
        <section key={heading} className="card-group" hidden={members.length === 0}>
          <div className={heading === RANKED ? 'visually-hidden' : 'card-group-head'}>
            <h2 data-date={date ?? undefined} data-word={(date && wordFor(date, now)) || undefined}>
              {heading}
            </h2>
            {sentence && <p>{sentence}</p>}
          </div>
          <div className="cards">
            {[...members, ...held].map(
              ({ document, next: [next = null], distance, why }, place) => (
                <div
                  key={document.id}
                  hidden={place >= members.length && members.length > 0}
                  className={opened.includes(document.id) ? 'result is-opened' : 'result'}
                >
                  {why && <p className="result-why">{why}</p>}
                  <Card
                    document={document}
                    next={next}
                    names={names}
                    townNotice={notices.get(document.town) ?? ''}
                    distance={distance}
                    now={now}
                  />
                </div>
              ),
            )}
          </div>
        </section>
      ))}
      {left > 0 && (
        <p className="search-further">
          <button
            type="button"
            className="button is-quiet"
            onClick={() => {
              firstNew.current = hits.length;
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

/** The heading of results in the order of how well they fit, for those who cannot see that there is only one list. */
const RANKED = 'Results';

/** What stood on the page when it was drawn whole. */
interface Whole {
  hits: readonly Hit[];
  groups: readonly Group<Result>[];
}

// The last letters of a word often change nothing: then nothing goes and comes again.
function isSameList(one: readonly Hit[], other: readonly Hit[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ document }, place) => document === other[place]?.document)
  );
}

/** True while the focus is in the words. */
function isTyping(): boolean {
  return document.activeElement?.matches(`[name=${PARAMETERS.words}]`) ?? false;
}

function resultOf(hit: Hit | NearHit): Result {
  const { document, next, miles, isUnconfirmed, isLesser } = hit;
  return {
    document,
    next: next ? [next] : [],
    isConfirmed: !isUnconfirmed,
    isLesser,
    distance: distanceWords(document, miles),
    why: 'why' in hit ? hit.why : '',
  };
}

/** How far it is, in words; '' where nobody knows. The middle of a town tells no half miles. */
function distanceWords({ isApproximate }: SearchDocument, miles: number | null): string {
  if (miles === null) return '';
  return isApproximate && miles < 1 ? 'less than a mile away' : describeAway(miles);
}

interface CardProps {
  document: SearchDocument;
  next: Session | null;
  names: Names;
  townNotice: string;
  distance: string;
  now: Now;
}

// The same listing often stays while somebody types; its document is the very same object then.
const Card = memo(function Card(props: CardProps) {
  const { document, next, names, townNotice, distance, now } = props;
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
      distance={distance}
      address={document.address}
    />
  );
}, isSameCard);

function isSameCard(one: CardProps, other: CardProps): boolean {
  return (Object.keys(one) as (keyof CardProps)[]).every((key) =>
    // A session comes from the worker as another object each time.
    key === 'next'
      ? JSON.stringify(one.next) === JSON.stringify(other.next)
      : one[key] === other[key],
  );
}
