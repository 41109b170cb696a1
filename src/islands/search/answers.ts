/** Questions and their answers, as the search screen sees them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { Answer, Ask } from '../../search/fetching/answer.ts';
import type { Numbered, Rest, Told } from '../../search/fetching/finder.ts';
import { startThread, type Thread } from './thread.ts';

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

/** How long the first download may take, in milliseconds. */
const PATIENCE = 20_000;

/** Loads what the search needs once `isWanted`, and answers each question that differs from the one before. */
export function useAnswers({ isWanted, ask }: { isWanted: boolean; ask: Ask | null }): {
  answering: Answering;
  retry: () => void;
} {
  const [answering, setAnswering] = useState<Answering>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const thread = useRef<Thread | null>(null);
  const asked = useRef<Numbered | null>(null);
  const count = useRef(0);

  useEffect(() => {
    if (!isWanted) return undefined;
    const hear = (told: Told) => {
      clearTimeout(slow);
      const question = asked.current;
      setAnswering((before) => next(before, told, question));
    };
    // On a poor line an answer may never come: say so, and take it all the same if it does.
    const slow = setTimeout(() => hear({ is: 'failed' }), PATIENCE);
    setAnswering({ state: 'loading' });
    const started = startThread(attempt > 0, hear);
    started.ask(asked.current);
    thread.current = started;
    return () => {
      clearTimeout(slow);
      started.stop();
      thread.current = null;
    };
  }, [isWanted, attempt]);

  // Questions are made anew at each drawing; only one that says something else is asked.
  const key = ask && JSON.stringify(ask);
  useEffect(() => {
    count.current += 1;
    asked.current = ask && { number: count.current, ask };
    thread.current?.ask(asked.current);
  }, [key]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { answering, retry };
}

/** How far the search has come by what was told; what answers an older question than the last comes too late. */
function next(before: Answering, told: Told, question: Numbered | null): Answering {
  if (told.is === 'failed') return { state: 'failed' };
  if (told.is === 'ready') {
    const { answer = null, ask = null } = before.state === 'ready' ? before : {};
    return { state: 'ready', answer, ask, vocabulary: told.vocabulary, rest: told.rest };
  }
  if (before.state !== 'ready' || question?.number !== told.number) return before;
  const { answer } = told;
  // What is still to come may know the word, or its spelling.
  const isEmpty = answer.isPartial && answer.total === 0;
  return { ...before, answer: isEmpty ? null : answer, ask: question.ask };
}
