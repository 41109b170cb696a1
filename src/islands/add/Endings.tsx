/** Every way to send what was written, each with a sentence for whom it is. */
import { useState, type ReactNode } from 'react';
import { CopyByHand } from '../my-list/CopyByHand.tsx';
import { download } from '../download.ts';
import type { MadeFile } from './files.ts';
import type { SentTo } from './Sent.tsx';
import { fileWays, issueWay, mailWay, textOf, type Parcel, type Way } from './ways.ts';

interface EndingsProps {
  parcel: Parcel;
  /** What stands in the way of the file; then it can be sent only to a person. */
  isWhole: boolean;
  email: string;
  /** '' where there is none. */
  repository: string;
  /** Told when a way was taken; `isPasted` where the text was copied and has to be pasted there. */
  onSent: (place: SentTo, isPasted: boolean) => void;
}

export function Endings(props: EndingsProps) {
  const { parcel, isWhole, email, repository, onSent } = props;
  const [said, setSaid] = useState({ at: '', words: '', byHand: '' });
  const mail = mailWay(email, parcel);
  const issue = repository ? issueWay(repository, parcel) : null;
  const files = repository && isWhole ? fileWays(repository, parcel) : null;

  const made = [parcel.file, parcel.venue].flatMap((file) => file ?? []);

  async function copy(at: Place, text: string, words: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ at, words, byHand: '' });
      return true;
    } catch {
      setSaid({ at, words: 'This browser does not let the page copy.', byHand: text });
      return false;
    }
  }
  // What has to be copied by hand has to stay in sight.
  async function open(at: SentTo, { pasted }: Way, isLast = true): Promise<void> {
    const isReady = !pasted || (await copy(at, pasted, 'The text is copied. Paste it there.'));
    if (isReady && isLast) onSent(at, pasted !== '');
  }
  // Beside what was pressed: elsewhere nobody on a phone would see it.
  const saidAt = (at: Place) => (
    <>
      <p className="send-said" role="status">
        {said.at === at && said.words}
      </p>
      {said.at === at && said.byHand && <CopyByHand text={said.byHand} />}
    </>
  );

  return (
    <section className="endings" aria-labelledby="endings-title">
      <h2 id="endings-title">Send it by e-mail</h2>
      <p>Nothing has left this device yet.</p>
      <p>
        <a className="button" href={mail.address} onClick={() => void open('mail', mail)}>
          Write the e-mail
        </a>
      </p>
      {mail.pasted && <Pasting where="the e-mail" />}
      <p>
        Your mail program opens. Press “Send” there. To: <strong>{email}</strong>
      </p>
      <p>Does no mail program open? Copy the text, and paste it into a message to that address.</p>
      <div className="offers">
        <button
          type="button"
          className="button is-quiet"
          onClick={() =>
            void copy(
              'mail',
              textOf(parcel),
              `The text is copied. Paste it into a message to ${email}, and send that. A volunteer reads it.`,
            )
          }
        >
          Copy the text
        </button>
      </div>
      {saidAt('mail')}
      <details className="extra">
        <summary>Send it in another way</summary>
        {parcel.file && (
          <Ending title="As a file" whom="To hand to somebody who sends it for you.">
            <div className="offers">
              {made.map((file) => (
                <button
                  key={file.path}
                  type="button"
                  className="button is-quiet"
                  onClick={() => {
                    download(nameOf(file), 'text/markdown', file.text);
                    const words = `The file is among your downloads. It still has to be sent to ${email}.`;
                    setSaid({ at: 'download', words, byHand: '' });
                  }}
                >
                  {file === parcel.file ? 'Download the file' : 'Download the file of the place'}
                </button>
              ))}
            </div>
            {saidAt('download')}
          </Ending>
        )}
        {issue && (
          <Ending
            title="As a message on GitHub"
            whom="If you have an account there, or do not mind making one. It is quicker: a program reads it at once."
          >
            <a
              className="button"
              href={issue.address}
              target="_blank"
              rel="noopener"
              onClick={() => void open('issue', issue)}
            >
              Open the message
            </a>
            {issue.pasted && <Pasting where="the box for the file" />}
            {saidAt('issue')}
            <Public />
          </Ending>
        )}
        {files && (
          <Ending
            title={parcel.correct ? 'Change the file yourself' : 'Propose the file yourself'}
            whom="If you know GitHub."
          >
            {files.map((way, index) => (
              <div key={way.path}>
                <a
                  className="button is-quiet"
                  href={way.address}
                  target="_blank"
                  rel="noopener"
                  onClick={() => void open('files', way, index === files.length - 1)}
                >
                  {files.length === 1
                    ? 'Open the file on GitHub'
                    : `${index + 1}. Open the file of the ${way.path === parcel.file?.path ? 'listing' : 'place'}`}
                </a>
                {way.pasted && <Pasting where="the file, in place of what is there" />}
              </div>
            ))}
            {saidAt('files')}
            {files.length > 1 && (
              <p>There are two files: first the place, then the listing. Please propose both.</p>
            )}
            <Public />
          </Ending>
        )}
        {parcel.file && (
          <details className="extra made">
            <summary>The file that will be made</summary>
            {made.map(({ path, text }) => (
              <figure key={path}>
                <figcaption>{path}</figcaption>
                <pre tabIndex={0}>{text}</pre>
              </figure>
            ))}
          </details>
        )}
      </details>
    </section>
  );
}

type Place = SentTo | 'download';

function nameOf({ path }: MadeFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function Ending({ title, whom, children }: { title: string; whom: string; children: ReactNode }) {
  return (
    <div className="ending">
      <h3>{title}</h3>
      <p className="quiet">{whom}</p>
      {children}
    </div>
  );
}

function Public() {
  return (
    <p>
      <strong>Everybody can read what is sent there</strong>, with the name of your account.
    </p>
  );
}

function Pasting({ where }: { where: string }) {
  return (
    <p>It is too long for a link. Pressing the button copies the text: paste it into {where}.</p>
  );
}
