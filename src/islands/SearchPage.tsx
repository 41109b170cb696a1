/** The search screen: the form, and what becomes of the question. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type SubmitEvent } from 'react';
import type { Now } from '../components/next.ts';
import type { Tiles } from '../map/tiles.ts';
import { paths } from '../paths.ts';
import { isDay } from '../schedule/dates.ts';
import type { Ask } from '../search/fetching/answer.ts';
import { EMPTY_QUERY, isEmpty, PARAMETERS, queryToAddress, type Query } from '../search/query.ts';
import type { Named, Suggestion } from '../search/suggest.ts';
import { useNow } from './now.ts';
import { useAnswers } from './search/answers.ts';
import { countWords } from './search/count.ts';
import { Failed } from './search/Failed.tsx';
import { changeSince } from './search/form.ts';
import type { Choice, TownChoice } from './search/names.ts';
import { SearchForm } from './search/SearchForm.tsx';
import { useSpoken } from './spoken.ts';
import { useSearchState, type SearchControl } from './search/state.ts';
import { useSteady } from './search/steady.ts';
import { useVisitor } from './search/visitor.ts';

export interface SearchPageProps {
  towns: readonly TownChoice[];
  kinds: readonly Choice[];
  needs: readonly Choice[];
  /** `home` shows results only once something is asked; `map` always has the map beside the list. */
  view: 'home' | 'list' | 'map';
  /** Street pictures for the map; null when the directory offers none. */
  tiles?: Tiles | null;
  /** Whom to ring when nothing fits; '' when not known. */
  ring?: string;
}

/** The search as an island; drawn at build it is the form alone, which works without it. */
export default function SearchPage(props: SearchPageProps) {
  const { towns, kinds, needs, view, tiles = null, ring = '' } = props;
  const form = useRef<HTMLFormElement>(null);
  const section = useRef<HTMLElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const control = useSearchState(form, props);
  const { state } = control;
  const query = state?.query ?? EMPTY_QUERY;
  const now = useNow();

  const [hasApproached, setApproached] = useState(false);
  const [isReading, setReading] = useState(false);
  const visitor = useVisitor();
  const { from } = visitor;
  const isAsking = state !== null && (view !== 'home' || !isEmpty(query) || from !== null);
  const hasMap = view === 'map' || (view === 'list' && (state?.hasMap ?? false));
  const { answering, Found, retry } = useAnswers({
    isWanted: hasApproached || isAsking || visitor.isAsking,
    ask: isAsking && now ? askOf(control, now, from, hasMap) : null,
  });
  const isReady = answering.state === 'ready';
  const vocabulary = isReady ? answering.vocabulary : null;
  useEffect(() => {
    if (vocabulary) visitor.check(vocabulary.towns);
  }, [vocabulary, from]);
  // Typing stays smooth: the letters are drawn first, the results of the last ones after.
  const found = useDeferredValue(isReady ? answering : null);
  const answer = isAsking && Found ? (found?.answer ?? null) : null;

  const spoken = useSpoken(answer ? countWords(answer.total, found?.ask?.area !== null) : '');
  useEffect(() => {
    if (answer) control.restoreScroll();
  });

  const suggestable = useMemo(
    () => ({
      town: withOtherNames(towns, vocabulary?.towns),
      kind: withOtherNames(kinds, vocabulary?.kinds),
      need: withOtherNames(needs, vocabulary?.needs),
    }),
    [towns, kinds, needs, vocabulary],
  );
  const choices = [query.part, query.kind, query.need, query.free, query.stepFree, query.dropIn];

  // Whoever has asked is taken to the answer, once it is there; on a phone its beginning may be below the screen.
  const isLooking = useRef(false);
  function lookAtResults(): void {
    isLooking.current = true;
    count.current?.focus({ preventScroll: true });
  }
  useEffect(() => {
    if (!isLooking.current || !answer || !isSame(found?.ask?.query, query)) return;
    isLooking.current = false;
    // Whoever has gone on meanwhile is not called back.
    const { activeElement } = document;
    const isWaiting =
      activeElement === document.body ||
      activeElement === count.current ||
      form.current?.contains(activeElement);
    if (!isWaiting) return;
    const { top = 0 } = count.current?.getBoundingClientRect() ?? {};
    count.current?.focus({ preventScroll: true });
    if (top < 0 || top > innerHeight * LOW) section.current?.scrollIntoView();
  });

  const onInput = useSteady((name: string) => {
    isLooking.current = false;
    control.takeForm(name === PARAMETERS.words ? 'later' : 'push');
  });
  const onSubmit = useSteady((event: SubmitEvent) => {
    event.preventDefault();
    // Without the search data the search page tries again; a whole postcode is not in its address.
    // Where there is no line it would not come either: then this page tries, and stays.
    if (answering.state === 'failed') {
      if (navigator.onLine) location.assign(paths.search(queryToAddress(query)));
      else retry();
      return;
    }
    control.takeForm('push');
    lookAtResults();
  });
  const onChoose = useSteady(({ field }: Suggestion, isTouch: boolean) => {
    // A town put into the words is the one that is meant, whatever was chosen before.
    const town = form.current?.elements.namedItem(PARAMETERS.town);
    if (field === 'town' && town instanceof HTMLSelectElement) town.value = '';
    control.takeForm('push');
    if (isTouch) lookAtResults();
  });
  const onNearMe = useSteady(() => {
    if (from) return visitor.forget();
    if (query.town) control.change({ query: { ...query, town: '' } }, 'push');
    visitor.find();
  });
  // Who opened the choices, or stood at one, before the form had come to life was not heard.
  useEffect(() => {
    const isAtChoices = form.current?.querySelector('details[open], select:focus') != null;
    setApproached(isAtChoices);
    setReading(isAtChoices);
  }, []);
  const onApproach = useSteady(() => setApproached(true));
  const onGone = useSteady(() => count.current?.focus());
  // What was found may answer an older question than the one that stands in the form by now.
  const change = useSteady<Parameters<SearchControl['change']>>((part, keep) => {
    const since = part.query && found?.ask && changeSince(found.ask.query, part.query, query);
    control.change(since ? { ...part, query: since } : part, keep);
  });
  const onMore = useSteady(control.showMore);
  const onFound = useSteady(visitor.take);
  const onDropNear = useSteady(visitor.forget);

  return (
    <div className={`search is-${view}${hasMap ? ' has-map' : ''}`}>
      <SearchForm
        towns={towns}
        kinds={kinds}
        needs={needs}
        suggestable={suggestable}
        isLive={state !== null}
        date={isDay(query.day) ? query.day : ''}
        chosen={choices.filter(Boolean).length}
        counts={(isReading && answer?.counts) || null}
        isNear={from !== null}
        formRef={form}
        onInput={onInput}
        onChoose={onChoose}
        onSubmit={onSubmit}
        onNearMe={onNearMe}
        onApproach={onApproach}
        onRead={setReading}
      />
      <p className="search-near" role="status">
        {visitor.words}
      </p>
      <section ref={section} className="search-results" aria-label="Results">
        <p className="search-spoken visually-hidden" role="status">
          {spoken}
        </p>
        {isAsking && answering.state === 'failed' && <Failed onRetry={retry} />}
        {isAsking && answering.state !== 'failed' && !answer && (
          <p className="search-loading">Loading the listings …</p>
        )}
        {Found && answer && found?.ask && now && (
          <Found
            view={view}
            towns={towns}
            tiles={tiles}
            ring={ring}
            answer={answer}
            ask={found.ask}
            vocabulary={found.vocabulary}
            rest={found.rest}
            now={now}
            hasMap={hasMap}
            mapView={state?.view ?? null}
            change={change}
            onMore={onMore}
            onNearMe={onFound}
            onDropNear={onDropNear}
            countRef={count}
            onGone={onGone}
          />
        )}
      </section>
    </div>
  );
}

// The form is read anew at each press, and gives another query that asks the same.
function isSame(one: Query | undefined, other: Query): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** From this share of the screen's height downward there is no room for an answer. */
const LOW = 0.75;

/** The question as it stands. */
function askOf(
  { state, shown }: SearchControl,
  now: Now,
  from: Ask['from'],
  wantsPlaces: boolean,
): Ask {
  return {
    query: state?.query ?? EMPTY_QUERY,
    today: now.today,
    now: now.time,
    area: state?.area ?? null,
    from,
    limit: shown,
    wantsPlaces,
  };
}

/** The names one can choose, with what else people call them once that is known. */
function withOtherNames(
  choices: readonly Choice[],
  known: readonly Named[] | undefined,
): readonly Named[] {
  if (!known) return choices;
  const also = new Map(known.map((one) => [one.slug, one.also]));
  return choices.map(({ slug, name }) => ({ slug, name, also: also.get(slug) ?? [] }));
}
