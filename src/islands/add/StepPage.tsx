/** One step: its questions, and the way on and back. */
import type { ComponentType, ReactNode } from 'react';
import type { Form, FormState } from './form.ts';
import { STEPS, type Step, type StepName } from './steps.ts';
import { Ask } from './steps/Ask.tsx';
import { Cost } from './steps/Cost.tsx';
import { Know } from './steps/Know.tsx';
import { Visit } from './steps/Visit.tsx';
import { What } from './steps/What.tsx';
import { When } from './steps/When.tsx';
import { Where } from './steps/Where.tsx';

const PAGES: Readonly<Record<Exclude<StepName, 'send'>, ComponentType<{ form: Form }>>> = {
  what: What,
  where: Where,
  when: When,
  cost: Cost,
  ask: Ask,
  visit: Visit,
  know: Know,
};

interface StepPageProps {
  form: FormState;
  step: Step;
  /** True where somebody came from the summary, and goes back there. */
  isReturning: boolean;
  /** True while the answers are read. */
  isWaiting: boolean;
  onNext: () => void;
  /** What stands between the questions and the way on. */
  children: ReactNode;
}

export function StepPage({ form, step, isReturning, isWaiting, onNext, children }: StepPageProps) {
  if (step.name === 'send') return null;
  const Questions = PAGES[step.name];
  // What is as good as one hopes is said once; a correction begins at any step.
  const isSaid = form.lasting !== 'device' || step.name === 'what' || form.correcting !== null;
  const back = STEPS[STEPS.indexOf(step) - 1]?.name ?? 'start';
  return (
    <form
      className="add-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Questions form={form} />
      {children}
      {form.isUnchecked && (
        <p className="note-box">
          Part of this page could not be loaded. You can go on: write what you know, and send it at
          the end.{' '}
          <button type="button" className="button is-quiet" onClick={form.retry}>
            Try again
          </button>
        </p>
      )}
      <p className="add-buttons">
        <button type="submit" className="button">
          {isReturning ? 'Done: back to the summary' : 'Next'}
        </button>
        <a className="button is-quiet" href={`#${isReturning ? 'send' : back}`}>
          Back
        </a>
      </p>
      <p className="add-kept" role="status">
        {isWaiting
          ? 'One moment …'
          : form.isChanged && isSaid && form.other === undefined
            ? KEPT[form.lasting]
            : ''}
      </p>
    </form>
  );
}

const KEPT = {
  device: 'Kept on this device. You can close the page and go on later.',
  visit: 'Kept until you close this tab. This browser does not let the page keep it longer.',
  page: 'Not kept: this browser does not let the page keep anything. Please send it before you leave.',
} as const;
