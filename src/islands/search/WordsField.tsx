/** The words of the question, with a list of what they may become: a combobox once the page has come to life. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { LONGEST_WORDS, PARAMETERS } from '../../search/query.ts';
import {
  createSuggester,
  type Suggestable,
  type SuggestedField,
  type Suggester,
  type Suggestion,
} from '../../search/suggest.ts';
import { useCombobox } from '../combobox.ts';
import { useSpoken } from '../spoken.ts';

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
  const combobox = useCombobox<Suggestion>({
    id,
    find: () => suggestionsFor(field.current, suggester),
    onChoose: (suggestion) => choose(suggestion, false),
  });
  const { list, isOpen, close } = combobox;
  const spoken = useSpoken(isOpen ? countWords(list.length) : '');

  function choose(suggestion: Suggestion, isTouch: boolean): void {
    close();
    if (!field.current) return;
    // A space after it, so that the next word can be typed at once.
    field.current.value = `${suggestion.words} `.slice(0, LONGEST_WORDS);
    onChoose(suggestion, isTouch);
  }

  useEffect(() => {
    addEventListener('popstate', close);
    return () => removeEventListener('popstate', close);
  }, []);

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
        {...(isLive && combobox.field)}
        onInput={() => combobox.open()}
        onKeyDown={combobox.press}
        onClick={combobox.unmark}
        onBlur={close}
      />
      {isOpen && (
        <div className="suggestions" aria-label="Suggestions" {...combobox.box}>
          {groupsOf(list).map(({ heading, members }) => (
            <div key={heading} className="suggestion-group" role="group" aria-label={heading}>
              <p className="suggestion-heading" aria-hidden="true">
                {heading}
              </p>
              {members.map(({ suggestion, place }) => (
                <div
                  key={suggestion.slug}
                  className="suggestion"
                  {...combobox.option(place)}
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

function suggestionsFor(
  field: HTMLInputElement | null,
  suggester: Suggester,
): readonly Suggestion[] {
  // Whoever mends a word in the middle is not writing a name at the end.
  if (!field || field.selectionStart !== field.value.length) return [];
  return suggester(field.value, matchMedia(NARROW).matches ? MOST_NARROW : MOST);
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

function isTouched(event: globalThis.MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
