/** A listing of one's own list of which nothing is known: still coming, not to be had just now, or gone for good. */
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import type { Entry } from './entries.ts';
import { wordsOf } from './entries.ts';

export function Missing({ entry: { id, lack }, children }: { entry: Entry; children?: ReactNode }) {
  const title = wordsOf(id);
  return (
    <article data-id={id} className="card item day-none">
      <p className="card-tab">
        <span className="card-time">{lack === 'gone' ? 'Not here' : '…'}</span>
      </p>
      <div className="card-main">
        <div className="item-facts">
          <h2 className="card-title">
            {lack === 'gone' ? title : <a href={paths.listing(id)}>{title}</a>}
          </h2>
          {lack === 'waiting' && <p>Loading …</p>}
          {lack === 'failed' && <p>What is known of it could not be loaded. Its page may be.</p>}
          {lack === 'gone' && (
            <p>
              This is not in the directory any more.{' '}
              <a href={paths.search(`q=${encodeURIComponent(title)}`)}>
                Look for something like it
              </a>
            </p>
          )}
        </div>
        {children && <div className="item-own">{children}</div>}
      </div>
    </article>
  );
}
