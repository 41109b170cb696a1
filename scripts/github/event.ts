/** What GitHub says of an issue when it starts a workflow: taken from the file of the event, and held against its shape. */

/** An issue that was opened or edited. */
export interface IssueEvent {
  number: number;
  body: string;
  /** The day on which it was opened, in Britain. */
  day: string;
  isOpen: boolean;
  isPullRequest: boolean;
  /** Who opened it. */
  author: string;
  /** The branch that is published. */
  branch: string;
}

/** Reads the text of an event; null for what is no event of an issue. */
export function readIssueEvent(text: string): IssueEvent | null {
  const event = fieldsOf(parsed(text));
  const issue = fieldsOf(event['issue']);
  const { number, body, state, created_at: created } = issue;
  const branch = fieldsOf(event['repository'])['default_branch'];
  const author = fieldsOf(issue['user'])['login'];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return null;
  if (typeof created !== 'string' || Number.isNaN(Date.parse(created))) return null;
  if (typeof branch !== 'string' || typeof author !== 'string') return null;
  return {
    number,
    body: typeof body === 'string' ? body : '',
    day: dayInBritain(new Date(created)),
    isOpen: state === 'open',
    isPullRequest: issue['pull_request'] !== undefined,
    author,
    branch,
  };
}

/** The fields of an object from elsewhere; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** JSON from elsewhere; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function dayInBritain(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moment);
}
