/** Every way to send what was written, each with a sentence for whom it is. */
import { useState, type ReactNode } from 'react';
import { CopyByHand } from '../my-list/CopyByHand.tsx';
import { download } from '../download.ts';
import type { MadeFile } from './checker.ts';
import { fileWays, issueWay, mailWay, textOf, type Parcel, type Way } from './ways.ts';

interface EndingsProps {
  parcel: Parcel;
  /** What stands in the way of the file; then it can be sent only to a person. */
  isWhole: boolean;
  email: string;
  /** '' where there is none. */
  repository: string;
  /** Told when a way was taken; true where the text was copied and has to be pasted there. */
  onSent: (isPasted: boolean) => void;
}

export function Endings(props: EndingsProps) {
  const { parcel, isWhole, email, repository, onSent } = props;
  const [said, setSaid] = useState({ words: '', byHand: '' });
  const mail = mailWay(email, parcel);
  const issue = repository ? issueWay(repository, parcel) : null;
  const files = repository && isWhole ? fileWays(repository, parcel) : null;

  async function copy(text: string, words: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ words, byHand: '' });
      return true;
    } catch {
      setSaid({ words: 'This browser does not let the page copy.', byHand: text });
      return false;
    }
  }
  // What has to be copied by hand has to stay in sight.
  async function open(way: Way, isLast = true): Promise<void> {
    const isReady = !way.pasted || (await copy(way.pasted, 'The text is copied. Paste it there.'));
    if (isReady && isLast) onSent(way.pasted !== '');
  }

  return (
    <section className="endings" aria-labelledby="endings-title">
      <h2 id="endings-title">Send it by e-mail</h2>
      <p>Nothing has left this device yet.</p>
      <p>
        <a className="button" href={mail.address} onClick={() => void open(mail)}>
          Write the e-mail
        </a>
      </p>
      {mail.pasted && <Pasting where="the e-mail" />}
      <p>
        Your mail program opens. Press “Send” there. To: <strong>{email}</strong>
      </p>
      <details className="extra">
        <summary>Send it in another way</summary>
        <Ending
          title="In your own way"
          whom="To paste it into an e-mail, or to hand it to somebody who sends it for you."
        >
          <div className="offers">
            <button
              type="button"
              className="button is-quiet"
              onClick={() =>
                void copy(textOf(parcel), 'All of it is copied. Paste it where you like.')
              }
            >
              Copy the text
            </button>
            {[parcel.file, parcel.venue].map(
              (file) =>
                file && (
                  <button
                    key={file.path}
                    type="button"
                    className="button is-quiet"
                    onClick={() => {
                      download(nameOf(file), 'text/markdown', file.text);
                      setSaid({ words: 'The file is among your downloads.', byHand: '' });
                    }}
                  >
                    {file === parcel.file ? 'Download the file' : 'Download the file of the place'}
                  </button>
                ),
            )}
          </div>
        </Ending>
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
              onClick={() => void open(issue)}
            >
              Open the message
            </a>
            {issue.pasted && <Pasting where="the box for the file" />}
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
                  onClick={() => void open(way, index === files.length - 1)}
                >
                  {files.length === 1
                    ? 'Open the file on GitHub'
                    : `${index + 1}. Open the file of the ${way.path === parcel.file?.path ? 'listing' : 'place'}`}
                </a>
                {way.pasted && <Pasting where="the file, in place of what is there" />}
              </div>
            ))}
            {files.length > 1 && (
              <p>There are two files: first the place, then the listing. Please propose both.</p>
            )}
            <Public />
          </Ending>
        )}
        {parcel.file && (
          <details className="extra made">
            <summary>The file that will be made</summary>
            {[parcel.file, parcel.venue].map(
              (file) =>
                file && (
                  <figure key={file.path}>
                    <figcaption>{file.path}</figcaption>
                    <pre tabIndex={0}>{file.text}</pre>
                  </figure>
                ),
            )}
          </details>
        )}
      </details>
      <p className="send-said" role="status">
        {said.words}
      </p>
      {said.byHand && <CopyByHand text={said.byHand} />}
    </section>
  );
}

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
