/** The text of an issue → which form it was, and what was answered: whatever people made of it since. */
import { FORM_NAMES, FORMS, type FormName } from './forms.ts';
import type { Question } from './questions.ts';

/** What somebody answered in a form, by the names of its questions; '' where nothing. */
export interface Answered {
  form: FormName;
  /** Of boxes, the words beside those that are ticked, one a line. */
  answers: Readonly<Record<string, string>>;
}

/** The longest text of an issue that is read; a listing with all its fields has a third of it. */
export const LONGEST_ISSUE = 20_000;

/** Reads an issue that a form made, also after it was edited by hand; null for any other issue. */
export function readIssue(body: string): Answered | null {
  if (body.length > LONGEST_ISSUE) return null;
  // Such as U+2028 is no line end here. What matches lines takes them as any sign, or it would try for hours to do without.
  const lines = body.split(/\r\n|\r|\n/);
  const headings = lines.map((line) => /^#{1,6}[ \t]+(.*?)[ \t#]*$/s.exec(line)?.[1] ?? null);
  const form = formOf(headings);
  if (form === null) return null;
  const answers = Object.fromEntries(FORMS[form].fields.map(({ id }) => [id, '']));
  for (const { field, from, to } of sectionsOf(FORMS[form].fields, headings))
    answers[field.id] = READERS[field.kind](lines.slice(from, to), field);
  return { form, answers };
}

// The first heading that is the first question of a form. Whatever stands above was put there by hand.
function formOf(headings: readonly (string | null)[]): FormName | null {
  for (const heading of headings) {
    const form = FORM_NAMES.find((name) => FORMS[name].fields[0]?.label === heading);
    if (form) return form;
  }
  return null;
}

/** Questions come in their order, so that a heading within an answer is a question only where that one is still to come. */
function sectionsOf(fields: readonly Question[], headings: readonly (string | null)[]) {
  const sections: { field: Question; from: number; to: number }[] = [];
  let next = 0;
  headings.forEach((heading, line) => {
    if (heading === null) return;
    const at = fields.findIndex(({ label }, index) => index >= next && label === heading);
    const field = fields[at];
    // The first question opens the form: another one before it is text that somebody put above.
    if (!field || (next === 0 && at > 0)) return;
    const last = sections[sections.length - 1];
    if (last) last.to = line;
    sections.push({ field, from: line + 1, to: headings.length });
    next = at + 1;
  });
  return sections;
}

const READERS: Record<Question['kind'], (lines: readonly string[], field: Question) => string> = {
  input: (lines) => answerIn(lines).replace(/\s+/g, ' '),
  textarea: (lines, { isVerbatim }) => (isVerbatim ? unfenced(lines) : answerIn(lines)),
  dropdown: (lines) => answerIn(lines).replace(/^None$/, ''),
  checkboxes: (lines) =>
    lines
      .flatMap((line) => /^\s*[-*+] \[[xX]\] +(.*?)\s*$/s.exec(line)?.[1] ?? [])
      .filter((label) => label !== '')
      .join('\n'),
};

function answerIn(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  return text === '_No response_' ? '' : text;
}

// GitHub puts the fence around; what is within may have fences of its own.
function unfenced(lines: readonly string[]): string {
  const text = answerIn(lines);
  const [, within] = /^(?:`{3,}|~{3,})[^\n`]*\n([^]*?)\n?(?:`{3,}|~{3,})$/.exec(text) ?? [];
  return within === undefined ? text : within === '' ? '' : `${within}\n`;
}
