/** The search form: drawn at build, sent to /search/ where no script runs, and read as it is typed where one does. */
import { memo, useId, type ReactNode, type Ref, type SubmitEvent } from 'react';
import { paths } from '../../paths.ts';
import { formatDay } from '../../schedule/dates.ts';
import type { Counts } from '../../search/finding/tally.ts';
import { PARAMETERS, type Query } from '../../search/query.ts';
import type { Suggestable, Suggestion } from '../../search/suggest.ts';
import { DAYS, TERMS, TIMES, type Choice } from './names.ts';
import { WordsField } from './WordsField.tsx';

interface SearchFormProps {
  towns: readonly Choice[];
  kinds: readonly Choice[];
  needs: readonly Choice[];
  /** What the words may become. */
  suggestable: Suggestable;
  /** False at build and until the page has come to life. */
  isLive: boolean;
  /** A date that is asked for, to be among the days; '' for none. */
  date: string;
  /** How many of the further choices are made. */
  chosen: number;
  /** How many results each choice would leave; null where that is not known, or nobody reads it. */
  counts: Counts | null;
  /** True when the results are those near the visitor. */
  isNear: boolean;
  formRef: Ref<HTMLFormElement>;
  /** Told of the parameter a visitor has changed. */
  onInput: (name: string) => void;
  onChoose: (suggestion: Suggestion, isTouch: boolean) => void;
  onSubmit: (event: SubmitEvent) => void;
  /** “Near me” was pressed. */
  onNearMe: () => void;
  /** Told when the visitor comes near the form, so that what it needs can be fetched. */
  onApproach: () => void;
  /** Told when the visitor comes to the choices, or goes back to the words. */
  onRead: (isReading: boolean) => void;
}

/** The form; drawn again only when something in it changed, and not at every letter of the words. */
export const SearchForm = memo(function SearchForm(props: SearchFormProps) {
  const { towns, kinds, needs, date, chosen, counts, isLive } = props;
  const days = date ? [...DAYS, { slug: date, name: formatDay(date) }] : DAYS;
  return (
    <search>
      <form
        ref={props.formRef}
        className="search-form"
        action={paths.search()}
        method="get"
        autoComplete="off"
        onInput={({ target }) => props.onInput((target as HTMLInputElement).name)}
        onSubmit={props.onSubmit}
        onFocus={({ target }) => {
          props.onApproach();
          props.onRead(!(target as Element).matches(WORDS));
        }}
        onPointerEnter={props.onApproach}
        onPointerOver={({ target }) => {
          if ((target as Element).closest('select, details')) props.onRead(true);
        }}
      >
        <div className="search-main">
          <WordsField names={props.suggestable} isLive={isLive} onChoose={props.onChoose} />
          <Select field="town" label="Town" any="Any town" choices={towns} counts={counts?.town} />
          <Select field="day" label="Day" any="Any day" choices={days} counts={counts?.day} />
          <button
            type="button"
            className="button is-quiet near-button"
            disabled={!isLive}
            aria-pressed={props.isNear}
            onClick={props.onNearMe}
          >
            Near me
          </button>
          <button type="submit" className="button search-button">
            Search
          </button>
        </div>
        <details className="search-more">
          <summary>
            More choices
            {chosen > 0 && <span className="search-chosen"> ({chosen} chosen)</span>}
          </summary>
          <div className="search-choices">
            <Select
              field="part"
              label="Time of day"
              any="Any time"
              choices={TIMES}
              counts={counts?.part}
            />
            <Select
              field="kind"
              label="Kind of activity"
              any="Any kind"
              choices={kinds}
              counts={counts?.kind}
            />
            <Select
              field="need"
              label="Help with"
              any="Anything"
              choices={needs}
              counts={counts?.need}
            />
            <fieldset className="field-set">
              <legend>Only show</legend>
              {TERMS.map(({ field, name }) => (
                <label key={field} className="check">
                  <input type="checkbox" name={PARAMETERS[field]} value="yes" />{' '}
                  <span>{withCount(name, counts?.[field])}</span>
                </label>
              ))}
            </fieldset>
          </div>
        </details>
      </form>
    </search>
  );
});

const WORDS = `[name=${PARAMETERS.words}]`;

interface SelectProps {
  field: keyof Query;
  label: string;
  /** The choice of not choosing. */
  any: string;
  choices: readonly Choice[];
  counts: ReadonlyMap<string, number> | undefined;
}

function Select({ field, label, any, choices, counts }: SelectProps): ReactNode {
  const id = useId();
  return (
    <div className={`field field-${field}`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={PARAMETERS[field]}>
        <option value="">{any}</option>
        {choices.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {withCount(name, counts && (counts.get(slug) ?? 0))}
          </option>
        ))}
      </select>
    </div>
  );
}

// Made once: making one for each choice took 24 ms a letter, in a profile at a quarter of the speed.
const NUMBERS = new Intl.NumberFormat('en-GB');

/** A choice with how many it would leave; a choice that leaves none stays to be chosen, and says so. */
function withCount(name: string, count: number | undefined): string {
  return count === undefined ? name : `${name} (${NUMBERS.format(count)})`;
}
