/** The search form: drawn at build, sent to /search/ where no script runs, and read as it is typed where one does. */
import { useId, type ReactNode, type Ref, type SubmitEvent } from 'react';
import { paths } from '../../paths.ts';
import { formatDay, isDay } from '../../schedule/dates.ts';
import type { Counts } from '../../search/filters.ts';
import { LONGEST_WORDS, PARAMETERS, type Query } from '../../search/query.ts';
import { DAYS, TERMS, TIMES, type Choice } from './names.ts';

interface SearchFormProps {
  towns: readonly Choice[];
  kinds: readonly Choice[];
  needs: readonly Choice[];
  /** What is asked now; the controls keep their own values. */
  query: Query;
  /** How many results each choice would leave; null until that is known. */
  counts: Counts | null;
  formRef: Ref<HTMLFormElement>;
  /** Told of the parameter a visitor has changed. */
  onInput: (name: string) => void;
  onSubmit: (event: SubmitEvent) => void;
  /** Told when the visitor comes near the form, so that what it needs can be fetched. */
  onNear: () => void;
}

export function SearchForm(props: SearchFormProps) {
  const { towns, kinds, needs, query, counts, formRef, onInput, onSubmit, onNear } = props;
  const id = useId();
  const chosen = [query.part, query.kind, query.need, query.free, query.stepFree, query.dropIn];
  const count = chosen.filter(Boolean).length;
  const days = isDay(query.day) ? [...DAYS, { slug: query.day, name: formatDay(query.day) }] : DAYS;
  return (
    <search>
      <form
        ref={formRef}
        className="search-form"
        action={paths.search()}
        method="get"
        autoComplete="off"
        onInput={({ target }) => onInput((target as HTMLInputElement).name)}
        onSubmit={onSubmit}
        onFocus={onNear}
        onPointerEnter={onNear}
      >
        <div className="search-main">
          <div className="field field-words">
            <label htmlFor={`${id}-words`}>What are you looking for?</label>
            <input
              id={`${id}-words`}
              type="search"
              name={PARAMETERS.words}
              maxLength={LONGEST_WORDS}
              autoComplete="off"
              autoCapitalize="none"
              enterKeyHint="search"
              aria-describedby={`${id}-hint`}
            />
            <p id={`${id}-hint`} className="field-hint">
              In your own words, such as “coffee morning” or “money worries”
            </p>
          </div>
          <Select field="town" label="Town" any="Any town" choices={towns} counts={counts?.town} />
          <Select field="day" label="Day" any="Any day" choices={days} counts={counts?.day} />
          <button type="submit" className="button search-button">
            Search
          </button>
        </div>
        <details className="search-more">
          <summary>
            More choices
            {count > 0 && <span className="search-chosen"> ({count} chosen)</span>}
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
}

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
    <div className="field">
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
