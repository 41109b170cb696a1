/** What is answered to an issue: in plain words, and whatever somebody else wrote in a block of code. */
import { FORMS, type FormName } from '../../src/contributing/forms.ts';
import type { Need } from '../../src/contributing/need.ts';
import { labelOf } from '../../src/contributing/told.ts';
import type { Problem } from '../../src/listings/problems.ts';
import type { Outcome } from './branch.ts';
import { fenced } from './fence.ts';

/** How the listing was understood, and what came of it. */
export interface Understood {
  card: string;
  /** What changes in a file that was there; '' for a new one. */
  changes: string;
  /** What whoever reads the proposal should look at. */
  warnings: readonly Problem[];
  outcome: Outcome;
  /** Open proposals from other issues about the same listing. */
  others: readonly number[];
  /** Where a person can make the proposal by hand. */
  compare: string;
}

const EDIT =
  'press the three dots (…) above what you wrote, choose “Edit”, change it and save. This answer is then brought up to date by itself.';
// What fits into one comment, whatever they say.
const MOST_NEEDS = 25;
const LONGEST_NEED = 1_500;
const THANKS = 'Thank you.';

/** The answer where all was clear. */
export function understoodReply(understood: Understood): string {
  const { card, changes, warnings, outcome, others, compare } = understood;
  return paragraphs(
    outcome.kind === 'taken over' || outcome.kind === 'declined'
      ? ''
      : `${THANKS} This is how it was understood:`,
    outcome.kind === 'taken over' || outcome.kind === 'declined' ? '' : fenced(card),
    changes && `**What changes:**\n\n${fenced(changes)}`,
    warningText(warnings),
    othersText(others),
    `**What happens next:** ${nextWords(outcome, compare)}`,
    outcome.kind === 'taken over' || outcome.kind === 'declined'
      ? ''
      : `If something is not as you meant it: ${EDIT}`,
  );
}

/** The answer where something has to be put right first, question by question; `pull` holds what was understood before. */
export function needsReply(form: FormName, needs: readonly Need[], pull: number | null): string {
  const [first] = needs;
  const many = needs.length === 1 ? 'one thing has' : `${needs.length} things have`;
  return paragraphs(
    `${THANKS} Before this can go on, ${many} to be put right:`,
    ...needs.slice(0, MOST_NEEDS).map((need) => needText(need, form)),
    needs.length > MOST_NEEDS && 'There is more, which is told when these are put right.',
    `**How:** ${EDIT}`,
    pull !== null && `Until then #${pull} stays as it was.`,
    first !== undefined &&
      'If this is too much bother, say so in a few words below: a person will help.',
  );
}

/** The answer where only a person can go on. */
export function personReply(
  why: 'removal' | 'town' | 'words',
  { file, edit, email }: { file: string; edit: string; email: string },
): string {
  return paragraphs(...PERSON[why](file && `[\`${file}\`](${edit})`, email));
}

/** The answer where the directory says it already. */
export function sameReply(form: FormName): string {
  return form === 'closed'
    ? `${THANKS} The directory says so already, so there is nothing to change. You can close this.`
    : `${THANKS} The directory has all of this already, and just as new, so there is nothing to change. You can close this.`;
}

/** The answer to a form with more in it than any listing holds. */
export function tooLongReply(most: number): string {
  return paragraphs(
    `${THANKS} This is longer than ${most.toLocaleString('en-GB')} characters, which is more than a listing can hold, so it was not read.`,
    `Please shorten it: ${EDIT}`,
  );
}

/** The answer where one account has sent more in a day than any volunteer does. */
export function tooManyReply(most: number): string {
  return paragraphs(
    `${THANKS} More than ${most} came from the same account today, so a person looks at this one first. Nothing you wrote is lost.`,
    '**For a maintainer:** if all is well, edit this issue in any way tomorrow, and it is read. Many listings at once are easier as a spreadsheet: `npm run import`.',
  );
}

/** The answer where the directory itself has a mistake, so that nothing can be held against it. */
export function unreadableReply(): string {
  return paragraphs(
    `${THANKS} This could not be looked at, since something in the directory itself is wrong just now. It is not your fault, and nothing you wrote is lost.`,
    'For a maintainer: `npm run check` says what it is. When it is mended, edit this issue in any way, and it is read again.',
  );
}

/** The answer where GitHub itself did not do what was asked of it. */
export function brokenReply(): string {
  return paragraphs(
    `${THANKS} It was read, but something here went wrong before it could be proposed. It is not your fault, and nothing you wrote is lost.`,
    'For a maintainer: the log of the workflow “intake” says what it was. Edit this issue in any way, and it is tried again.',
  );
}

const PERSON: Record<
  'removal' | 'town' | 'words',
  (file: string, email: string) => readonly string[]
> = {
  removal: (file, email) => [
    `${THANKS} **Nothing has been changed yet:** a person does this, and no machine. You need not do anything more. If there is something to say that not all should read, write to ${email}.`,
    `**For a maintainer,** ${file ? `about ${file}` : 'who has to find out first which listing is meant'}:`,
    [
      '1. A private person’s name, number or address: take these lines out of the file today, and ask afterwards. What was taken out by mistake is soon put back. If it is then no longer possible to ask anybody, say in the words below how people can join.',
      '2. Anything else, or the whole listing: first make sure that whoever asks may ask, by the telephone number or address that the listing has now, and not by one given here.',
      '3. For the whole listing, keep the file, take out what is private, and add `ended:` with the date and a sentence such as “This group is no longer listed here”. If the file were deleted, whoever kept its address would find nothing.',
      '4. What was here before stays in the history of the repository. Where it has to go from there too, [GitHub says how](https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository).',
      '5. Take private details out of this issue as well, say here that it is done, and close it.',
    ].join('\n'),
  ],
  town: () => [
    `${THANKS} The directory has no page for that place yet, so a person has to add it first. Nothing you wrote is lost.`,
    '**For a maintainer:** add the place to `content/towns.yaml` and run `npm run copies`, which puts it into the forms. Then edit the answer above – the name of the town, as it stands in the file – and the rest goes by itself.',
  ],
  words: (file) => [
    `${THANKS} You said it in your own words, so a person reads it and makes the change. Nothing has been changed yet.`,
    `**For a maintainer:** it is about ${file}. For what the form can do by itself, fill in the answer above in the words of the file.`,
  ],
};

function nextWords(outcome: Outcome, compare: string): string {
  switch (outcome.kind) {
    case 'proposed':
    case 'unchanged':
      return `#${outcome.pull} holds this as a proposal. A person reads it and may ask a question there. When they accept it, the site shows it a few minutes later, and this issue closes by itself. You need not do anything more.`;
    case 'taken over':
      return `${outcome.pull === null ? 'Somebody' : `Somebody has taken on #${outcome.pull} by hand and`} is working on it, so what you changed here does not get there by itself. Please say ${outcome.pull === null ? 'below' : 'there'} what should be otherwise.`;
    case 'declined':
      return `A person has closed #${outcome.pull}, which held this as a proposal, without taking it in. Please ask there why, or what would help.`;
    case 'not allowed':
      return `a person makes a proposal of it with [these two clicks](${compare}), since this repository does not let its workflows do that (Settings, Actions, General: “Allow GitHub Actions to create and approve pull requests”). You need not do anything more.`;
  }
}

/** That somebody else wants to change the same listing; '' where nobody does. */
export function othersText(others: readonly number[]): string {
  if (others.length === 0) return '';
  const numbers = others.map((number) => `#${number}`).join(', ');
  const are = others.length === 1 ? 'is another proposal' : 'are other proposals';
  return `**There ${are} for this listing:** ${numbers}. A person looks at them together, and takes what is right from each.`;
}

function needText({ question, message, fix }: Need, form: FormName): string {
  const heading = question === '' ? FORMS[form].title : labelOf(question, form);
  return `**${heading}**\n\n${fenced(`${message}${fix && `\n→ ${fix}`}`, LONGEST_NEED)}`;
}

function warningText(warnings: readonly Problem[]): string {
  if (warnings.length === 0) return '';
  const texts = warnings.map(
    ({ message, fix }) => `${message.replaceAll('**', '')}${fix && `\n→ ${fix}`}`,
  );
  return `**For whoever reads the proposal.** It stops nothing, but please look:\n\n${fenced(texts.join('\n\n'))}`;
}

function paragraphs(...parts: readonly (string | false)[]): string {
  return `${parts.filter((part) => part !== '' && part !== false).join('\n\n')}\n`;
}
