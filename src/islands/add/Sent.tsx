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
      <p className="lead">
        Thank you. <strong>Now press “Send” there</strong> (on GitHub, the green button).
      </p>
      {isPasted && (
        <p>
          The text is copied: first <strong>paste it there</strong>, by pressing long, or with Ctrl
          and V.
        </p>
      )}
      <p>A volunteer reads it, and asks you if something is not clear. Then it is on the site.</p>
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
          {lasting === 'device' ? 'Done: take it off this device' : 'Done'}
        </button>
      </p>
    </>
  );
}
