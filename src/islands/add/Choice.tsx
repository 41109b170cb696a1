/** Questions that are answered by choosing: one of several, or any of several. */
import { several } from './answers.ts';
import { FieldError, idOf, Optional } from './Field.tsx';
import type { Form } from './form.ts';
import { LABELS, type Question } from './steps.ts';

interface ChoiceProps {
  form: Form;
  question: Question;
  label?: string;
  hint?: string;
  isOptional?: boolean;
  /** What stands in the file, and the words for it. */
  choices: readonly (readonly [value: string, words: string])[];
  /** True where the choices are so short that they stand side by side. */
  isRow?: boolean;
  /** Told after a choice. */
  onChoose?: (value: string) => void;
}

/** One of several. */
export function OneOf(props: ChoiceProps) {
  const { form, question, choices, onChoose } = props;
  return (
    <Group {...props}>
      {choices.map(([value, words], index) => (
        <label key={value} className="check">
          <input
            type="radio"
            id={index === 0 ? idOf(question) : undefined}
            name={idOf(question)}
            value={value}
            checked={form.answers[question] === value}
            onChange={() => {
              form.set({ [question]: value });
              onChoose?.(value);
            }}
          />
          {words}
        </label>
      ))}
    </Group>
  );
}

/** Any of several, kept with commas between them. */
export function AnyOf(props: ChoiceProps) {
  const { form, question, choices } = props;
  const chosen = several(form.answers[question]);
  const toggle = (value: string) => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    form.set({ [question]: next.join(', ') });
  };
  return (
    <Group {...props}>
      {choices.map(([value, words], index) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            id={index === 0 ? idOf(question) : undefined}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          {words}
        </label>
      ))}
    </Group>
  );
}

function Group(props: ChoiceProps & { children: React.ReactNode }) {
  const { form, question, label = LABELS[question], hint, isRow } = props;
  const id = idOf(question);
  const isWrong = form.errors.some((one) => one.question === question);
  return (
    <fieldset
      className={`field-set${isWrong ? ' is-wrong' : ''}`}
      aria-describedby={
        [isWrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend>
        {label}
        {props.isOptional && <Optional />}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError form={form} question={question} />
      <div className={isRow ? 'checks is-row' : 'checks'}>{props.children}</div>
    </fieldset>
  );
}
