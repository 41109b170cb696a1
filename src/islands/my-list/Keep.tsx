/** What to do with a list that came in a link: it is only looked at, until somebody says otherwise. */
import { idsOf, type Shortlist } from '../../shortlist/list.ts';

interface KeepProps {
  /** What the link holds and is here. */
  ids: readonly string[];
  own: Shortlist;
  onKeep: (how: 'both' | 'replace') => void;
  /** To one's own list as it is. */
  onOwn: () => void;
}

export function Keep({ ids, own, onKeep, onOwn }: KeepProps) {
  const mine = idsOf(own);
  const missing = ids.filter((id) => !mine.includes(id)).length;
  if (ids.length === 0) return null;
  if (missing === 0)
    return (
      <div className="keep">
        <p>{haveWords(ids.length, mine.length)}</p>
        <p>
          <button type="button" className="button is-quiet" onClick={onOwn}>
            Open my list
          </button>
        </p>
      </div>
    );
  if (mine.length === 0)
    return (
      <div className="keep">
        <p>
          {ids.length === 1
            ? 'You can just look at it, or keep it on a list of your own.'
            : 'You can just look, or keep them as a list of your own.'}
        </p>
        <p className="keep-ways">
          <button type="button" className="button is-quiet" onClick={() => onKeep('both')}>
            {ids.length === 1 ? 'Save to my list' : 'Keep this list'}
          </button>
        </p>
      </div>
    );
  return (
    <div className="keep">
      <p>
        You have a list of your own, of {mine.length}. Nothing is changed in it while you just look
        at this one.
      </p>
      <p className="keep-ways">
        <button type="button" className="button is-quiet" onClick={() => onKeep('both')}>
          {ids.length === 1 ? 'Save to my list' : `Keep both: add ${missing} to mine`}
        </button>
        {ids.length > 1 && (
          <button type="button" className="button is-quiet" onClick={() => onKeep('replace')}>
            Replace mine with this
          </button>
        )}
        <button type="button" className="button is-quiet" onClick={onOwn}>
          Open my list
        </button>
      </p>
    </div>
  );
}

function haveWords(shared: number, own: number): string {
  if (shared === 1) return 'This is on your own list already.';
  return shared === own
    ? 'This is the same as your own list.'
    : 'All of these are on your own list already.';
}
