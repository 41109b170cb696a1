/** The search screen: the form, how it was understood, the results, and the map beside them. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type SubmitEvent } from 'react';
import type { Now } from '../components/next.ts';
import { shownNotice } from '../listings/closures.ts';
import type { Point } from '../listings/vocabulary.ts';
import type { Tiles } from '../map/tiles.ts';
import { isInside } from '../map/view.ts';
import { paths } from '../paths.ts';
import type { Day } from '../schedule/schedule.ts';
import { EMPTY_QUERY, isEmpty, PARAMETERS, queryToAddress } from '../search/query.ts';
import { everyMinute } from './clock.ts';
import { useMaterial } from './search/material.ts';
import type { Choice, TownChoice } from './search/names.ts';
import { ResultList } from './search/ResultList.tsx';
import { ResultMap } from './search/ResultMap.tsx';
import { SearchForm } from './search/SearchForm.tsx';
import { useSearchState } from './search/state.ts';
import { Understood } from './search/Understood.tsx';
import { Failed, Ways } from './search/Ways.tsx';

export interface SearchPageProps {
  towns: readonly TownChoice[];
  kinds: readonly Choice[];
  needs: readonly Choice[];
  /** Where the two parts of the search data are. */
  documentsAddress: string;
  detailsAddress: string;
  /** `home` shows results only once something is asked; `map` always has the map beside the list. */
  view: 'home' | 'list' | 'map';
  /** Street pictures for the map; null when the directory offers none. */
  tiles?: Tiles | null;
}

/** The search as an island; drawn at build it is the form alone, which works without it. */
export default function SearchPage(props: SearchPageProps) {
  const { towns, kinds, needs, documentsAddress, detailsAddress, view, tiles = null } = props;
  const form = useRef<HTMLFormElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const control = useSearchState(form, props);
  const { state, change } = control;
  const query = state?.query ?? EMPTY_QUERY;
  const isAsking = state !== null && (view !== 'home' || !isEmpty(query));

  const [isNear, setNear] = useState(false);
  const { loaded, retry } = useMaterial(documentsAddress, detailsAddress, isNear || isAsking);
  const now = useNow();
  const engine = loaded.state === 'ready' ? loaded.engine : null;

  // Typing stays smooth: the letters are drawn first, the results of the last ones after.
  const asked = useDeferredValue(state);
  const isComing = loaded.state === 'ready' && loaded.rest === 'coming';
  const today = now?.today;
  const results = useMemo(() => {
    if (!engine || !asked || !now) return null;
    const { area } = asked;
    const within = area ? (at: Point) => isInside(at, area) : null;
    const found = engine.search(asked.query, now.today, { now: now.time, within });
    // What is still to come may know the word, or its spelling.
    return found.hits.length === 0 && isComing ? null : found;
    // A new minute changes what cards say; only a new day, or a new question, what is found.
  }, [engine, asked, today, isComing]);
  const documents = useMemo(() => results?.hits.map((hit) => hit.document) ?? [], [results]);

  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const spoken = useSpoken(isAsking && results ? countWords(results.hits.length) : '');

  useEffect(() => {
    if (isAsking && results) control.restoreScroll();
  });

  function submit(event: SubmitEvent): void {
    // Without the search data the form goes to the search page, which tries again.
    if (!results) return;
    event.preventDefault();
    control.takeForm('push');
    if (isAsking) count.current?.focus();
  }

  function changeQuery(next: typeof query): void {
    change({ query: next }, 'push');
    // What was pressed is gone now; the number of results is what changed.
    count.current?.focus();
  }

  const names = loaded.state === 'ready' ? loaded.material.vocabulary : { ...props, audiences: [] };
  const notices = useMemo(() => noticesOf(towns, today ?? ''), [towns, today]);
  const hasMap = view === 'map' || (view === 'list' && (state?.hasMap ?? false));
  return (
    <div className={`search is-${view}`}>
      <SearchForm
        towns={towns}
        kinds={kinds}
        needs={needs}
        query={query}
        counts={results?.counts ?? null}
        formRef={form}
        onInput={(name) => control.takeForm(name === PARAMETERS.words ? 'later' : 'push')}
        onSubmit={submit}
        onNear={() => setNear(true)}
      />
      <section className="search-results" aria-label="Results">
        <p className="visually-hidden" role="status">
          {spoken}
        </p>
        {isAsking && loaded.state === 'failed' && <Failed onRetry={retry} />}
        {isAsking && (loaded.state === 'loading' || (isComing && !results)) && (
          <p className="search-loading">Loading the listings …</p>
        )}
        {isAsking && asked && results && now && loaded.state === 'ready' && (
          <>
            <Understood
              query={asked.query}
              results={results}
              names={names}
              hasArea={asked.area !== null}
              onChange={changeQuery}
              onDropArea={() => {
                change({ area: null }, 'push');
                count.current?.focus();
              }}
            />
            <div className="search-bar">
              <p className="search-count" ref={count} tabIndex={-1}>
                {countWords(results.hits.length)}
              </p>
              {view === 'home' && results.hits.length > 0 && (
                <a className="button is-quiet" href={paths.map(queryToAddress(query))}>
                  Show on a map
                </a>
              )}
              {view === 'list' && (hasMap || results.hits.length > 0) && (
                <button
                  type="button"
                  className="button is-quiet"
                  onClick={() => change({ hasMap: !hasMap, view: null, area: null }, 'push')}
                >
                  {hasMap ? 'Hide the map' : 'Show on a map'}
                </button>
              )}
            </div>
            <div className={hasMap ? 'search-split' : 'search-whole'}>
              {hasMap && (
                <div className="search-map">
                  <ResultMap
                    rest={loaded.rest}
                    documents={documents}
                    towns={loaded.material.vocabulary.towns}
                    tiles={tiles}
                    selected={selected}
                    onSelect={setOpened}
                    onBounds={(area) => change({ area }, 'push')}
                    view={asked.view}
                    onView={(seen) => change({ view: seen }, 'later')}
                  />
                </div>
              )}
              <ResultList
                hits={results.hits}
                isRanked={results.isRanked}
                names={names}
                notices={notices}
                now={now}
                shown={control.shown}
                opened={opened}
                onMore={control.showMore}
                onFocus={setSelected}
              />
            </div>
            <Ways ways={results.instead} hasResults={results.hits.length > 0} />
          </>
        )}
      </section>
    </div>
  );
}

/** So long after the last change the count is spoken, once, in milliseconds. */
const QUIET = 1000;

/** A text for screen readers that waits until typing pauses. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setSpoken(text), QUIET);
    return () => clearTimeout(wait);
  }, [text]);
  return spoken;
}

/** The present moment, kept up to date; null at build. */
function useNow(): Now | null {
  const [now, setNow] = useState<Now | null>(null);
  useEffect(() => everyMinute(setNow), []);
  return now;
}

/** What each town has to say just now, by its slug. */
function noticesOf(towns: readonly TownChoice[], today: Day): ReadonlyMap<string, string> {
  const said = towns.map(({ slug, notice }) => [slug, shownNotice(notice, today)] as const);
  return new Map(said.filter(([, text]) => text));
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing fits all of this';
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'listing' : 'listings'}`;
}
