/** The search form as the visitor left it ↔ a query. The form itself keeps the words, so that none typed early are lost. */
import { addressToQuery, PARAMETERS, type KnownSlugs, type Query } from '../../search/query.ts';

/** What the form asks for now. */
export function readForm(form: HTMLFormElement, known: KnownSlugs): Query {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  return addressToQuery(parameters, known);
}

/** Fills the form in; words the visitor is typing are left alone where they say the same. */
export function fillForm(form: HTMLFormElement, query: Query, known: KnownSlugs): void {
  const shown = readForm(form, known);
  for (const field of Object.keys(PARAMETERS) as (keyof Query)[]) {
    const control = form.elements.namedItem(PARAMETERS[field]);
    const value = query[field];
    if (shown[field] === value) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = value === true;
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = String(value);
  }
}

/** Two queries together: what the second asks for stands before the first. */
export function mergeQueries(first: Query, second: Query): Query {
  const merged: Query = { ...first };
  const asked = Object.fromEntries(
    Object.entries(second).filter(([, value]) => value !== '' && value !== false),
  ) as Partial<Query>;
  return Object.assign(merged, asked);
}

/** A change that was made to an older query, made to the one that is asked now: what was typed or chosen since stays. */
export function changeSince(before: Query, after: Query, now: Query): Query {
  const fields = Object.keys(PARAMETERS) as (keyof Query)[];
  const changed = fields.filter((field) => after[field] !== before[field]);
  const next: Query = Object.assign(
    { ...now },
    Object.fromEntries(changed.map((field) => [field, after[field]])),
  );
  // Of words that were mended in the middle meanwhile, nobody can tell which are which.
  if (changed.includes('words') && now.words.startsWith(before.words))
    next.words = `${after.words}${now.words.slice(before.words.length)}`.trim();
  return next;
}
