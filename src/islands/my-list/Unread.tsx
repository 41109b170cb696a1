/** A link of which nothing can be shown: of a newer version, or damaged beyond reading. */
import { paths } from '../../paths.ts';

interface UnreadProps {
  is: 'newer' | 'lost';
  hasOwn: boolean;
  onOwn: () => void;
}

export function Unread({ is, hasOwn, onOwn }: UnreadProps) {
  return (
    <div className="prose">
      {is === 'newer' ? (
        <p>
          It was made by a newer version of this page than the one your browser has kept. Reload the
          page, and the list should be here.
        </p>
      ) : (
        <p>
          Most of the link is missing, perhaps since a message cut it short. Ask for the link again.
          It works best when it is pressed, or copied whole.
        </p>
      )}
      <p className="keep-ways">
        {is === 'newer' && (
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload the page
          </button>
        )}
        {hasOwn && (
          <button type="button" className="button is-quiet" onClick={onOwn}>
            Open my list
          </button>
        )}
        <a className="button is-quiet" href={paths.search()}>
          Search the directory
        </a>
      </p>
    </div>
  );
}
