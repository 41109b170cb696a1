/** The ways to send or print what is shown. */
import { useEffect, useId, useState } from 'react';
import type { QrCode } from '../../components/QrCode.tsx';
import type { SheetForm } from '../../components/sheet/Sheet.tsx';
import { CopyByHand } from './CopyByHand.tsx';
import { download } from '../download.ts';
import { MoreWays } from './MoreWays.tsx';
import type { Ways } from './ways.ts';

export interface SendProps {
  ways: Ways;
  /** The full address of the list. */
  link: string;
  /** The full text, with notes where somebody wants them to go with it. */
  copied: string;
  hasNotes: boolean;
  withNotes: boolean;
  onWithNotes: (withNotes: boolean) => void;
  /** True for a list of one listing, which also prints as a card. */
  isOne: boolean;
  /** True where somebody came to read: then the dates are offered first, and all else is folded away. */
  isFolded: boolean;
  practice: string;
  onPractice: (practice: string) => void;
  /** What draws a code, once it is here; `onCode` fetches it. */
  Code: typeof QrCode | null;
  /** Like the next two, it rejects where what it takes cannot be had. */
  onCode: () => Promise<unknown>;
  onPrint: (form: SheetForm) => Promise<void>;
  /** The file of all dates; null when there are none to come. */
  calendar: (() => Promise<string>) | null;
}

/** What is unfolded: one at a time, so that the list is not pushed far away. */
type Opened = 'text' | 'code' | 'more' | null;

/** What was copied; with the text where the browser would not, so that a person can. */
interface Said {
  words: string;
  byHand: string;
}

/** The four ways that are used most stand open, the others are folded away. */
export function Send(props: SendProps) {
  const { ways, link, isFolded, Code, onCode, onPrint, calendar } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const [opened, setOpened] = useState<Opened>(null);
  const [said, setSaid] = useState<Said>(NOTHING);
  const id = useId();

  // No camera reads a code that is half below the screen, and a text is sent by what stands under it.
  useEffect(() => {
    if (opened === 'code' || opened === 'text')
      document.getElementById(`${id}-${opened}`)?.scrollIntoView({ block: 'nearest' });
  }, [opened, Code]);

  async function attempt(act: () => Promise<unknown>): Promise<void> {
    setSaid(NOTHING);
    try {
      await act();
    } catch {
      setSaid({ words: 'That could not be loaded. Please try again.', byHand: '' });
    }
  }
  const printAs = (form: SheetForm) => void attempt(() => onPrint(form));
  const saveDates =
    calendar &&
    (() => void attempt(async () => download('my-list.ics', 'text/calendar', await calendar())));

  async function copy(text: string, words: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ words, byHand: '' });
    } catch {
      setSaid({ words: 'This browser does not let the page copy.', byHand: text });
    }
  }

  async function share(): Promise<void> {
    try {
      await navigator.share({ text: ways.full });
    } catch {
      // Whoever closed the sheet has changed their mind.
    }
  }

  const unfolding = (what: Exclude<Opened, null>) => ({
    type: 'button' as const,
    className: 'button is-quiet send-fold',
    'aria-expanded': opened === what,
    'aria-controls': `${id}-${what}`,
    onClick: () => {
      setSaid(NOTHING);
      setOpened(opened === what ? null : what);
      if (what === 'code') void attempt(onCode);
    },
  });

  return (
    <section className={isFolded ? 'send is-folded' : 'send'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={isFolded ? 'visually-hidden' : undefined}>
        Send or print
      </h2>
      {isFolded && (
        <p className="send-first">
          {saveDates && (
            <button type="button" className="button" onClick={saveDates}>
              Add the dates to my calendar
            </button>
          )}
          <button
            type="button"
            className="button is-quiet send-fold"
            aria-expanded={isUnfolded}
            aria-controls={`${id}-ways`}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            Send or print
          </button>
        </p>
      )}
      <div id={`${id}-ways`} hidden={isFolded && !isUnfolded}>
        <div className="send-ways">
          <button type="button" className="button" onClick={() => printAs('a4')}>
            Print
          </button>
          <button {...unfolding('text')}>Text message</button>
          <button
            type="button"
            className="button is-quiet"
            onClick={() => void copy(link, 'The link is copied.')}
          >
            Copy link
          </button>
          <button {...unfolding('code')}>QR code</button>
          {canShare() && (
            <button type="button" className="button is-quiet" onClick={() => void share()}>
              Share …
            </button>
          )}
          <button {...unfolding('more')}>More ways</button>
        </div>
        <p className="send-said" role="status">
          {said.words}
        </p>
        {said.byHand && <CopyByHand text={said.byHand} />}
        <div id={`${id}-text`} className="send-panel" hidden={opened !== 'text'}>
          <p className="send-text">{ways.short}</p>
          <p className="quiet">
            This is {ways.messages}. {props.hasNotes && 'Your notes are not in it. '}The link in it
            opens {props.isOne ? 'the same' : 'the whole list'}.
          </p>
          <p className="send-actions">
            <a className="button" href={ways.sms}>
              Write this text message
            </a>
            <button
              type="button"
              className="button is-quiet"
              onClick={() => void copy(ways.short, 'The text message is copied.')}
            >
              Copy this text
            </button>
          </p>
        </div>
        <div id={`${id}-code`} className="send-panel send-code" hidden={opened !== 'code'}>
          {opened === 'code' && (
            <>
              {Code ? <Code text={link} label="QR code: it opens this list" /> : <p>…</p>}
              <div>
                <p>Point the camera of a phone at it. The list opens there.</p>
                <p>
                  It is this link: <a href={link}>{link}</a>
                </p>
              </div>
            </>
          )}
        </div>
        <div id={`${id}-more`} className="send-panel" hidden={opened !== 'more'}>
          <MoreWays
            {...props}
            onCopy={(text, words) => void copy(text, words)}
            onDates={saveDates}
            onPrint={printAs}
          />
        </div>
      </div>
    </section>
  );
}

const NOTHING: Said = { words: '', byHand: '' };

function canShare(): boolean {
  return typeof navigator.share === 'function';
}
