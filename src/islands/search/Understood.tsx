/** How the search was understood: a chip for each part, which can be taken away. */
import { Fragment } from 'react';
import type { Answer } from '../../search/fetching/answer.ts';
import { PARAMETERS, withoutPart, type Query } from '../../search/query.ts';
import { tokens } from '../../search/words.ts';
import { describeMeanings, meaningOf, type Names } from './names.ts';

interface UnderstoodProps {
  /** The question that was answered. */
  query: Query;
  answer: Answer;
  names: Names;
  /** True when only a part of the map is searched. */
  hasArea: boolean;
  /** True when what is near the visitor comes first. */
  isNear: boolean;
  /** Told of the query as it is without a part. */
  onChange: (query: Query) => void;
  onDropArea: () => void;
  onDropNear: () => void;
}

export function Understood(props: UnderstoodProps) {
  const { query, answer, names, onChange } = props;
  const { understood, postcode } = answer;
  // What is no more than a postcode that cannot be used has its own words elsewhere, in one piece or in two.
  const missing = answer.missing.filter(
    (word) => !postcode || !(/\d/.test(word) || nameOf(postcode).startsWith(word)),
  );
  const typed = understood.parts.map((part) => ({
    key: `${part.start} ${part.means[0]?.field}`,
    name: describeMeanings(part.means, names),
    words: `“${part.words}”`,
    onRemove: () => onChange({ ...query, words: withoutPart(query.words, part) }),
  }));
  const chosen = FILTERS.filter((field) => query[field] !== '' && query[field] !== false).map(
    (field) => {
      const value = query[field] === true ? 'yes' : String(query[field]);
      const name = describeMeanings([meaningOf(field, value)], names);
      const onRemove = () =>
        onChange({ ...query, [field]: typeof query[field] === 'boolean' ? false : '' });
      return { key: PARAMETERS[field], name, words: name, onRemove };
    },
  );
  const near = { key: 'near', name: 'Near you', words: 'near you', onRemove: props.onDropNear };
  const area = {
    key: 'area',
    name: 'Part of the map',
    words: 'part of the map',
    onRemove: props.onDropArea,
  };
  const chips = [
    ...typed,
    ...chosen,
    ...(props.isNear ? [near] : []),
    ...(props.hasArea ? [area] : []),
  ];
  const corrected = understood.spelling.filter((word) => !missing.includes(word.typed));
  if (chips.length + corrected.length + missing.length === 0) return null;
  return (
    <div className="understood">
      {chips.length > 0 && (
        <>
          <p className="understood-title">Showing</p>
          <ul className="chips">
            {chips.map(({ key, name, words, onRemove }) => (
              <li key={key} className="chip">
                <span className="chip-name">{name}</span>{' '}
                <button type="button" className="chip-remove" onClick={onRemove}>
                  Remove<span className="visually-hidden"> {words}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {corrected.map(({ typed, read }) => (
        <p key={typed} className="understood-note">
          Searching for <strong>{read}</strong> instead of “<bdi>{typed}</bdi>”.{' '}
          <button
            type="button"
            className="as-typed"
            onClick={() => onChange({ ...query, words: quoted(query.words, typed) })}
          >
            Search for “<bdi>{typed}</bdi>” as typed
          </button>
        </p>
      ))}
      {missing.length > 0 && (
        <p className="understood-note">
          {answer.total > 0 ? 'None of these listings' : 'No listing'} has the{' '}
          {missing.length === 1 ? 'word' : 'words'}{' '}
          {missing.map((word, place) => (
            <Fragment key={word}>
              {place > 0 && ', '}“<bdi>{word}</bdi>”
            </Fragment>
          ))}
          .
        </p>
      )}
    </div>
  );
}

function nameOf(postcode: NonNullable<Answer['postcode']>): string {
  if (postcode.is === 'other') return '';
  return (postcode.is === 'half-typed' ? postcode.typed : postcode.name).toLowerCase();
}

/** The words with one of them in quotes, so that its spelling is left as it is. */
function quoted(words: string, typed: string): string {
  const { start, end } = tokens(words).find(({ text }) => text === typed) ?? { start: 0, end: 0 };
  return start === end
    ? words
    : `${words.slice(0, start)}"${words.slice(start, end)}"${words.slice(end)}`;
}

const FILTERS = [
  'town',
  'day',
  'part',
  'kind',
  'need',
  'free',
  'stepFree',
  'dropIn',
] as const satisfies readonly (keyof Query)[];
