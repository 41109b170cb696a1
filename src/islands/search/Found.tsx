/** What was found: how the question was understood, the list, the map beside it, and ways on. */
import { memo, useMemo, useState, type Ref } from 'react';
import type { Now } from '../../components/next.ts';
import { shownNotice } from '../../listings/closures.ts';
import type { Point, Vocabulary } from '../../listings/vocabulary.ts';
import type { Tiles } from '../../map/tiles.ts';
import { isInside, type View } from '../../map/view.ts';
import { paths } from '../../paths.ts';
import { describePostcode } from '../../places/postcode.ts';
import type { Answer, Ask } from '../../search/fetching/answer.ts';
import type { Rest } from '../../search/fetching/finder.ts';
import { queryToAddress, type Query } from '../../search/query.ts';
import type { Day } from '../../schedule/schedule.ts';
import { countWords } from './count.ts';
import type { TownChoice } from './names.ts';
import { Nearest } from './Nearest.tsx';
import { ResultList } from './ResultList.tsx';
import { ResultMap } from './ResultMap.tsx';
import type { SearchControl } from './state.ts';
import { Understood } from './Understood.tsx';
import { Ways } from './Ways.tsx';

interface FoundProps {
  view: 'home' | 'list' | 'map';
  towns: readonly TownChoice[];
  tiles: Tiles | null;
  ring: string;
  answer: Answer;
  /** The question it answers. */
  ask: Ask;
  vocabulary: Vocabulary;
  rest: Rest;
  now: Now;
  hasMap: boolean;
  /** What the map looks at; null for everything found. */
  mapView: View | null;
  change: SearchControl['change'];
  onMore: () => void;
  /** The map found the visitor. */
  onNearMe: (at: Point) => void;
  /** The visitor's place is not to matter any more. */
  onDropNear: () => void;
  countRef: Ref<HTMLParagraphElement>;
  /** Moves the focus to the number of results: what had it is gone. */
  onGone: () => void;
}

/** Drawn again when the answer changes, and not at the letters of the next question. */
export const Found = memo(function Found(props: FoundProps) {
  const { view, towns, answer, ask, vocabulary, now, hasMap, change } = props;
  const { query } = ask;
  const notices = useMemo(() => noticesOf(towns, now.today), [towns, now.today]);
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  // A map that is the page is what one looks at; beside a list it is what one looks up.
  const [follows, setFollows] = useState(view === 'map');
  const { places } = answer;
  const { area } = ask;
  // A part of the map that was chosen has what was found there; a list that follows it is no end of the map.
  const onMap = useMemo(
    () =>
      area && !follows
        ? (places ?? NOTHING).filter(({ at }) => at && isInside(at, area))
        : (places ?? NOTHING),
    [places, area, follows],
  );
  const postcode = postcodeWords(answer.postcode);

  function changeQuery(next: Query): void {
    change({ query: next }, 'push');
    props.onGone();
  }

  return (
    <>
      {/* A list that follows the map needs no chip for what the map itself shows, at every move another. */}
      <Understood
        query={query}
        answer={answer}
        names={vocabulary}
        hasArea={area !== null && !(hasMap && follows)}
        isNear={ask.from !== null}
        onChange={changeQuery}
        onDropArea={() => {
          change({ area: null }, 'push');
          props.onGone();
        }}
        onDropNear={() => {
          props.onDropNear();
          props.onGone();
        }}
      />
      <p className="postcode-note" role="status">
        {postcode}
      </p>
      <div className="search-bar">
        <p className="search-count" ref={props.countRef} tabIndex={-1}>
          {countWords(answer.total, area !== null)}
        </p>
        {view === 'home' && answer.total > 0 && (
          <a className="button is-quiet" href={paths.map(queryToAddress(query))}>
            Show on a map
          </a>
        )}
        {view === 'list' && (hasMap || answer.total > 0) && (
          <button
            type="button"
            className="button is-quiet"
            onClick={() => change({ hasMap: !hasMap, view: null, area: null }, 'push')}
          >
            {hasMap ? 'Hide the map' : 'Show on a map'}
          </button>
        )}
      </div>
      {answer.isCut && !answer.isPartial && <p className="search-cut">{cutWords(ask)}</p>}
      <Nearest query={query} answer={answer} from={ask.from} vocabulary={vocabulary} />
      <div className={hasMap ? 'search-split' : 'search-whole'}>
        {hasMap && (
          <div className="search-map">
            <ResultMap
              rest={props.rest}
              documents={onMap}
              towns={vocabulary.towns}
              tiles={props.tiles}
              selected={selected}
              onSelect={setOpened}
              onBounds={(area) => change({ area }, 'push')}
              onNearMe={props.onNearMe}
              follows={follows}
              onFollows={setFollows}
              day={query.day}
              dayCounts={answer.counts?.day ?? null}
              onDay={(day) => change({ query: { ...query, day } }, 'push')}
              view={props.mapView}
              onView={(seen, area) =>
                change(follows ? { view: seen, area } : { view: seen }, 'later')
              }
            />
          </div>
        )}
        {(answer.total > 0 || answer.nearly.length > 0) && (
          <ResultList
            answer={answer}
            query={query}
            names={vocabulary}
            notices={notices}
            now={now}
            opened={opened}
            onMore={props.onMore}
            onFocus={setSelected}
          />
        )}
      </div>
      <Ways ways={answer.instead} hasResults={answer.total > 0} ring={props.ring} />
    </>
  );
});

// "de" is as likely to become "debt".
function postcodeWords(answer: Answer['postcode']): string {
  if (!answer || (answer.is === 'half-typed' && !/\d/.test(answer.typed))) return '';
  return describePostcode(answer, 'our area');
}

/** Which part of a large directory was searched, where not all of it was. */
function cutWords({ from }: Ask): string {
  return from
    ? 'Only places near you were searched. Choose a town to search elsewhere.'
    : 'Only part of the directory was searched. Add a town to search all of it.';
}

// The same empty list each time, so that the map has nothing new to draw.
const NOTHING: readonly never[] = [];

/** What each town has to say just now, by its slug. */
function noticesOf(towns: readonly TownChoice[], today: Day): ReadonlyMap<string, string> {
  const said = towns.map(({ slug, notice }) => [slug, shownNotice(notice, today)] as const);
  return new Map(said.filter(([, text]) => text));
}
