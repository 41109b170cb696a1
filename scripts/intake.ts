/** For a workflow: an issue that a form made → a proposal of one listing, and an answer in plain words. */
import { readFileSync } from 'node:fs';
import process, { env } from 'node:process';
import { editFileAddress } from '../src/contributing/addresses.ts';
import { cardText } from '../src/contributing/card.ts';
import { LONGEST_ISSUE, readIssue, type Answered } from '../src/contributing/issue.ts';
import { propose, type Proposal } from '../src/contributing/proposal.ts';
import { changeText, inOrder, needOf } from '../src/contributing/told.ts';
import { buildDay, readFiles } from '../src/directory.ts';
import type { ContentFile } from '../src/listings/content.ts';
import type { Day } from '../src/schedule/schedule.ts';
import { refuse } from './command.ts';
import { alsoOpen, BRANCH, openPull, proposeFiles, type Outcome } from './github/branch.ts';
import { BOT, connect, keepComment, type GitHub } from './github/client.ts';
import { asItIsNow, openedBefore, readIssueEvent, type IssueEvent } from './github/event.ts';
import { fenced } from './github/fence.ts';
import {
  brokenReply,
  needsReply,
  othersText,
  personReply,
  sameReply,
  tooLongReply,
  tooManyReply,
  understoodReply,
  unreadableReply,
} from './github/reply.ts';
import { presentContent, tryOut, type Present, type Trial } from './github/trial.ts';

const MARKER = 'noticeboard: what was understood';
const FOLDER = 'content';
// An issue with so much more than a form can hold is not even looked at for one.
const LOOKED_AT = 200_000;
// From one account in a day, unless it is a maintainer's: each is a branch, a proposal and a check.
const MOST_A_DAY = 40;
/** What a proposal does to a listing that is there. */
const VERBS: Record<Answered['form'], string> = {
  add: 'Add',
  send: 'Correct',
  correct: 'Correct',
  'still-right': 'Confirm',
  closed: 'Close',
  remove: 'Correct',
};

if (import.meta.main) process.exitCode = await main();

async function main(): Promise<number> {
  const { GITHUB_EVENT_PATH: path, GITHUB_SHA: base, GITHUB_SERVER_URL: server } = env;
  if (!path || !base)
    return refuse('This runs in a workflow, which says by GITHUB_EVENT_PATH what happened.');
  const told = readIssueEvent(readFileSync(path, 'utf8'));
  if (!told) return refuse('This event is not about an issue.');
  const github = connect(env);
  const event = await asItIsNow(told, github);
  const context = { base, server: server ?? 'https://github.com', today: buildDay() };
  console.log(event ? await takeIn(event, github, readFiles(), context) : 'It is gone.');
  return 0;
}

/** Where the published branch stood when the content was read, the address of GitHub, and the day. */
interface Context {
  base: string;
  server: string;
  today: Day;
}

/** Answers one issue, and proposes what it asks for; gives a line for the log. */
export async function takeIn(
  event: IssueEvent,
  github: GitHub,
  files: readonly ContentFile[],
  context: Context,
): Promise<string> {
  const { number, body } = event;
  if (!event.isOpen || event.isPullRequest || event.author === BOT) return 'Left alone.';
  const answered = body.length < LOOKED_AT ? readIssue(body.slice(0, LONGEST_ISSUE)) : null;
  if (!answered) return 'Left alone: not from a form.';
  const answer = (text: string) => keepComment(github, number, MARKER, text);
  try {
    const { reply, done } = await outcomeOf(answered, files, { event, github, context });
    await answer(reply);
    return done;
  } catch (error) {
    // Nobody is left without a word; the run fails all the same.
    await answer(brokenReply()).catch(() => undefined);
    throw error;
  }
}

interface Around {
  event: IssueEvent;
  github: GitHub;
  context: Context;
}

/** What is answered, and what was done, for the log. */
interface Taken {
  reply: string;
  done: string;
}

async function outcomeOf(
  answered: Answered,
  files: readonly ContentFile[],
  around: Around,
): Promise<Taken> {
  const { event, github, context } = around;
  const { form } = answered;
  if (event.body.length > LONGEST_ISSUE)
    return { reply: tooLongReply(LONGEST_ISSUE), done: 'Too long.' };
  if (!event.isTrusted && (await openedBefore(event, github, context.today)) >= MOST_A_DAY)
    return { reply: tooManyReply(MOST_A_DAY), done: 'Too many in a day.' };
  const present = presentContent(files, context.today);
  if (!present) return { reply: unreadableReply(), done: 'The directory itself cannot be read.' };

  // What lies there and cannot be read is there all the same.
  const texts = new Map(files.map(({ path, text }) => [path, text ?? '']));
  const textOf = (path: string) => texts.get(path) ?? null;
  const proposal = propose(answered, { directory: present.directory, textOf }, event.day);
  if (proposal.kind === 'person') return forPerson(proposal, present, around);
  if (proposal.kind === 'same') return { reply: sameReply(form), done: 'Nothing to change.' };
  const draft = proposal.kind === 'needs' ? proposal.draft : proposal;
  const trial = draft ? tryOut(present, draft, context.today) : null;
  if (proposal.kind === 'files' && trial?.kind === 'right')
    return proposed(proposal, trial, answered, around);
  const problems = trial?.kind === 'wrong' ? trial.problems : [];
  const asked = proposal.kind === 'needs' ? proposal.needs : [];
  const needs = inOrder([...asked, ...problems.map((one) => needOf(one, form))], form);
  const pull = await openPull(github, `${BRANCH}${event.number}`);
  return { reply: needsReply(form, needs, pull), done: 'Something has to be put right.' };
}

function forPerson(
  { why, listing }: Extract<Proposal, { kind: 'person' }>,
  { directory }: Present,
  { github, context }: Around,
): Taken {
  const file = listing ? `${FOLDER}/listings/${listing.id}.md` : '';
  const edit = editFileAddress(`${context.server}/${github.repository}`, file);
  const { email } = directory.site;
  return { reply: personReply(why, { file, edit, email }), done: 'For a person to do.' };
}

async function proposed(
  { id, changes: written }: Extract<Proposal, { kind: 'files' }>,
  { listing, directory, warnings }: Extract<Trial, { kind: 'right' }>,
  { form, answers }: Answered,
  { event, github, context }: Around,
): Promise<Taken> {
  const branch = `${BRANCH}${event.number}`;
  const card = cardText(listing, directory, context.today);
  const changes = written.map(changeText).filter(Boolean).join('\n');
  const isNew = written.every(({ before }) => before === null);
  const others = await alsoOpen(github, branch, id);
  const outcome = await proposeFiles(github, {
    branch,
    into: event.branch,
    base: context.base,
    title: `${isNew ? 'Add' : VERBS[form]} ${id}`,
    body: pullText(event.number, { card, changes, others }, answers),
    files: new Map(written.map(({ path, text }) => [`${FOLDER}/${path}`, text])),
  });
  if (outcome.kind === 'proposed' || outcome.kind === 'not allowed')
    await startCheck(github, branch);
  const compare = `${context.server}/${github.repository}/compare/${event.branch}...${branch}?expand=1`;
  return {
    reply: understoodReply({ card, changes, warnings, outcome, others, compare }),
    done: `${doneWords(outcome)} ${written.map(({ path }) => path).join(', ')}`,
  };
}

// What the workflow's own token does starts no other workflow, unless it is asked for by name.
async function startCheck(github: GitHub, branch: string): Promise<void> {
  const path = `/repos/${github.repository}/actions/workflows/check.yml/dispatches`;
  const { status } = await github.request('POST', path, { ref: branch });
  if (status < 200 || status >= 300)
    console.log(`The check could not be started: GitHub answered ${status}.`);
}

function pullText(
  issue: number,
  { card, changes, others }: { card: string; changes: string; others: readonly number[] },
  { how = '', note = '' }: Readonly<Record<string, string>>,
): string {
  const parts = [
    `Closes #${issue}, in which somebody filled in a form.`,
    changes ? `**What changes:**\n\n${fenced(changes)}` : '',
    fenced(card),
    how && `**How they know:**\n\n${fenced(how)}`,
    note && `**Said besides:**\n\n${fenced(note)}`,
    othersText(others),
    'The text was made by the scripts of this repository from the answers in the issue. When these are edited, this follows, unless somebody has made a commit here.',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function doneWords(outcome: Outcome): string {
  const pull = 'pull' in outcome && outcome.pull !== null ? ` (#${outcome.pull})` : '';
  return `${outcome.kind.charAt(0).toUpperCase()}${outcome.kind.slice(1)}${pull}:`;
}
