/** The search data: fetched when it is wanted, made into an engine, and fetched again when that failed. */
import { useCallback, useEffect, useState } from 'react';
import { createEngine, type Engine, type Material } from '../../search/engine.ts';
import { decodeDocuments, type Wire, type WireDetails } from '../../search/wire.ts';

/** Whether the second part has come: places on the map, and the lesser words. */
export type Rest = 'coming' | 'there' | 'missing';

/** What there is to search with. */
export type Loaded =
  | { state: 'waiting' | 'loading' | 'failed' }
  | { state: 'ready'; engine: Engine; material: Material; rest: Rest };

/** How long the first part may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Loads the search data once `isWanted`. The first part is enough to search; the second, and the code
 * that forgives spelling, follow by themselves.
 */
export function useMaterial(
  documents: string,
  details: string,
  isWanted: boolean,
): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isWanted) return undefined;
    const abort = new AbortController();
    const show = (next: Loaded) => {
      if (!abort.signal.aborted) setLoaded(next);
    };
    show({ state: 'loading' });
    const fail = () => show({ state: 'failed' });
    // On a poor line an answer may never come: say so, and take it all the same if it does.
    const slow = setTimeout(fail, PATIENCE);
    load(documents, details, abort.signal, (next) => {
      clearTimeout(slow);
      show(next);
    }).catch(fail);
    return () => {
      clearTimeout(slow);
      abort.abort();
    };
  }, [documents, details, isWanted, attempt]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { loaded, retry };
}

async function load(
  documents: string,
  details: string,
  signal: AbortSignal,
  show: (loaded: Loaded) => void,
): Promise<void> {
  const wire = await fetchJson<Wire>(documents, signal);
  const first = decodeDocuments(wire);
  show({
    state: 'ready',
    engine: createEngine(first, null),
    material: first,
    rest: 'coming',
  });
  // Without either of these fewer words are found, or spelling has to be right; the search still works.
  const [whole, likeness] = await Promise.all([
    fetchJson<WireDetails>(details, signal)
      .then((rest) => decodeDocuments(wire, rest))
      .catch(() => null),
    import('../../search/likeness.ts').catch(() => null),
  ]);
  const material = whole ?? first;
  show({
    state: 'ready',
    engine: createEngine(material, likeness?.findAlike ?? null),
    material,
    rest: whole ? 'there' : 'missing',
  });
}

async function fetchJson<Value>(address: string, signal: AbortSignal): Promise<Value> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Value;
}
