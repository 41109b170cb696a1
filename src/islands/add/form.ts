/** The state of the form: what is answered, what it comes to, and what every step is given of that. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { londonNow } from '../clock.ts';
import type { Day } from '../../schedule/schedule.ts';
import { isWord, readAsked, type Asked } from './address.ts';
import { isBegun, NO_ANSWERS, toAnswers, type Answers } from './answers.ts';
import type { Outcome } from './checker.ts';
import type { Told } from './told.ts';
import type { TownFacts, Words } from './data.ts';
import { begunBy, useDraft, type Draft } from './draft.ts';
import { useLater, useSource, useTown, useWords, type Coming } from './fetching.ts';
import type { Correcting } from './files.ts';
import type { Later } from './later.ts';
import type { Question, StepName } from './steps.ts';

/** What every step is given. */
export interface Form {
  answers: Answers;
  /** Answers one question, or several that hang together. */
  set: (changes: Readonly<Partial<Record<Question, string>>>) => void;
  /** What is wrong, as it was told when somebody went on. */
  errors: readonly Told[];
  words: Coming<Words>;
  town: Coming<TownFacts>;
  /** The reader of files and schedules; null while it is not here. */
  later: Later | null;
  /** True where it cannot be had: then nothing is checked before it is sent. */
  isUnchecked: boolean;
  today: Day;
  correcting: Correcting | null;
}

/** The form with all that the page around the steps needs. */
export interface FormState extends Form, Draft {
  /** Null at build, and until the page has come to life. */
  asked: Asked | null;
  source: Coming<string>;
  /** Asks again for what did not come. */
  retry: () => void;
  /** What the answers come to now; null where that cannot be told. */
  check: () => Promise<Outcome | null>;
  /** The same, kept up to date for what is shown. */
  outcome: Outcome | null;
  tell: (errors: readonly Told[]) => void;
  /** True where a listing that is put right differs from what it was, or something new was begun. */
  isChanged: boolean;
}

/** The form of this page; `step` is where somebody is, to be kept with the answers. */
export function useForm(shardLength: 1 | 2, step: StepName | null): FormState {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [errors, setErrors] = useState<readonly Told[]>([]);
  const [today, setToday] = useState<Day>('');
  const { words, retry: retryWords } = useWords();
  const { later, hasFailed, need } = useLater();
  const id = asked?.correct ?? '';
  const { source, present, retry: retrySource } = useSource(id, shardLength);
  const townSlug = id ? (id.split('/')[0] ?? '') : townOf(answers, words);
  const { town, retry: retryTown } = useTown(townSlug);

  const correcting = useMemo((): Correcting | null => {
    if (!later || source.is !== 'here') return null;
    const draft = later.readDraft(source.value);
    return draft && { id, text: source.value, draft };
  }, [later, source.is === 'here' ? source.value : '', id]);
  const begun = useMemo(
    () => (correcting ? { ...toAnswers(correcting.draft), town: townSlug } : begunBy(asked)),
    [correcting, asked],
  );

  useEffect(() => {
    setAsked(readAsked(location.search));
    setToday(londonNow().today);
  }, []);
  const isChanged = (!id || correcting !== null) && isBegun(answers, begun);
  const isCorrecting = correcting !== null;
  const draft = useDraft({
    asked,
    answers,
    setAnswers,
    begun,
    isCorrecting,
    isChanged,
    step,
    today,
  });
  useEffect(() => {
    if (!present) return;
    draft.follow(present);
    location.replace(paths.add(present) + location.hash);
  }, [present]);

  const given = (loaded: Later | null): Outcome | null => {
    if (!loaded || words.is !== 'here' || (id && !correcting)) return null;
    const facts = town.is === 'here' ? town.value : null;
    return loaded.check(answers, { words: words.value, town: facts, correcting, today });
  };
  const latest = useRef({ given, isComing: true });
  latest.current = {
    given,
    isComing: words.is === 'coming' || (id !== '' && source.is === 'coming'),
  };
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    // What is sent must be what is answered.
    const timer = setTimeout(() => setOutcome(given(later)), step === 'send' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [answers, later, words, town, correcting, step]);

  return {
    answers,
    set(changes) {
      setAnswers((before) => ({ ...before, ...changes }));
      setErrors((before) => before.filter(({ question }) => !Object.hasOwn(changes, question)));
    },
    errors,
    words,
    town,
    later,
    isUnchecked: hasFailed || isLost(words) || isLost(town),
    today,
    correcting,
    asked,
    // A file that nothing here can read is none.
    source: source.is === 'here' && !correcting && (later || hasFailed) ? { is: 'failed' } : source,
    retry() {
      retryWords();
      retrySource();
      retryTown();
      void need();
    },
    ...draft,
    beginAnew(from) {
      setErrors([]);
      draft.beginAnew(from);
    },
    settle(isOurs) {
      setErrors([]);
      draft.settle(isOurs);
    },
    async check() {
      const loaded = later ?? (await Promise.race([need(), pause(LONGEST_WAIT)]));
      for (let waited = 0; latest.current.isComing && waited < LONGEST_WAIT; waited += STEP)
        await pause(STEP);
      return latest.current.given(loaded);
    },
    outcome,
    tell: setErrors,
    isChanged,
  };
}

/** The slug of the town to look up; '' where it is in no list, and, while there is none, where it is no slug: a draft or an address may name anything. */
export function townOf({ town }: Pick<Answers, 'town'>, words: Coming<Words>): string {
  if (words.is !== 'here') return words.is !== 'coming' && isWord(town) ? town : '';
  return words.value.vocabulary.towns.some(({ slug }) => slug === town) ? town : '';
}

function isLost({ is }: Coming<unknown>): boolean {
  return is === 'failed' || is === 'gone';
}

function pause(wait: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), wait));
}

// Long enough for a word to be finished.
const PAUSE = 300;
// Whoever goes on waits so long for what the answers are held against, in milliseconds; then they are sent unread.
const LONGEST_WAIT = 6_000;
const STEP = 100;
