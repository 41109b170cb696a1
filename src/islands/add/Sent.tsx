/** After it was sent: what happens now, and what one can do next. */
import type { Lasting } from '../../shortlist/keep.ts';

/** Where it was sent: into the mail program, or onto the page of a message or of files on GitHub. */
export type SentTo = 'mail' | 'issue' | 'files';

interface SentProps {
  /** Null where this page was loaded again since. */
  to: SentTo | null;
  /** True where the text was copied, and has to be pasted where it goes. */
  isPasted: boolean;
  isCorrection: boolean;
  email: string;
  lasting: Lasting;
  onAnother: () => void;
  onClear: () => void;
}

export function Sent({
  to,
  isPasted,
  isCorrection,
  email,
  lasting,
  onAnother,
  onClear,
}: SentProps) {
  return (
    <>
      <p className="lead">
        Thank you. <strong>{STILL_TO_DO[to ?? 'any']}</strong>
      </p>
      {isPasted && (
        <p>
          The text is copied: first <strong>paste it there</strong>, by pressing long, or with Ctrl
          and V.
        </p>
      )}
      <p>
        {to === 'issue' && 'A program answers there at once, and says if something is missing. '}
        Then a volunteer reads it, and asks you if something is not clear. That can take some days.
        After that it is on the site.
      </p>
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

const STILL_TO_DO = {
  mail: 'Now press “Send” in your mail program.',
  issue: 'Now press the green button on GitHub.',
  files:
    'Now press the green buttons on GitHub, one after the other, until it says that your change is open.',
  any: 'Now press “Send” there (on GitHub, the green button).',
} as const;
