/** What the reader of files found → which question it is about, in a form that has no lines and no fields. */
import type { Problem } from '../listings/problems.ts';
import { readDraft } from '../listings/compose.ts';
import { isSlug } from '../listings/slug.ts';
import { isFields, type RawValue } from '../listings/yaml.ts';
import { FORMS, type FormName } from './forms.ts';
import type { Need } from './need.ts';
import type { Change } from './proposal.ts';

// Fields whose question has another name than their last part.
const QUESTIONS: Readonly<Record<string, string>> = {
  venue: 'place',
  'contact.name': 'contact-name',
  contact: 'phone',
  'checked-how': 'how',
  checked: 'how',
  access: 'there',
};

/** A problem in a file that was made from answers, as something to answer otherwise. */
export function needOf({ id, field, message, fix, file, line }: Problem, form: FormName): Need {
  const isVenue = /\/venues\/[^/]+\/[^/]+$/.test(file);
  const words = message.replaceAll('**', '');
  if (form === 'send') {
    const place = `Line ${line}${field && `, ${field}`}: `;
    return { question: isVenue ? 'venue-file' : 'file', message: `${place}${words}`, fix };
  }
  const question = questionOf(field, form, isVenue);
  // Who answers a question has no name of a field to write before the answer.
  const name = `${field.split('.').at(-1) ?? ''}: `;
  const written = FIXES[id] ?? fix;
  const answer = field && written.startsWith(name) ? written.slice(name.length) : written;
  const asked = FORMS[form].fields.find((one) => one.id === question);
  if (/\.(?:missing|empty)$/.test(id)) {
    const isTold = !id.startsWith('field.');
    const example = asked?.example ? `for example: ${asked.example}` : '';
    return { question, message: isTold ? words : UNANSWERED, fix: example };
  }
  // Who chooses from a list knows neither the files of words nor what stands in them.
  return asked?.options && /\.(?:unknown|not-one-of)$/.test(id)
    ? { question, message: NO_CHOICE, fix: isSlug(answer) ? answer : '' }
    : { question, message: words, fix: answer };
}

/** What to do, where the fix is a line of a file that no question is about. */
const FIXES: Readonly<Record<string, string>> = {
  'ended.future': `Send this once it is over; until then “${FORMS.correct.title}” can say how long it goes on`,
};
const UNANSWERED = 'This has no answer yet, and it is needed.';
const NO_CHOICE = 'This is not one of the answers to choose from.';

/** What is asked by a question of a form; for what no question asks, the whole. */
export function labelOf(question: string, form: FormName): string {
  return FORMS[form].fields.find(({ id }) => id === question)?.label ?? 'The whole';
}

/** What is needed in the order of the questions; what no question asks comes first. */
export function inOrder(needs: readonly Need[], form: FormName): Need[] {
  const ids = FORMS[form].fields.map(({ id }) => id);
  return [...needs].sort((a, b) => ids.indexOf(a.question) - ids.indexOf(b.question));
}

/** What a change does to a file, one field after the other, for somebody who compares; '' for a new file. */
export function changeText({ before, text }: Change): string {
  const [old, now] = [before === null ? null : readDraft(before), readDraft(text)];
  if (!old || !now) return '';
  const was = flat({ ...old.fields, '(words below)': old.body });
  const is = flat({ ...now.fields, '(words below)': now.body });
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .filter((name) => was.get(name) !== is.get(name))
    .map(
      (name) =>
        `${name}\n  was: ${was.get(name) || 'nothing'}\n  is now: ${is.get(name) || 'nothing'}`,
    )
    .join('\n');
}

function questionOf(field: string, form: FormName, isVenue: boolean): string {
  const ids = FORMS[form].fields.map(({ id }) => id);
  const [first = '', second = ''] = field.split('.');
  // The only words without a field are those below them.
  if (field === '') return ids.includes('body') ? 'body' : ids.includes('why') ? 'why' : '';
  if (isVenue && first === 'name') return 'place';
  const wanted = [QUESTIONS[field], field, second, QUESTIONS[first], first];
  return wanted.find((id) => id !== undefined && ids.includes(id)) ?? '';
}

function flat(value: RawValue, name = ''): Map<string, string> {
  if (isFields(value))
    return new Map(
      Object.entries(value).flatMap(([part, one]) => [
        ...flat(one, name ? `${name}, ${part}` : part),
      ]),
    );
  const text = Array.isArray(value) ? value.map((one) => String(one)).join('; ') : value;
  return new Map([[name, text]]);
}
