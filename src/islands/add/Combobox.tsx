/** A field with a list of what it may hold: one types, and chooses by key, mouse or finger; what is in no list is a way on, too. */
import { useMemo, useState } from 'react';
import { called, findPlainly, type Option } from '../../contributing/names.ts';
import { useCombobox } from '../combobox.ts';
import { useSpoken } from '../spoken.ts';
import { MOST_CHARACTERS, OTHER } from './answers.ts';
import { describedBy, FieldError, Hint, idOf } from './Field.tsx';
import type { Form } from './form.ts';
import { LABELS, type Question } from './steps.ts';

interface ComboboxProps {
  form: Form;
  question: Question;
  /** The question that holds what was typed while nothing of the list is chosen. */
  typedInto: Question;
  label: string;
  hint?: string;
  /** Null while they are not here. */
  options: readonly Option[] | null;
  /** What stands on the button for what is in no list. */
  otherWords: string;
  /** Told when something of the list was chosen, or '' when it was taken back. */
  onChoose?: (slug: string) => void;
}

export function Combobox(props: ComboboxProps) {
  const { form, question, typedInto, label, hint, options, otherWords, onChoose } = props;
  const id = idOf(question);
  const known = options?.find(({ slug }) => slug === form.answers[question]);
  // An address, or what was kept, may name something that is not in the list; whether it is, only the list tells.
  const isStray = Boolean(options?.length) && !known && form.answers[question] !== OTHER;
  const chosen = isStray ? '' : form.answers[question];
  const typed = (isStray && form.answers[question]) || form.answers[typedInto];
  // A slug whose name is not here is better than an empty field.
  const text = chosen === '' || chosen === OTHER ? typed : (known?.name ?? chosen);
  const find = useMemo(
    () => (form.later ? form.later.createFinder : findPlainly)(options ?? []),
    [options, form.later],
  );
  const [isWriting, setWriting] = useState(false);

  const choose = ({ slug }: Option) => {
    combobox.close();
    form.set({ [question]: slug, [typedInto]: '' });
    onChoose?.(slug);
  };
  const type = (words: string) => {
    setWriting(true);
    form.set({ [question]: '', [typedInto]: words });
    if (chosen !== '') onChoose?.('');
    combobox.open(find(words));
  };
  const takeAsOther = () => {
    form.set({ [question]: OTHER, [typedInto]: typed.trim() });
    onChoose?.(OTHER);
  };
  const settle = () => {
    setWriting(false);
    combobox.close();
    const same = chosen === '' ? called(options ?? [], typed) : null;
    if (same) choose(same);
  };
  const combobox = useCombobox<Option>({
    id,
    find: () => find(chosen === '' ? typed : ''),
    onChoose: choose,
    onEnter: settle,
  });
  const { list, isOpen, open, close } = combobox;

  const isWrong = form.errors.some((one) => one.question === question);
  const near = find(typed).slice(0, 3);
  const isUnknown = options !== null && chosen === '' && typed.trim() !== '' && !isWriting;
  const unknown = `“${typed.trim()}” is not in the list.${near.length > 0 ? ' Is it one of these?' : ''}`;
  const spoken = useSpoken(isOpen ? countWords(list.length) : isUnknown ? unknown : '');
  return (
    <div className={isWrong ? 'field combobox is-wrong' : 'field combobox'}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <FieldError form={form} question={question} />
      <div className="combobox-field">
        <input
          id={id}
          type="text"
          {...combobox.field}
          aria-describedby={describedBy(id, isWrong, hint)}
          aria-invalid={isWrong ? true : undefined}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={MOST_CHARACTERS}
          value={text}
          onChange={(event) => type(event.target.value)}
          onClick={() => (isOpen ? close() : open())}
          onKeyDown={combobox.press}
          onBlur={settle}
        />
        {isOpen && (
          <div className="options" aria-label={LABELS[question]} {...combobox.box}>
            {list.map((option, place) => (
              <div
                key={option.slug}
                className="option"
                {...combobox.option(place)}
                onClick={() => choose(option)}
              >
                <span className="option-name">{option.name}</span>
                {option.sentence && <span className="option-more">{option.sentence}</span>}
              </div>
            ))}
          </div>
        )}
      </div>
      {isUnknown && (
        <div className="unknown">
          <p>{unknown}</p>
          <p className="offers">
            {near.map((option) => (
              <button
                key={option.slug}
                type="button"
                className="button is-quiet"
                onClick={() => choose(option)}
              >
                {option.name}
              </button>
            ))}
            <button type="button" className="button is-quiet" onClick={takeAsOther}>
              {otherWords}
            </button>
          </p>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

function countWords(count: number): string {
  return count === 1 ? '1 to choose from' : `${count} to choose from`;
}
