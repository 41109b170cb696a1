/** What has to be put right on a page, above everything else on it, each with the way to its field. */
import { useEffect, useRef, type MouseEvent } from 'react';
import type { Told } from './told.ts';
import { idOf } from './Field.tsx';
import type { Question } from './steps.ts';

/** `moment` changes whenever somebody has tried to go on: then it takes the focus. */
export function ErrorSummary({ errors, moment }: { errors: readonly Told[]; moment: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moment > 0) box.current?.focus();
  }, [moment]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="errors-title"
    >
      <h2 id="errors-title">There is something to put right</h2>
      <ul>
        {errors.map(({ question, message }) => (
          <li key={`${question} ${message}`}>
            <a href={`#${idOf(question)}`} onClick={(event) => lead(event, question)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// The address holds the step, so the link leads to the field without a change of it.
function lead(event: MouseEvent, question: Question): void {
  event.preventDefault();
  const field = document.getElementById(idOf(question));
  field?.closest('details')?.setAttribute('open', '');
  field?.closest('.field, .field-set')?.scrollIntoView();
  field?.focus({ preventScroll: true });
}
