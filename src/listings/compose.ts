/** Answers → the text of a file, and back: what a form, a question at a terminal or a row of a table gives becomes what a volunteer would have written. */
import {
  inOrder,
  isSame,
  LISTING_ORDER,
  tidy,
  VENUE_ORDER,
  type Draft,
  type Order,
} from './draft.ts';
import { readFront } from './front.ts';
import { hasError } from './problems.ts';
import { reviseFile } from './revise.ts';
import { writeFields } from './writer.ts';

export type { Draft } from './draft.ts';

/** The whole file of a listing: fields in their order, empty ones left out, quotes only where YAML needs them. */
export function composeListing(draft: Draft): string {
  return compose(draft, LISTING_ORDER);
}

/** The whole file of a venue, likewise. */
export function composeVenue(draft: Draft): string {
  return compose(draft, VENUE_ORDER);
}

/** What a file holds, as `tidy` would have it; null where it cannot be read, or not for certain. */
export function readDraft(text: string): Draft | null {
  const { fields, body, problems } = readFront('', text);
  return fields && !hasError(problems) ? tidy({ fields, body }) : null;
}

/** A file's own text with what the draft has otherwise: lines, comments and line ends of all else stay as they are. */
export function revise(text: string, draft: Draft): string {
  const wanted = tidy(draft);
  const order = Object.hasOwn(wanted.fields, 'name') ? VENUE_ORDER : LISTING_ORDER;
  const revised = readDraft(text) && reviseFile(text, wanted, order);
  const reading = revised ? readDraft(revised) : null;
  // What is laid out in a way that lines cannot be told apart is written anew.
  const isRight = reading && reading.body === wanted.body && isSame(reading.fields, wanted.fields);
  return revised && isRight ? revised : compose(wanted, order);
}

function compose(draft: Draft, order: Order): string {
  const { fields, body } = tidy(draft);
  return `---\n${writeFields(inOrder(fields, order))}---\n${body && `\n${body}\n`}`;
}
