/** After it was sent: what happens now, and what one can do next. */
import type { Lasting } from '../../shortlist/keep.ts';

interface SentProps {
  /** True where the text was copied, and has to be pasted where it goes. */
  isPasted: boolean;
  isCorrection: boolean;
  email: string;
  lasting: Lasting;
  onAnother: () => void;
  onClear: () => void;
}

export function Sent({ isPasted, isCorrection, email, lasting, onAnother, onClear }: SentProps) {
  return (
    <>
      <p className="lead">Thank you. People will find it because of you.</p>
      <ol className="what-next">
        <li>
          {isPasted && (
            <>
              The text is copied: <strong>paste it there</strong>, by pressing long, or with Ctrl
              and V.{' '}
            </>
          )}
          <strong>Did it really go?</strong> In the e-mail you still have to press “Send”; on
          GitHub, the green button at the end.
        </li>
        <li>A volunteer reads it. If something is not clear, they ask you.</li>
        <li>Then it is on the site, a few minutes later.</li>
      </ol>
      <p>
        Did nothing open? <a href="#send">Go back</a> and choose another way, or write to{' '}
        <a href={`mailto:${email}`}>{email}</a>.
      </p>
      <p className="add-buttons">
        {!isCorrection && (
          <button type="button" className="button" onClick={onAnother}>
            Add another at the same place
          </button>
        )}
        <button type="button" className="button is-quiet" onClick={onClear}>
          I am done: take it off this device
        </button>
      </p>
      {lasting === 'device' && (
        <p className="quiet">Until then it stays on this device, in case it did not go.</p>
      )}
    </>
  );
}
