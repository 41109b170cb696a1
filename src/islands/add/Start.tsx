/** Where one begins: what it takes, and what was begun before. */
import { formatDay } from '../../schedule/dates.ts';
import type { Kept } from './kept.ts';

interface StartProps {
  /** A draft from before; null for none. */
  kept: Kept | null;
  /** The title of the listing that is put right; '' for a new one. */
  correcting: string;
  email: string;
  onGoOn: () => void;
  onBegin: () => void;
}

export function Start(props: StartProps) {
  const { kept, email, onBegin } = props;
  if (kept) return <Resume {...props} kept={kept} />;
  return (
    <>
      <p className="lead">
        Tell us what is on, and people will find it. It takes five minutes, and no account.
      </p>
      <p>
        Have ready: its name, place, day and cost, and a telephone number, e-mail or web page for
        people to ask.
      </p>
      {/* Before the page has come to life, the link leads here. */}
      <p id="what">
        <a className="button" href="#what" onClick={onBegin}>
          Start
        </a>
      </p>
      <p className="quiet">
        By hand instead? Print this page and fill it in, or write to{' '}
        <a href={`mailto:${email}`}>{email}</a>.
      </p>
    </>
  );
}

function Resume({ kept, correcting, onGoOn, onBegin }: StartProps & { kept: Kept }) {
  const { answers, saved } = kept;
  const day = saved && ` on ${formatDay(saved)}`;
  const title = answers.title.trim();
  return (
    <div className="resume">
      <p className="lead">
        {correcting
          ? `You began to change this listing${day}.`
          : `You began to write a listing${day}${title && `: “${title}”`}.`}{' '}
        It is still on this device.
      </p>
      <p className="add-buttons">
        <button type="button" className="button" onClick={onGoOn}>
          Go on where you were
        </button>
        <button type="button" className="button is-quiet" onClick={onBegin}>
          Begin anew
        </button>
      </p>
      <p className="quiet">If you begin anew, what you wrote before is taken off this device.</p>
    </div>
  );
}
