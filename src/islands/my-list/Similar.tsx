/** What one could go to instead of a listing that is over. */
import { paths } from '../../paths.ts';
import type { ListingRecord, Similar as Other } from '../../sharing/record.ts';

interface SimilarProps {
  record: ListingRecord;
  /** Left out where the list is not one's own. */
  onSave: ((other: Other) => void) | undefined;
}

export function Similar({ record: { similar, townSlug, town }, onSave }: SimilarProps) {
  if (similar.length === 0)
    return (
      <p>
        <a href={paths.town(townSlug)}>See what else is on{town && ` in ${town}`}</a>
      </p>
    );
  return (
    <div className="similar">
      <p>You could go here instead:</p>
      <ul>
        {similar.map((other) => (
          <li key={other.id}>
            <span>
              <a href={paths.listing(other.id)}>{other.title}</a>
              {`${other.town && `, ${other.town}`}. ${other.when}.`}
            </span>
            {onSave && (
              <button type="button" className="button is-quiet" onClick={() => onSave(other)}>
                Save this instead
                <span className="visually-hidden"> {other.title}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
