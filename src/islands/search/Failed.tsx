/** What stands there when the search cannot run. */
import { paths } from '../../paths.ts';

/** Says so, offers to try again, and leads on without it. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="search-failed" role="alert">
      <p>
        <strong>The search could not be loaded.</strong> Perhaps the connection was lost for a
        moment.
      </p>
      <p>
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      </p>
      <p>
        Everything can also be found by <a href={paths.towns()}>town</a>,{' '}
        <a href={paths.days()}>day</a>, <a href={paths.kinds()}>kind of activity</a> or{' '}
        <a href={paths.needs()}>what it helps with</a>.
      </p>
    </div>
  );
}
