/** Answers → the files they make; and what is wrong with one answer, by the reader of files itself. */
import { newListing } from '../../src/contributing/addition.ts';
import { needs, type Need } from '../../src/contributing/need.ts';
import type { Holdings, Proposal } from '../../src/contributing/proposal.ts';
import { slugOfName } from '../../src/contributing/which.ts';
import { composeListing, composeVenue, readDraft } from '../../src/listings/compose.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../src/listings/labels.ts';
import { nearest } from '../../src/listings/nearest.ts';
import { parseListing, parseVenue } from '../../src/listings/parse.ts';
import type { Problem } from '../../src/listings/problems.ts';
import { slugify } from '../../src/listings/slug.ts';
import type { Vocabulary } from '../../src/listings/vocabulary.ts';
import { isFields, type RawFields } from '../../src/listings/yaml.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import type { Answers, Question } from './questions.ts';

/** The listing's file, and that of its venue where it is new; or what has to be answered otherwise. */
export function toFiles(answers: Answers, holdings: Holdings, today: Day): Proposal {
  const { towns } = holdings.directory.vocabulary;
  const typed = answers['town'] ?? '';
  const town = slugOfName(typed, towns);
  if (!towns.some(({ slug }) => slug === town))
    return needs({
      question: 'town',
      message: `There is no town “${typed}” in towns.yaml.`,
      fix: nearest(
        slugify(typed),
        towns.map(({ slug }) => slug),
      ),
    });
  const unknown = ['there', 'missing'].flatMap((name) => unknownFacts(name, answers[name]));
  if (unknown.length > 0) return needs(...unknown);
  const proposal = newListing(
    {
      ...answers,
      town,
      place: answers['venue'] ?? '',
      address: (answers['address'] ?? '').replace(/\s*[,;]\s*/g, '\n'),
      there: labels(answers['there']),
      missing: labels(answers['missing']),
      how: answers['checked-how'] ?? '',
      body: answers['words'] ?? '',
    },
    holdings,
    today,
  );
  if (proposal.kind === 'needs') return needs(...proposal.needs.map(inFlags));
  if (proposal.kind !== 'files') return proposal;
  const [listing, ...venue] = proposal.changes;
  const draft = listing && readDraft(listing.text);
  if (!draft) return proposal;
  const text = composeListing({ ...draft, fields: withMore(draft.fields, answers) });
  return { ...proposal, changes: [{ ...listing, text }, ...venue] };
}

/** What the reader says of one answer alone, with what to type instead; '' where it can be read. */
export function faultOf({ name, field }: Question, answer: string, vocabulary: Vocabulary): string {
  if (answer.trim() === '') return '';
  if (name === 'postcode') {
    const text = composeVenue({ fields: { postcode: answer }, body: '' });
    return said(parseVenue('venues/x/x.md', text, vocabulary).problems, 'postcode');
  }
  if (field === '') return '';
  const [first = '', part] = field.split('.');
  const value = { languages: listOf(answer) }[first] ?? answer;
  const fields: RawFields = part ? { [first]: { [part]: value } } : { [first]: value };
  const text = composeListing({ fields, body: '' });
  return said(parseListing('listings/x/x.md', text, vocabulary).problems, field);
}

// Fields of a listing that no issue form asks for.
function withMore(fields: RawFields, answers: Answers): RawFields {
  const visit = isFields(fields['first-visit']) ? fields['first-visit'] : {};
  const facts = Object.keys(FIRST_VISIT_FACTS).map((fact) => [fact, answers[fact] ?? '']);
  return {
    ...fields,
    languages: listOf(answers['languages'] ?? ''),
    room: answers['room'] ?? '',
    source: answers['source'] ?? '',
    'first-visit': { ...visit, ...Object.fromEntries(facts) },
    ...(answers['checked'] ? { checked: answers['checked'] } : {}),
  };
}

// A form speaks of its boxes; here each question is a flag.
function inFlags(need: Need): Need {
  const question = need.question === 'place' ? 'venue' : need.question;
  const [, taken = ''] = /^There is a listing at (\S+) already/.exec(need.message) ?? [];
  if (!taken) return { ...need, question };
  return {
    question,
    message: `There is a listing ${taken} already, and it is not written over. If it is the same, change its file. If it is another, give this one a title that tells them apart.`,
    fix: '',
  };
}

function said(problems: readonly Problem[], field: string): string {
  const problem = problems.find((one) => one.severity === 'error' && one.field === field);
  if (!problem) return '';
  const { message, fix } = problem;
  const value = fix.replace(new RegExp(`^${field.split('.').at(-1)}: `), '');
  return `${message.replaceAll('**', '')}${value ? ` → ${value}` : ''}`;
}

function unknownFacts(question: string, facts = ''): Need[] {
  const known = Object.keys(ACCESS_FACTS);
  return listOf(facts)
    .filter((fact) => !known.includes(fact))
    .map((fact) => ({
      question,
      message: `There is no fact called “${fact}”.`,
      fix: nearest(slugify(fact), known) || known.join(', '),
    }));
}

function labels(facts = ''): string {
  const known: Readonly<Record<string, string>> = ACCESS_FACTS;
  return listOf(facts)
    .map((fact) => (Object.hasOwn(known, fact) ? (known[fact] ?? '') : fact))
    .join('\n');
}

function listOf(text: string): string[] {
  return text.split(/[,\n]/).flatMap((one) => one.trim() || []);
}
