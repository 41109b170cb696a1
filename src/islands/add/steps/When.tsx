/** The third step: days and times as on a poster, tapped or typed, and how they are read. */
import { useMemo, useRef, useState } from 'react';
import { Field, idOf } from '../Field.tsx';
import type { Form } from '../form.ts';
import {
  lineOf,
  NOTHING_TAPPED,
  PATTERNS,
  WHOLE_LINES,
  withLine,
  type Pattern,
  type Tapped,
} from '../patterns.ts';
import { Taps } from './Taps.tsx';
import type { WhenReading } from '../reading.ts';
import { Understood } from './Understood.tsx';

const ADDITIONS = ['except bank holidays', 'term time only', 'not in August'];

export function When({ form }: { form: Form }) {
  const { answers, set } = form;
  const reading = useReading(form);
  const [tapped, setTapped] = useState<Tapped | null>(null);
  // What was tapped last can be tapped again: it stands in one line, and others stay.
  const written = useRef('');

  function write(line: string): void {
    const lines = answers.when.split('\n').filter((one) => one.trim() !== '');
    const place = lines.lastIndexOf(written.current);
    const next =
      written.current !== '' && place >= 0
        ? [...lines.slice(0, place), line, ...lines.slice(place + 1)]
        : [...lines, line];
    written.current = line;
    set({ when: next.filter(Boolean).join('\n') });
  }
  function tap(next: Tapped): void {
    setTapped(next);
    const line = lineOf(next);
    if (line !== '' || written.current !== '') write(line);
  }
  const last = answers.when.trimEnd();
  const canAdd = reading?.ok === true && reading.hasDays;

  return (
    <>
      <div className="taps">
        <div className="offers" role="group" aria-label="Days and times to tap">
          {(Object.keys(PATTERNS) as Pattern[]).map((pattern) => (
            <button
              key={pattern}
              type="button"
              className="button is-quiet"
              aria-expanded={tapped?.pattern === pattern}
              onClick={() =>
                setTapped(
                  tapped?.pattern === pattern ? null : { ...(tapped ?? NOTHING_TAPPED), pattern },
                )
              }
            >
              {PATTERNS[pattern]}
            </button>
          ))}
          {Object.entries(WHOLE_LINES).map(([words, line]) => (
            <button
              key={words}
              type="button"
              className="button is-quiet"
              onClick={() => {
                setTapped(null);
                written.current = '';
                set({ when: line });
              }}
            >
              {words}
            </button>
          ))}
        </div>
        {tapped && <Taps tapped={tapped} onTap={tap} />}
      </div>
      <Field
        form={form}
        question="when"
        label="Or write it, as on a poster"
        hint="Such as “Fridays, 10am to 12 noon”. One line for each."
        rows={3}
      />
      <Understood
        reading={reading}
        onOffer={(line, offer) => {
          set({ when: withLine(answers.when, line, offer) });
          const field = document.getElementById(idOf('when'));
          if (field instanceof HTMLTextAreaElement) markGap(field, offer);
        }}
      />
      {canAdd && (
        <div className="offers" role="group" aria-label="Add to the last line">
          {ADDITIONS.filter((words) => !last.includes(words)).map((words) => (
            <button
              key={words}
              type="button"
              className="button is-quiet"
              onClick={() => {
                written.current = '';
                set({ when: `${last}, ${words}` });
              }}
            >
              + {words}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function useReading({ later, answers, words, today }: Form): WhenReading | null {
  return useMemo(() => {
    const calendar = words.is === 'here' ? words.value.calendar : { bankHolidays: [], terms: [] };
    return later && today ? later.readWhen(answers.when, calendar, today) : null;
  }, [later, answers.when, words, today]);
}

// An offer may have a place that only the writer can fill in, '[which day]': what is typed next takes it.
function markGap(field: HTMLTextAreaElement, offer: string): void {
  const [gap] = /\[[^\]]+\]/.exec(offer) ?? [];
  if (!gap) return;
  setTimeout(() => {
    field.focus();
    const from = field.value.indexOf(gap);
    if (from >= 0) field.setSelectionRange(from, from + gap.length);
  });
}
