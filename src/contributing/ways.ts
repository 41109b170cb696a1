/** The three things anybody can tell of a listing – still right, something wrong, closed – each with a way that needs no account. */
import { KNOWN_BY } from '../listings/known.ts';
import type { Site } from '../site.ts';
import { issueAddress, mailAddress } from './addresses.ts';
import { FORMS } from './forms.ts';

/** One thing to tell, and how. */
export interface Way {
  /** The words on its button. */
  label: string;
  /** What to know before one tells it. */
  hint: string;
  /** An e-mail that asks what has to be known. */
  mail: string;
  /** The page to answer on: the form of the site where something is wrong, else an issue form of the repository, which needs an account; '' where there is none. */
  page: string;
  /** True where that page is on the site itself. */
  isOwn: boolean;
}

/** What can be told of a listing: `address` is that of its page, in full; `form` that of the form which corrects it. */
export function waysToTell(
  { id, title }: { id: string; title: string },
  address: string,
  form: string,
  { email, repository }: Pick<Site, 'email' | 'repository'>,
): readonly Way[] {
  return TELLINGS.map(({ name, hint, questions }) => {
    const { title: label, begins } = FORMS[name];
    const about = begins + title;
    const lines = [`${about}`, address, ...questions.map((question) => `${question}\n\n`)];
    const isOwn = name === 'correct';
    const issue = repository && issueAddress(repository, name, { listing: id }, about);
    return {
      label,
      hint,
      mail: mailAddress(email, `${about} (${id})`, lines.join('\n\n')),
      page: isOwn ? form : issue,
      isOwn,
    };
  });
}

const { organiser, visit, phone, website } = KNOWN_BY;
const TELLINGS = [
  {
    name: 'still-right',
    hint: 'Only if you run it, have been there, or have asked. The day you tell us is then shown as the last check.',
    questions: [`How do you know? ${[organiser, visit, phone, website].join(' – ')}:`],
  },
  {
    name: 'correct',
    hint: 'A wrong time costs somebody a wasted journey. Tell us what you know, even if it is not all.',
    questions: ['What is wrong?', 'What is right?', 'How do you know?'],
  },
  {
    name: 'closed',
    hint: 'Its page stays for those who have the link, and leads to what is similar nearby.',
    questions: ['Since when?', 'How do you know?', 'Where could people go instead?'],
  },
] as const;
