/** What is known of the listings of a list, fetched as the list changes. */
import { useEffect, useRef, useState } from 'react';
import { createRecords, type Fetched } from './records.ts';

/** Null while the first answer is on its way; `retry` asks again for what could not be had. */
export function useRecords(
  codes: readonly string[] | null,
  length: 1 | 2,
): { fetched: Fetched | null; isTrying: boolean; retry: () => void } {
  const find = useRef(createRecords((address, request) => fetch(address, request), length));
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const key = codes?.join(' ') ?? null;

  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    setTrying(true);
    void find.current(key.split(' ').filter(Boolean)).then((answer) => {
      if (!isWanted) return;
      // What is taken off the list may come back at once.
      setFetched((before) => (before ? together(before, answer) : answer));
      setTrying(false);
    });
    return () => void (isWanted = false);
  }, [key, attempt]);

  return { fetched, isTrying, retry: () => setAttempt((last) => last + 1) };
}

function together(before: Fetched, answer: Fetched): Fetched {
  return {
    records: new Map([...before.records, ...answer.records]),
    lacks: new Map([...before.lacks, ...answer.lacks]),
  };
}
