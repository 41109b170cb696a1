/** A field with a list of what it may hold: one types, and chooses by key, mouse or finger; what is in no list is a way on, too. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useSpoken } from '../search/spoken.ts';
import { MOST_CHARACTERS, OTHER } from './answers.ts';
import { FieldError, idOf } from './Field.tsx';
import type { Form } from './form.ts';
import { called, findPlainly, type Option } from './names.ts';
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
  const chosen = form.answers[question];
  const typed = form.answers[typedInto];
  const known = options?.find(({ slug }) => slug === chosen);
  // A slug whose name is not here is better than an empty field.
  const text = chosen === '' || chosen === OTHER ? typed : (known?.name ?? chosen);
  const find = useMemo(
    () => (form.later ? form.later.createFinder : findPlainly)(options ?? []),
    [options, form.later],
  );
  const [list, setList] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(-1);
  const [isInside, setInside] = useState(false);
  const isOpen = list.length > 0;
  const spoken = useSpoken(isOpen ? countWords(list.length) : '');

  const open = (words: string): readonly Option[] => {
    const found = find(words);
    setList(found);
    setActive(-1);
    return found;
  };
  const close = () => {
    setList([]);
    setActive(-1);
  };
  const choose = (option: Option | undefined) => {
    close();
    if (!option) return;
    form.set({ [question]: option.slug, [typedInto]: '' });
    onChoose?.(option.slug);
  };
  const type = (words: string) => {
    form.set({ [question]: '', [typedInto]: words });
    if (chosen !== '') onChoose?.('');
    open(words);
  };
  const takeAsOther = () => {
    close();
    form.set({ [question]: OTHER, [typedInto]: typed.trim() });
    onChoose?.(OTHER);
  };
  const leave = () => {
    setInside(false);
    close();
    if (chosen !== '') return;
    choose(called(options ?? [], typed) ?? undefined);
  };
  const move = (by: 1 | -1) => {
    const all = isOpen ? list : open(chosen === '' ? typed : '');
    const stops = all.length + 1; // the field itself is one stop of the round
    if (all.length > 0)
      setActive((before) => (((isOpen ? before : -1) + 1 + by + stops) % stops) - 1);
  };

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // While letters are put together from several keys, all keys belong to that.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
        move(1);
        break;
      case 'ArrowUp':
        move(-1);
        break;
      case 'Escape':
        if (!isOpen) return;
        close();
        break;
      case 'Enter':
        // What is typed and is first in the list is what was meant; a press with the list shut goes on.
        if (!isOpen) return;
        choose(list[Math.max(active, 0)]);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const isWrong = form.errors.some((one) => one.question === question);
  const near = find(typed).slice(0, 3);
  const isUnknown = options !== null && chosen === '' && typed.trim() !== '' && !isInside;
  return (
    <div className={isWrong ? 'field combobox is-wrong' : 'field combobox'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError form={form} question={question} />
      <div className="combobox-field">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={
            [isWrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={isWrong ? true : undefined}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={MOST_CHARACTERS}
          value={text}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setInside(true)}
          onClick={() => (isOpen ? close() : open(chosen === '' ? typed : ''))}
          onKeyDown={press}
          onBlur={leave}
        />
        {isOpen && (
          // A press in the list must not take the focus out of the field: the list would close before it was let go.
          <div
            id={`${id}-list`}
            className="options"
            role="listbox"
            aria-label={LABELS[question]}
            onMouseDown={(event) => event.preventDefault()}
          >
            {list.map((option, place) => (
              <div
                key={option.slug}
                id={`${id}-${place}`}
                ref={place === active ? marked : undefined}
                className="option"
                role="option"
                aria-selected={place === active}
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
          <p>
            “{typed.trim()}” is not in the list.{near.length > 0 && ' Is it one of these?'}
          </p>
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
