/** The map beside the results; its code comes only when somebody asks for it. */
import { useEffect, useState, type ComponentType } from 'react';
import type { ListingMapProps } from '../ListingMap.tsx';
import type { Rest } from '../../search/fetching/finder.ts';

/** The map, or in words why there is none; `rest` is whether the places have come. */
export function ResultMap({ rest, ...props }: Omit<ListingMapProps, 'onFail'> & { rest: Rest }) {
  const [ListingMap, setListingMap] = useState<ComponentType<ListingMapProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isGone = false;
    import('../ListingMap.tsx').then(
      (module) => isGone || setListingMap(() => module.default),
      () => isGone || setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);

  if (hasFailed)
    return (
      <p className="search-map-note" role="alert">
        The map could not be loaded. The list has everything that would be on it.{' '}
        <button
          type="button"
          className="button is-quiet"
          onClick={() => {
            setFailed(false);
            setAttempt(attempt + 1);
          }}
        >
          Try again
        </button>
      </p>
    );
  if (rest === 'missing')
    return (
      <p className="search-map-note">
        The places of the listings could not be loaded, so there is no map just now. The list has
        everything that would be on it.
      </p>
    );
  if (!ListingMap || rest === 'coming')
    return <p className="search-map-note map-coming">Loading the map …</p>;
  return <ListingMap {...props} onFail={() => setFailed(true)} />;
}
