/** Addresses that open something filled in: an issue form, a new file, a file to change, an e-mail. */
import type { FormName } from './forms.ts';

/** The longest address that is offered, as it is after a page to sign in: hosts refuse more than some 8,000 characters. */
export const LONGEST_ADDRESS = 7_000;

const BRANCH = 'main'; // as .github/workflows/deploy.yml publishes it

/** How long an address grows for somebody who has to sign in first: that page carries it encoded once more. */
export function lengthEncodedTwice(address: string): number {
  const [, host = ''] = /^(https?:\/\/[^/]+)/.exec(address) ?? [];
  return `${host}/login?return_to=${encodeURIComponent(wellFormed(address))}`.length;
}

/** A new issue in a form; `answers` by the names of its questions. Only what is typed can be filled in, and no choices. */
export function issueAddress(
  repository: string,
  form: FormName,
  answers: Readonly<Record<string, string>>,
  title = '',
): string {
  const parts = { template: `${form}.yml`, ...(title && { title }), ...answers };
  return `${top(repository)}/issues/new?${query(parts)}`;
}

/** A new file, `content/listings/belper/choir.md`, with its text, for somebody to propose. */
export function newFileAddress(repository: string, path: string, text: string): string {
  return `${top(repository)}/new/${BRANCH}?${query({ filename: path, value: text })}`;
}

/** The page on which a file is changed; nothing can be filled in there. */
export function editFileAddress(repository: string, path: string): string {
  return `${top(repository)}/edit/${BRANCH}/${path.split('/').map(encoded).join('/')}`;
}

/** An e-mail that is ready to be sent. */
export function mailAddress(email: string, subject: string, body: string): string {
  const lines = body.replace(/\r?\n|\r/g, '\r\n');
  // What parts an address from its subject is encoded; `@` reads better as it is.
  return `mailto:${encoded(email).replace(/%40/g, '@')}?${query({ subject, body: lines })}`;
}

function query(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

// Half a sign, as of a cut emoji, would stop the encoding.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function top(repository: string): string {
  return repository.replace(/[?#].*$/, '').replace(/\/+$/, '');
}
