/** The draft of this page: what was begun before, what is kept of it now, and what another tab makes of the same. */
import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../schedule/schedule.ts';
import type { Lasting } from '../../shortlist/keep.ts';
import type { Asked } from './address.ts';
import { isBegun, NO_ANSWERS, rebased, type Answers } from './answers.ts';
import { keepDrafts, type Drafts, type Kept } from './kept.ts';
import type { StepName } from './steps.ts';

/** What is written on the page, and what it begins from. */
interface Writing {
  /** Null at build, and until the page has come to life. */
  asked: Asked | null;
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  /** The answers before anybody changes them. */
  begun: Answers;
  /** True once the listing that is put right is here. */
  isCorrecting: boolean;
  isChanged: boolean;
  step: StepName | null;
  today: Day;
}

/** What the page is told of its draft. */
export interface Draft {
  /** A draft from before; null once it was gone on with or put away. */
  kept: Kept | null;
  lasting: Lasting;
  goOn: () => StepName;
  /** Keeps what was begun for the id that the listing has now. */
  follow: (id: string) => void;
  beginAnew: (answers?: Answers) => void;
  /** What another tab has in the place of what is written here, null where it took that away; undefined where there is no such tab. */
  other: Kept | null | undefined;
  /** Goes on with what is here, or with what the other tab has. */
  settle: (isOurs: boolean) => void;
}

const PREFIX = `add:${import.meta.env.BASE_URL}:`;

/** Keeps what is written, as far as this browser and other tabs let it. */
export function useDraft(writing: Writing): Draft {
  const { asked, answers, setAnswers, begun, isCorrecting, isChanged, step, today } = writing;
  const id = asked?.correct ?? '';
  const [kept, setKept] = useState<Kept | null>(null);
  const [lasting, setLasting] = useState<Lasting>('device');
  const [other, setOther] = useState<Kept | null>();
  const drafts = useRef<Drafts | null>(null);
  // What the file gave when a draft was begun; it may have changed since.
  const restored = useRef<Answers | null>(null);
  const resume = (draft: Kept | null): void => {
    restored.current = draft?.begun ?? null;
    setKept(draft);
  };

  useEffect(() => {
    if (!asked) return;
    drafts.current = keepDrafts(PREFIX, {
      device: () => localStorage,
      visit: () => sessionStorage,
    });
    const before = drafts.current.read(asked.correct);
    resume(before);
    setAnswers(before && isReload() ? before.answers : begunBy(asked));
    if (isReload()) setKept(null);
  }, [asked]);
  useEffect(() => {
    if (!isCorrecting || kept) return;
    const before = restored.current;
    restored.current = null;
    if (before) setAnswers(rebased(answers, before, begun));
    else if (!isBegun(answers, begunBy(asked))) setAnswers(begun);
  }, [isCorrecting, begun, kept]);
  useEffect(() => {
    if (!isChanged || !drafts.current || kept) return;
    const draft = { answers, step: step ?? 'what', saved: today, begun: id ? begun : null };
    setLasting(drafts.current.write(id, draft));
  }, [answers, step, isChanged, kept, other]);

  const look = useRef(() => {});
  look.current = () => {
    const now = drafts.current?.other(id);
    if (now === undefined) setOther(undefined);
    else if (kept) resume(drafts.current?.read(id) ?? null);
    else if (isChanged && !(now && !isBegun(now.answers, answers))) setOther(now);
    else {
      drafts.current?.override(id);
      setOther(undefined);
      if (!isChanged) resume(now);
    }
  };
  useEffect(() => {
    const listen = () => look.current();
    // A page that slept, or that the way back leads to, is told of nothing that happened meanwhile.
    const events = ['storage', 'focus', 'pageshow'];
    for (const event of events) addEventListener(event, listen);
    return () => {
      for (const event of events) removeEventListener(event, listen);
    };
  }, []);
  useEffect(() => {
    if (isChanged) look.current();
  }, [isChanged, kept === null]);

  function beginAnew(from = begun): void {
    drafts.current?.write(id, null);
    resume(null);
    setAnswers(from);
  }

  return {
    kept,
    lasting,
    goOn() {
      if (kept) setAnswers(kept.answers);
      setKept(null);
      return kept?.step ?? 'what';
    },
    follow: (present) => drafts.current?.move(id, present),
    beginAnew,
    other,
    settle(isOurs) {
      drafts.current?.override(id);
      setOther(undefined);
      if (isOurs) return;
      if (!other) beginAnew();
      else setAnswers(other.begun ? rebased(other.answers, other.begun, begun) : other.answers);
    },
  };
}

/** The answers that a page's address begins with. */
export function begunBy(asked: Asked | null): Answers {
  return { ...NO_ANSWERS, town: asked?.town ?? '', kind: asked?.kind ?? '' };
}

// Whoever loads the page of a step again never left it, and need not be asked.
function isReload(): boolean {
  return location.hash !== '' && location.hash !== '#start';
}
