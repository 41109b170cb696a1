/** What is asked, kept in the form, in the address and in the history alike. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { KnownSlugs } from '../../search/query.ts';
import { readState, writeState, type SearchState } from './address.ts';
import { fillForm, mergeQueries, readForm } from './form.ts';

/** How the history takes a change: as a new entry to come back to, or in the same entry once typing pauses. */
export type Keep = 'push' | 'later';

/** So many results are shown at first, and so many more each time. */
export const PAGE = 40;

// Browsers refuse more than some hundred changes of the address in half a minute.
const PAUSE = 400;

export interface SearchControl {
  /** Null until the page has come to life. */
  state: SearchState | null;
  /** How many results are shown. */
  shown: number;
  /** Takes over what the form asks now. */
  takeForm: (keep: Keep) => void;
  change: (change: Partial<SearchState>, keep: Keep) => void;
  showMore: () => void;
  /** To be called when results are on the page: whoever came back is taken to where they were. */
  restoreScroll: () => void;
}

/** The state of the search; whatever the visitor typed or chose before this ran is kept. */
export function useSearchState(
  form: RefObject<HTMLFormElement | null>,
  known: KnownSlugs,
): SearchControl {
  const [state, setState] = useState<SearchState | null>(null);
  const [shown, setShown] = useState(PAGE);
  const now = useRef({ state, shown, known });
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const cameFrom = useRef(0);

  useLayoutEffect(() => {
    now.current = { state, shown, known };
    if (state && form.current) fillForm(form.current, state.query, known);
  });

  useEffect(() => {
    const asked = readState(location.search, now.current.known);
    const typed = form.current ? readForm(form.current, now.current.known) : asked.query;
    const first = { ...asked, query: mergeQueries(asked.query, typed) };
    const kept = keptIn(history.state);
    cameFrom.current = kept.scroll;
    begin(first, kept.shown);
    writeAddress(first, 'replace');

    const comeBack = () => {
      clearTimeout(pause.current);
      begin(readState(location.search, now.current.known), keptIn(history.state).shown);
    };
    const leave = () => {
      clearTimeout(pause.current);
      if (now.current.state) writeAddress(now.current.state, 'replace');
      const kept: Kept = { shown: now.current.shown, scroll: Math.round(scrollY) };
      history.replaceState(kept, '');
    };
    addEventListener('popstate', comeBack);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(pause.current);
      removeEventListener('popstate', comeBack);
      removeEventListener('pagehide', leave);
    };
  }, [form]);

  // A letter typed before React draws this must find it, or it would be taken back by the drawing.
  function begin(first: SearchState, many: number): void {
    now.current = { ...now.current, state: first, shown: many };
    setShown(many);
    setState(first);
  }

  function change(part: Partial<SearchState>, keep: Keep): void {
    const before = now.current.state;
    if (!before) return;
    const next = { ...before, ...part };
    clearTimeout(pause.current);
    if (keep === 'push') {
      // Words typed just now belong to the entry that is left.
      writeAddress(before, 'replace');
      writeAddress(next, 'push');
    } else pause.current = setTimeout(() => writeAddress(next, 'replace'), PAUSE);
    now.current = { ...now.current, state: next };
    setState(next);
    if ('query' in part || 'area' in part) setShown(PAGE);
  }

  return {
    state,
    shown,
    change,
    takeForm: (keep) => {
      if (form.current) change({ query: readForm(form.current, known) }, keep);
    },
    showMore: () => setShown(shown + PAGE),
    restoreScroll: () => {
      if (cameFrom.current > 0) scrollTo(0, cameFrom.current);
      cameFrom.current = 0;
    },
  };
}

/** What an entry of the history remembers beside its address. */
interface Kept {
  shown: number;
  scroll: number;
}

function keptIn(entry: unknown): Kept {
  const { shown, scroll } = (entry ?? {}) as Partial<Kept>;
  return { shown: Number(shown) || PAGE, scroll: Number(scroll) || 0 };
}

function writeAddress(state: SearchState, how: 'push' | 'replace'): void {
  const address = location.pathname + writeState(state) + location.hash;
  if (address === location.pathname + location.search + location.hash) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(history.state, '', address);
}
