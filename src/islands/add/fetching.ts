/** Fetches what the form is given of the directory; nothing here rejects. */
import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import { shardOf } from '../../sharing/record.ts';
import { codeOf } from '../../shortlist/code.ts';
import { isId } from './address.ts';
import { readTown, readWords, type TownFacts, type Words } from './data.ts';
import type { Later } from './later.ts';

/** Something that comes from elsewhere: it is not here yet, it is here, it is not to be had, or there is no such thing. */
export type Coming<T> =
  { is: 'coming' } | { is: 'here'; value: T } | { is: 'failed' } | { is: 'gone' };

const COMING = { is: 'coming' } as const;

// Whoever waits is told after so long, in milliseconds; what comes after all is taken.
const PATIENCE = 20_000;

/** The words of the directory. */
export function useWords(): { words: Coming<Words>; retry: () => void } {
  const { coming, retry } = useComing('add/words.json', readWords);
  return { words: coming, retry };
}

/** What is in a town; nothing comes while none is chosen. */
export function useTown(slug: string): { town: Coming<TownFacts>; retry: () => void } {
  const { coming, retry } = useComing(slug && `add/towns/${slug}.json`, readTown);
  return { town: coming, retry };
}

/** The text of a listing's own file; of one that is called otherwise now, its id in `present`. */
export function useSource(
  id: string,
  shardLength: 1 | 2,
): { source: Coming<string>; present: string; retry: () => void } {
  const code = id && codeOf(id);
  const read = (value: unknown) => textIn(value, code);
  const file = code && `source/${shardOf(code, shardLength)}.json`;
  const { coming, retry } = useComing(file, read);
  if (coming.is !== 'here') return { source: coming, present: '', retry };
  if (coming.value === '') return { source: { is: 'gone' }, present: '', retry };
  // A file begins with dashes, an id never does.
  const present = isId(coming.value) ? coming.value : '';
  return { source: present ? COMING : coming, present, retry };
}

/** The larger part of the form's own code, fetched as soon as the first page stands. */
export function useLater(): {
  later: Later | null;
  hasFailed: boolean;
  need: () => Promise<Later | null>;
} {
  const [later, setLater] = useState<Later | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const need = async (): Promise<Later | null> => {
    if (later) return later;
    try {
      const loaded = (await import('./later.ts')).later;
      setLater(loaded);
      setFailed(false);
      return loaded;
    } catch {
      setFailed(true);
      return null;
    }
  };
  useEffect(() => {
    const patience = setTimeout(() => setFailed(true), PATIENCE);
    void need().then(() => clearTimeout(patience));
    return () => clearTimeout(patience);
  }, []);
  return { later, hasFailed, need };
}

function useComing<T>(file: string, read: (value: unknown) => T | null) {
  const [found, setFound] = useState<{ file: string; coming: Coming<T> }>({ file, coming: COMING });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFound({ file, coming: COMING });
    if (file === '') return;
    const take = (coming: Coming<T>) => isWanted && setFound({ file, coming });
    const patience = setTimeout(() => take({ is: 'failed' }), PATIENCE);
    void fetchFile(file, read).then((coming) => {
      clearTimeout(patience);
      take(coming);
    });
    return () => {
      isWanted = false;
      clearTimeout(patience);
    };
  }, [file, attempt]);
  return {
    coming: found.file === file ? found.coming : COMING,
    retry: () => setAttempt((count) => count + 1),
  };
}

async function fetchFile<T>(file: string, read: (value: unknown) => T | null): Promise<Coming<T>> {
  // What the browser has stored may be half of it.
  for (const cache of ['default', 'reload'] as const) {
    try {
      const response = await fetch(paths.data(file), { cache });
      if (response.status === 404) return { is: 'gone' };
      const value = response.ok ? read(await response.json()) : null;
      if (value !== null) return { is: 'here', value };
    } catch {
      // No connection, or one that broke: once more, then whoever asked is told.
    }
  }
  return { is: 'failed' };
}

// '' where no listing has that code; null where it is no such file.
function textIn(value: unknown, code: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const text = Object.hasOwn(value, code) ? (value as Record<string, unknown>)[code] : '';
  return typeof text === 'string' ? text : null;
}
