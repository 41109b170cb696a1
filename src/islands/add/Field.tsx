/** One question that is answered in words, with its hint, and with what is wrong beside it. */
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { MOST_CHARACTERS } from './answers.ts';
import { LABELS, type Question } from './steps.ts';
import type { Form } from './form.ts';

export interface FieldProps {
  form: Form;
  question: Question;
  /** Asked as a question; without one, what the answer is called. */
  label?: string;
  hint?: string;
  /** True where it need not be answered. */
  isOptional?: boolean;
  type?: HTMLInputTypeAttribute;
  /** How many lines there are to write on; one without it. */
  rows?: number;
  inputMode?: 'tel' | 'email' | 'url';
  /** What stands below the field. */
  children?: ReactNode;
}

export function Field(props: FieldProps) {
  const { form, question, label = LABELS[question], hint, rows, inputMode } = props;
  const id = idOf(question);
  const told = form.errors.find((one) => one.question === question);
  const common = {
    id,
    value: form.answers[question],
    // Nothing that was pasted is cut in silence: the reader says what is too long.
    maxLength: MOST_CHARACTERS,
    // It is the group's, and seldom that of whoever writes.
    autoComplete: 'off',
    autoCapitalize: inputMode ? 'none' : 'sentences',
    'aria-describedby': describedBy(id, told !== undefined, hint),
    'aria-invalid': told ? true : undefined,
  } as const;
  return (
    <div className={told ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {props.isOptional && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError form={form} question={question} />
      {rows ? (
        <textarea
          {...common}
          rows={rows}
          onChange={(event) => form.set({ [question]: event.target.value })}
        />
      ) : (
        <input
          {...common}
          type={props.type ?? 'text'}
          inputMode={inputMode}
          spellCheck={inputMode ? false : undefined}
          enterKeyHint="next"
          onChange={(event) => form.set({ [question]: event.target.value })}
        />
      )}
      {props.children}
    </div>
  );
}

/** What is wrong with an answer, and what could stand there instead, to tap. */
export function FieldError({ form, question }: { form: Form; question: Question }) {
  const told = form.errors.filter((one) => one.question === question);
  if (told.length === 0) return null;
  return (
    <div id={`${idOf(question)}-error`} className="field-error">
      {told.map(({ message, offers }) => (
        <div key={message}>
          <p>
            <span className="visually-hidden">Error: </span>
            {message}
          </p>
          {question !== 'when' && (
            <Offers
              offers={offers}
              words={(offer) => `Use “${offer}”`}
              onTake={(offer) => form.set({ [question]: offer })}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** What could stand there instead, to tap. */
export function Offers(props: {
  offers: readonly string[];
  words?: (offer: string) => string;
  onTake: (offer: string) => void;
}) {
  const { offers, words = String, onTake } = props;
  if (offers.length === 0) return null;
  return (
    <p className="offers">
      {offers.map((offer) => (
        <button key={offer} type="button" className="button is-quiet" onClick={() => onTake(offer)}>
          {words(offer)}
        </button>
      ))}
    </p>
  );
}

/** A word of help on a question; `id` is that of its field. */
export function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="field-hint">
      {hint}
    </p>
  );
}

/** What a screen reader says of a field after its name: what is wrong, then the hint. */
export function describedBy(id: string, isWrong: boolean, hint: string | undefined) {
  return [isWrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}

/** Says that nothing needs to be answered. */
export function Optional() {
  return <span className="optional"> – if you know</span>;
}

/** The id of a question's field: no page of the form is called so. */
export function idOf(question: Question): string {
  return `q-${question.replaceAll('.', '-')}`;
}
