/** Questions and their answers, as the search screen sees them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { paths } from '../../paths.ts';
import type { Answer, Ask } from '../../search/answer.ts';
import type { Finder, Rest, Told } from '../../search/finder.ts';

/** How far the search has come. */
export type Answering =
  | { state: 'waiting' | 'loading' | 'failed' }
  | {
      state: 'ready';
      /** The latest answer there is; null before the first, and while only what is still to come may know the words. */
      answer: Answer | null;
      /** The question it answers, which may be older than the one that was asked last. */
      ask: Ask | null;
      vocabulary: Vocabulary;
      rest: Rest;
    };

/** How long the first part of the search data may take, in milliseconds. */
const PATIENCE = 20_000;

/** Loads what the search needs once `isWanted`, and answers each question that differs from the one before. */
export function useAnswers({ isWanted, ask }: { isWanted: boolean; ask: Ask | null }): {
  answering: Answering;
  retry: () => void;
} {
  const [answering, setAnswering] = useState<Answering>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const finder = useRef<Finder | null>(null);
  const asked = useRef<{ number: number; ask: Ask } | null>(null);

  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const hear = (told: Told) => {
      if (isOver) return;
      clearTimeout(slow);
      const question = asked.current;
      setAnswering((before) => next(before, told, question));
    };
    const abort = new AbortController();
    const fail = () => hear({ is: 'failed' });
    // On a poor line an answer may never come: say so, and take it all the same if it does.
    const slow = setTimeout(fail, PATIENCE);
    setAnswering({ state: 'loading' });
    import('../../search/finder.ts')
      .then(({ startFinder }) => {
        if (isOver) return;
        finder.current = startFinder((file) => fetchJson(file, abort.signal), hear);
        finder.current.ask(asked.current);
      })
      .catch(fail);
    return () => {
      isOver = true;
      clearTimeout(slow);
      abort.abort();
      finder.current = null;
    };
  }, [isWanted, attempt]);

  // Questions are made anew at each drawing; only one that says something else is asked.
  const key = ask && JSON.stringify(ask);
  useEffect(() => {
    asked.current = ask && { number: (asked.current?.number ?? 0) + 1, ask };
    finder.current?.ask(asked.current);
  }, [key]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { answering, retry };
}

function next(
  before: Answering,
  told: Told,
  question: { number: number; ask: Ask } | null,
): Answering {
  if (told.is === 'failed') return { state: 'failed' };
  const known = before.state === 'ready' ? before : { answer: null, ask: null };
  if (told.is === 'ready') {
    const { vocabulary, rest } = told;
    return { ...known, state: 'ready', vocabulary, rest };
  }
  if (before.state !== 'ready' || question?.number !== told.number) return before;
  const { answer } = told;
  // What is still to come may know the word, or its spelling.
  const isEmpty = answer.isPartial && answer.total === 0;
  return { ...before, answer: isEmpty ? null : answer, ask: question.ask };
}

async function fetchJson(file: string, signal: AbortSignal): Promise<unknown> {
  const address = paths.data(file);
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as unknown;
}
