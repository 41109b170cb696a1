/** Where the listing that was to be put right is not there, or its file did not come. */
import { paths } from '../../paths.ts';

interface NoListingProps {
  has: 'gone' | 'failed' | 'coming' | 'here';
  email: string;
  onRetry: () => void;
}

export function NoListing({ has, email, onRetry }: NoListingProps) {
  return (
    <div className="callout" role="alert">
      {has === 'failed' ? (
        <>
          <p>
            <strong>The listing could not be loaded.</strong> Are you connected?
          </p>
          <p>
            <button type="button" className="button" onClick={onRetry}>
              Try again
            </button>
          </p>
        </>
      ) : (
        <p>
          <strong>We do not have that listing.</strong> The address may be cut short, or it has a
          new one. <a href={paths.search()}>Find it by search</a>, and press “Something is wrong”
          there. Or <a href={paths.add()}>add a new listing</a>.
        </p>
      )}
      <p>
        You can always write to <a href={`mailto:${email}`}>{email}</a>.
      </p>
    </div>
  );
}
