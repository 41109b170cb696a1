/** The ways to send what was written, each as far as an address can carry it. */
import {
  editFileAddress,
  issueAddress,
  LONGEST_ADDRESS,
  lengthEncodedTwice,
  mailAddress,
  newFileAddress,
} from '../../contributing/addresses.ts';
import type { Answers } from './answers.ts';
import type { MadeFile } from './files.ts';

/** What is to be sent. */
export interface Parcel {
  /** The listing's file and the new venue's; null where no file could be made, and only words can be sent. */
  file: MadeFile | null;
  venue: MadeFile | null;
  /** Answers as lines that a person can read; of a correction, only those that changed. */
  words: string;
  /** What whoever reads it has to know: a town that is not in the list, that nothing was checked. */
  remarks: readonly string[];
  /** The id of the listing that is put right; '' for a new one. */
  correct: string;
  answers: Answers;
}

/** An address that opens something, and what has to be pasted there by hand; '' where all is filled in. */
export interface Way {
  address: string;
  pasted: string;
}

// A longer one is a slip, and is told of.
const LONGEST_TITLE = 100;

// Mail programs of phones and of Windows cut longer ones.
const LONGEST_MAIL = 1_900;

const CUT = '(The note was too long for a link. Please ask for the rest.)';

// What the message is about, in a few words.
function subjectOf({ answers, correct }: Parcel): string {
  const title = answers.title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return correct ? `Correction: ${title || correct}` : `New listing: ${title || 'no name yet'}`;
}

/** The whole text: what a person reads, then the files; or one of both alone. */
export function textOf(parcel: Parcel, parts: 'all' | 'words' | 'files' = 'all'): string {
  const { file, venue, words, remarks, answers } = parcel;
  const files = [file, venue].flatMap((one) =>
    one ? [`${one.path}\n\n${one.text.trimEnd()}`] : [],
  );
  const note = answers.note.trim();
  return [
    ...(parts === 'files' ? [] : [words]),
    ...(remarks.length > 0 ? [remarks.join('\n')] : []),
    ...(note ? [`A note: ${note}`] : []),
    ...(parts === 'words' ? [] : files),
  ].join('\n\n----------\n\n');
}

/**
 * A letter in the mail program, as whole as it can be: of something new the file says all that the words do, and of
 * a correction the words say what is other than before. One that is longer still only says that the rest is to be pasted.
 */
export function mailWay(email: string, parcel: Parcel): Way {
  const text = textOf(parcel);
  const shorter = textOf(parcel, parcel.correct || !parcel.file ? 'words' : 'files');
  for (const body of [text, shorter]) {
    const address = mailAddress(email, subjectOf(parcel), body);
    if (address.length <= LONGEST_MAIL) return { address, pasted: '' };
  }
  const short =
    'Please paste here what the page has copied: press and hold, then choose “Paste”.\n\n';
  return { address: mailAddress(email, subjectOf(parcel), short), pasted: text };
}

/** An issue in the form that the site fills in; null where there is no file to send. */
export function issueWay(repository: string, parcel: Parcel): Way | null {
  const { file, venue, correct, remarks, answers } = parcel;
  if (!file) return null;
  const note = [...remarks, answers.note.trim()].filter(Boolean).join('\n');
  const common = { path: idOf(file), correct, note };
  const whole = {
    ...common,
    file: file.text,
    ...(venue && { 'venue-path': idOf(venue), 'venue-file': venue.text }),
  };
  const title = subjectOf(parcel);
  const address = issueAddress(repository, 'send', whole, title);
  if (lengthEncodedTwice(address) <= LONGEST_ADDRESS) return { address, pasted: '' };
  const pasted = [file.text, ...(venue ? [venue.text] : [])].join('\n\n');
  const short = venue ? { ...common, 'venue-path': idOf(venue) } : common;
  // A note can be as long as a file: what is left out of it is said.
  for (let kept = note.length; kept > 0; kept = Math.floor(kept / 2)) {
    const cut = kept < note.length ? `${note.slice(0, kept)} … ${CUT}` : note;
    const bare = issueAddress(repository, 'send', { ...short, note: cut }, title);
    if (lengthEncodedTwice(bare) <= LONGEST_ADDRESS) return { address: bare, pasted };
  }
  return { address: issueAddress(repository, 'send', { ...short, note: '' }, title), pasted };
}

/** The pages on which files are proposed, the venue's first; null where no file could be made. */
export function fileWays(repository: string, parcel: Parcel): (Way & { path: string })[] | null {
  const { file, venue, correct } = parcel;
  if (!file) return null;
  const news = [...(venue ? [venue] : []), ...(correct ? [] : [file])].map((one) => {
    const whole = newFileAddress(repository, one.path, one.text);
    return lengthEncodedTwice(whole) <= LONGEST_ADDRESS
      ? { path: one.path, address: whole, pasted: '' }
      : { path: one.path, address: newFileAddress(repository, one.path, ''), pasted: one.text };
  });
  if (!correct) return news;
  const address = editFileAddress(repository, file.path);
  return [...news, { path: file.path, address, pasted: file.text }];
}

// 'content/listings/belper/walk.md' → 'belper/walk'
function idOf({ path }: MadeFile): string {
  return path.replace(/^content\/(?:listings|venues)\//, '').replace(/\.md$/, '');
}
