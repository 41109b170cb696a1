/** The words of the question, with a list of what they may become: a combobox once the page has come to life. */
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { LONGEST_WORDS, PARAMETERS } from '../../search/query.ts';
import {
  createSuggester,
  type Suggestable,
  type SuggestedField,
  type Suggestion,
} from '../../search/suggest.ts';
import { useSpoken } from './spoken.ts';

/** So many suggestions at most, and so many on a narrow screen, where they lie over the results. */
const MOST = 8;
const MOST_NARROW = 4;
const NARROW = '(max-width: 30rem)';

const HEADINGS: Readonly<Record<SuggestedField, string>> = {
  town: 'Towns',
  kind: 'Kinds',
  need: 'Help with',
};

interface WordsFieldProps {
  names: Suggestable;
  /** False at build and until the page has come to life: then it is a plain field. */
  isLive: boolean;
  /** Told when a suggestion was chosen and stands in the field; `isTouch` where a finger chose it. */
  onChoose: (suggestion: Suggestion, isTouch: boolean) => void;
}

export function WordsField({ names, isLive, onChoose }: WordsFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const suggester = useMemo(() => createSuggester(names), [names]);
  const [list, setList] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = list.length > 0;
  const spoken = useSpoken(isOpen ? countWords(list.length) : '');

  function open(): readonly Suggestion[] {
    const input = field.current;
    if (!input) return [];
    // Whoever mends a word in the middle is not writing a name at the end.
    const isAtEnd = input.selectionStart === input.value.length;
    const found = isAtEnd
      ? suggester(input.value, matchMedia(NARROW).matches ? MOST_NARROW : MOST)
      : [];
    setList(found);
    setActive(-1);
    return found;
  }

  function close(): void {
    setList([]);
    setActive(-1);
  }

  function choose(suggestion: Suggestion | undefined, isTouch: boolean): void {
    close();
    if (!suggestion || !field.current) return;
    // A space after it, so that the next word can be typed at once.
    field.current.value = `${suggestion.words} `.slice(0, LONGEST_WORDS);
    onChoose(suggestion, isTouch);
  }

  function move(by: 1 | -1): void {
    const known = isOpen ? list : open();
    if (known.length === 0) return;
    // The field itself is one stop of the round.
    const stops = known.length + 1;
    setActive((before) => (((isOpen ? before : -1) + 1 + by + stops) % stops) - 1);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // While letters are put together from several keys, all keys belong to that.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
        if (event.altKey) open();
        else move(1);
        break;
      case 'ArrowUp':
        if (event.altKey) close();
        else move(-1);
        break;
      case 'Escape':
        if (!isOpen) return;
        close();
        break;
      case 'Enter':
        if (!isOpen || active < 0) return close();
        choose(list[active], false);
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // They move in the words again.
        return setActive(-1);
      default:
        return;
    }
    event.preventDefault();
  }

  useEffect(() => {
    addEventListener('popstate', close);
    return () => removeEventListener('popstate', close);
  }, []);

  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': active < 0 ? undefined : `${id}-${active}`,
  } as const;
  return (
    <div className="field field-words">
      <label htmlFor={`${id}-words`}>What are you looking for?</label>
      <input
        ref={field}
        id={`${id}-words`}
        type="text"
        name={PARAMETERS.words}
        maxLength={LONGEST_WORDS}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="search"
        aria-describedby={`${id}-hint`}
        {...(isLive && combobox)}
        onInput={open}
        onKeyDown={press}
        onClick={() => setActive(-1)}
        onBlur={close}
      />
      {isOpen && (
        <div
          id={`${id}-list`}
          className="suggestions"
          role="listbox"
          aria-label="Suggestions"
          onMouseDown={keepFocus}
        >
          {groupsOf(list).map(({ heading, members }) => (
            <div key={heading} className="suggestion-group" role="group" aria-label={heading}>
              <p className="suggestion-heading" aria-hidden="true">
                {heading}
              </p>
              {members.map(({ suggestion, place }) => (
                <div
                  key={suggestion.slug}
                  id={`${id}-${place}`}
                  ref={place === active ? marked : undefined}
                  className="suggestion"
                  role="option"
                  aria-selected={place === active}
                  onClick={({ nativeEvent }) => choose(suggestion, isTouched(nativeEvent))}
                >
                  {suggestion.name}
                  {suggestion.by && <span className="suggestion-by"> – {suggestion.by}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <p id={`${id}-hint`} className="field-hint">
        Such as <span className="hint-more">“money worries”, </span>“lonely” or a postcode
      </p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

/** Suggestions under their headings, each with its place in the list. */
function groupsOf(list: readonly Suggestion[]) {
  const groups = new Map<string, { suggestion: Suggestion; place: number }[]>();
  for (const [place, suggestion] of list.entries()) {
    const heading = HEADINGS[suggestion.field];
    groups.set(heading, [...(groups.get(heading) ?? []), { suggestion, place }]);
  }
  return [...groups].map(([heading, members]) => ({ heading, members }));
}

function countWords(count: number): string {
  return count === 1 ? '1 suggestion' : `${count} suggestions`;
}

// A press in the list must not take the focus out of the field: the list would close before it was let go.
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function isTouched(event: globalThis.MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
