/** What stands there when listings of a list could not be fetched. */
import { useEffect } from 'react';
import type { Entry } from './entries.ts';
import { focusHeading } from './focus.ts';

/** How fetching stands, and the way to try again. */
export interface Trouble {
  isTrying: boolean;
  onRetry: () => void;
}

/** Says so, that nothing is lost by it, and offers to try again. */
export function Failed({ isTrying, onRetry }: Trouble) {
  // The button that was pressed is gone once the listings have come.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) focusHeading();
    },
    [],
  );
  return (
    <div className="search-failed" role="alert">
      <p>
        <strong>Not all of the list could be loaded.</strong> Perhaps the connection was lost for a
        moment. Nothing is lost: the list is kept as it was.
      </p>
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={isTrying || undefined}
          onClick={onRetry}
        >
          {isTrying ? 'Trying …' : 'Try again'}
        </button>
      </p>
    </div>
  );
}

/** The same of the page itself: what keeps one's own list is code, too. */
export function FailedPage() {
  return (
    <div className="search-failed" role="alert">
      <p>
        <strong>This page could not be loaded whole.</strong> Perhaps the connection was lost for a
        moment. Nothing is lost: reload the page.
      </p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </p>
    </div>
  );
}

/** True where some of these could not be fetched. */
export function hasFailed(entries: readonly Entry[]): boolean {
  return entries.some(({ lack }) => lack === 'failed');
}
