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

/** How long an answer may take, with what has to be downloaded for it, in milliseconds. */
const PATIENCE = 20_000;

/** Loads what the search needs once `isWanted`, and answers each question that differs from the one before. */
export function useAnswers({ isWanted, ask }: { isWanted: boolean; ask: Ask | null }): {
  answering: Answering;
  /** What draws an answer; null until it has come, which it does beside the first answer. */
  Found: Drawer['Found'] | null;
  retry: () => void;
} {
  const [answering, setAnswering] = useState<Answering>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const [isLate, setLate] = useState(false);
  const [drawer, setDrawer] = useState<Drawer | 'failed' | null>(null);
  const thread = useRef<Thread | null>(null);
  const asked = useRef<Numbered | null>(null);
  const count = useRef(0);
  const patience = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // On a poor line an answer may never come: say so, and take it all the same if it does.
  // Whoever goes on typing meanwhile waits no longer for it.
  function wait(): void {
    patience.current ??= setTimeout(() => setLate(true), PATIENCE);
  }

  function endWait(): void {
    clearTimeout(patience.current);
    patience.current = undefined;
    setLate(false);
  }

  useEffect(() => {
    if (!isWanted) return undefined;
    const hear = (told: Told) => {
      const question = asked.current;
      if (isAwaited(told, question)) endWait();
      setAnswering((before) => next(before, told, question));
    };
    setAnswering({ state: 'loading' });
    setDrawer((before) => (before === 'failed' ? null : before));
    wait();
    import('./Found.tsx').then(setDrawer, () => setDrawer('failed'));
    const started = startThread(attempt > 0, hear);
    started.ask(asked.current);
    thread.current = started;
    return () => {
      endWait();
      started.stop();
      thread.current = null;
    };
  }, [isWanted, attempt]);

  // Questions are made anew at each drawing; only one that says something else is asked.
  const key = ask && JSON.stringify(ask);
  useEffect(() => {
    count.current += 1;
    asked.current = ask && { number: count.current, ask };
    if (!thread.current) return;
    if (ask) wait();
    else endWait();
    thread.current.ask(asked.current);
  }, [key]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  if (isLate || drawer === 'failed') return { answering: FAILED, Found: null, retry };
  return { answering, Found: drawer?.Found ?? null, retry };
}

/** The file that draws answers. */
type Drawer = typeof import('./Found.tsx');

const FAILED: Answering = { state: 'failed' };

/** True for what one waits for no longer: the answer, or word that there will be none. */
function isAwaited(told: Told, question: Numbered | null): boolean {
  if (told.is === 'failed' || question === null) return true;
  return told.is === 'answer' && told.number === question.number && !isYetEmpty(told.answer);
}

// What is still to come may know the word, or its spelling.
function isYetEmpty({ isPartial, total }: Answer): boolean {
  return isPartial && total === 0;
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
  return { ...before, answer: isYetEmpty(answer) ? null : answer, ask: question.ask };
}
