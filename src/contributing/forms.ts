/** The issue forms as data: for the templates that GitHub shows, for links that fill them in, and for reading what comes back. */
import { ONLY_PUT_RIGHT } from '../listings/known.ts';
import { Document, visit } from 'yaml';
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { Site } from '../site.ts';
import {
  ask,
  CORRECTIONS,
  ELSEWHERE,
  howKnown,
  NEW_LISTING,
  promise,
  SENT,
  whichListing,
  type Question,
} from './questions.ts';

export type FormName = 'add' | 'correct' | 'still-right' | 'closed' | 'remove' | 'send';

/** One issue form. */
export interface IssueForm {
  /** What it is for, in the list of forms. */
  title: string;
  /** A sentence below that. */
  description: string;
  /** The labels an issue gets, where the repository has them; nothing depends on them. */
  labels: readonly string[];
  /** What the title of an issue begins with. */
  begins: string;
  /** What stands above the questions, as Markdown, before the sentence on what is public. */
  intro: string;
  fields: readonly Question[];
}

const IS_MINE =
  'I may pass this on. No private person’s number or address is in it, unless they said yes.';

/** Every form. The first question of each is its own, so that an issue tells by its first heading which form it is. */
export const FORMS: Record<FormName, IssueForm> = {
  add: {
    title: 'Add something that is on',
    description: 'A group, a class, a café, a service: anything that people can come to or ring.',
    labels: ['new listing'],
    begins: 'New: ',
    intro:
      'It takes about five minutes. Answer what you know. A machine reads your answers and says what is not clear, then a person looks at them.',
    fields: [...NEW_LISTING, promise(IS_MINE)],
  },
  correct: {
    title: 'Something is wrong',
    description: 'A time, a price, a telephone number: put a listing right.',
    labels: ['correction'],
    begins: 'Wrong: ',
    intro: 'Fill in only what is wrong, as it should be. What you leave empty stays as it is.',
    fields: [
      whichListing('In which listing is something wrong?'),
      ...CORRECTIONS,
      howKnown('How did you make sure of all that it says?', ONLY_PUT_RIGHT),
      promise(IS_MINE),
    ],
  },
  'still-right': {
    title: 'It is still right',
    description: 'Somebody made sure today that all a listing says is so.',
    labels: ['still right'],
    begins: 'Still right: ',
    intro:
      'Thank you for making sure. Please send this only if day, time, place, cost and telephone number are all still right.',
    fields: [
      whichListing('Which listing is still right?'),
      howKnown('How did you make sure?'),
      ask('note', 'Is there anything else for whoever reads this?', { kind: 'textarea' }),
    ],
  },
  closed: {
    title: 'It has closed',
    description: 'A group has ended for good. Its page stays, says so, and points to others.',
    labels: ['closed'],
    begins: 'Closed: ',
    intro:
      'If it only has a break, such as a summer holiday, please use “Something is wrong” instead.',
    fields: [
      whichListing('Which listing has closed for good?'),
      ask('ended', 'Since when?', {
        hint: 'Year, month, day. If you do not know, leave it empty: then it is today.',
        example: '2026-10-03',
      }),
      ask('why', 'What should people be told?', {
        kind: 'textarea',
        hint: 'One or two sentences, which stand on its page.',
        example: 'The café has closed. The group hopes to meet elsewhere next year.',
        isRequired: true,
      }),
      howKnown('How do you know that it has closed?'),
      promise(IS_MINE),
    ],
  },
  remove: {
    title: 'Take my details down',
    description: 'Your name, your number or your group should not be on the site.',
    labels: ['removal'],
    begins: 'Take down: ',
    intro:
      'A person does this, and no machine. Do not write your number or address here again: say only which it is.',
    fields: [
      whichListing('Which listing is it about?'),
      ask('what', 'What should be taken down?', {
        kind: 'textarea',
        hint: 'For example: my telephone number. Or: the whole listing, since I run the group and do not want it shown.',
        isRequired: true,
      }),
    ],
  },
  send: {
    title: 'From the form on the site',
    description: 'You need not fill this in: the page “Add or correct” does it for you.',
    labels: ['new listing'],
    begins: '',
    intro:
      'The form on the site has filled this in. You need not change anything: press the green button at the end.',
    fields: SENT,
  },
};

/** The names of all forms, in the order in which GitHub lists them. */
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** What can be chosen or ticked for a question; empty where an answer is typed. */
export function optionsOf({ options }: Question, vocabulary: Vocabulary): readonly string[] {
  if (options === undefined) return [];
  if (typeof options !== 'string') return options;
  const names = vocabulary[options].map(({ name }) => name);
  return options === 'towns' ? [...names, ELSEWHERE] : names;
}

/** The template of one form: the text of `.github/ISSUE_TEMPLATE/<form>.yml`. */
export function issueTemplate(form: FormName, vocabulary: Vocabulary, site: Site): string {
  const { title, description, labels, begins, intro, fields } = FORMS[form];
  const template = {
    name: title,
    description,
    ...(begins && { title: begins }),
    labels,
    body: [
      { type: 'markdown', attributes: { value: `${intro}\n\n${publicWords(site)}\n` } },
      ...fields.map((field) => elementOf(field, vocabulary)),
    ],
  };
  return written('Made by `npm run copies`: change src/contributing/, and run it.', template);
}

/** The text of `.github/ISSUE_TEMPLATE/config.yml`: the ways that need no issue come first. */
export function issueConfig(site: Site): string {
  return written('Made by `npm run copies`: change src/contributing/, and run it.', {
    blank_issues_enabled: true,
    contact_links: [
      {
        name: 'The form on the site',
        url: `${site.address}add/`,
        about:
          'Easier than all below, and shows at once how it is understood. E-mail will do, too.',
      },
      {
        name: 'Something private',
        url: `${site.address}about/`,
        about: `All that is written here is public. Write to ${site.email} instead.`,
      },
    ],
  });
}

/** What has to be said before somebody writes where all can read it. */
function publicWords({ email }: Site): string {
  return `**Everybody can read what you send here**, and your name on GitHub with it. For anything private, write to ${email} instead: no account is needed for that.`;
}

function elementOf(field: Question, vocabulary: Vocabulary): object {
  const { id, label, kind, hint, example, isRequired, isVerbatim } = field;
  const options = optionsOf(field, vocabulary);
  const boxes = options.map((option) => ({ label: option, ...(isRequired && { required: true }) }));
  return {
    type: kind,
    id,
    attributes: {
      label,
      ...(hint && { description: hint }),
      ...(example && { placeholder: example }),
      ...(isVerbatim && { render: 'markdown' }),
      ...(options.length > 0 && { options: kind === 'checkboxes' ? boxes : options }),
    },
    // A box says by itself whether it has to be ticked.
    ...(isRequired && kind !== 'checkboxes' && { validations: { required: true } }),
  };
}

// Quoted throughout, since GitHub reads a bare `Yes` as true; by which sign, as the house format has it.
function written(comment: string, value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const isSingle = !/['\n]/.test(node.value);
      node.type = isSingle
        ? 'QUOTE_SINGLE'
        : /\n/.test(node.value)
          ? 'BLOCK_LITERAL'
          : 'QUOTE_DOUBLE';
    },
  });
  return `# ${comment}\n${document.toString({ lineWidth: 0 })}`;
}
