/** Questions that are answered by choosing: one of several, or any of several. */
import { several } from './answers.ts';
import { describedBy, FieldError, Hint, idOf, Optional } from './Field.tsx';
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
  const { form, question, onChoose } = props;
  return (
    <Group
      {...props}
      type="radio"
      chosen={[form.answers[question]]}
      onPick={(value) => {
        form.set({ [question]: value });
        onChoose?.(value);
      }}
    />
  );
}

/** Any of several, kept with commas between them. */
export function AnyOf(props: ChoiceProps) {
  const { form, question } = props;
  const chosen = several(form.answers[question]);
  return (
    <Group
      {...props}
      type="checkbox"
      chosen={chosen}
      onPick={(value) => {
        const others = chosen.filter((one) => one !== value);
        const next = others.length < chosen.length ? others : [...chosen, value];
        form.set({ [question]: next.join(', ') });
      }}
    />
  );
}

interface GroupProps extends ChoiceProps {
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  onPick: (value: string) => void;
}

function Group(props: GroupProps) {
  const { form, question, label = LABELS[question], hint, choices, isRow, type } = props;
  const id = idOf(question);
  const isWrong = form.errors.some((one) => one.question === question);
  return (
    <fieldset
      className={`field-set${isWrong ? ' is-wrong' : ''}`}
      aria-describedby={describedBy(id, isWrong, hint)}
    >
      <legend>
        {label}
        {props.isOptional && <Optional />}
      </legend>
      <Hint id={id} hint={hint} />
      <FieldError form={form} question={question} />
      <div className={isRow ? 'checks is-row' : 'checks'}>
        {choices.map(([value, words], index) => (
          <label key={value} className="check">
            <input
              type={type}
              id={index === 0 ? id : undefined}
              name={id}
              value={value}
              checked={props.chosen.includes(value)}
              onChange={() => props.onPick(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
