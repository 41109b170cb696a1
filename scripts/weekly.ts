/** Opens lists of listings that somebody should check, as issues at GitHub, and keeps them up to date: for a workflow, once a week. */
import process, { env } from 'node:process';
import { dueListings } from '../src/contributing/due.ts';
import { buildDay, readDirectory } from '../src/directory.ts';
import type { Directory } from '../src/listings/content.ts';
import type { Day } from '../src/schedule/schedule.ts';
import { connect, type GitHub } from './github/client.ts';
import { changeIssue, openIssue, ownIssues, sayBelow } from './github/own.ts';
import { whyIdle } from './github/ways.ts';
import { findBusy } from './weekly/busy.ts';
import { listText, type Sheet } from './weekly/entries.ts';
import { MARKER, plan, type Step } from './weekly/plan.ts';

const LABELS = ['to check'];

if (import.meta.main) process.exitCode = await main();

/** 0 when the lists are up to date, or there is nothing to do in this repository; 1 when the content cannot be read. */
async function main(): Promise<number> {
  const { directory } = readDirectory();
  if (!directory) {
    console.error('The content has something to put right first: npm run check says what.');
    return 1;
  }
  const idle = whyIdle(directory.site, env['GITHUB_REPOSITORY'] ?? '');
  const told = idle ? [idle] : await keepLists(connect(env), directory, buildDay());
  for (const line of told) console.log(line);
  return 0;
}

/** Does what the week asks for; gives what was done, a sentence each. */
export async function keepLists(
  github: GitHub,
  directory: Directory,
  today: Day,
): Promise<readonly string[]> {
  const due = dueListings(directory, today);
  const issues = await ownIssues(github, MARKER);
  const ids = new Set(due.map(({ id }) => id));
  const busy = await findBusy(github, ids);
  const told: string[] = [];
  for (const step of plan(due, issues, busy, today))
    told.push(await take(step, github, { directory, busy, today }));
  return told.length > 0 ? told : ['Nothing is to be checked just now.'];
}

async function take(step: Step, github: GitHub, sheet: Sheet): Promise<string> {
  const text = listText(step.entries, sheet);
  if (step.kind === 'open') {
    const { area, marker, entries } = step;
    const title = `Please check: ${area || areaName(sheet.directory)}`;
    const number = await openIssue(github, { marker, title, text, labels: LABELS });
    return `Issue #${number} was opened: ${title}, ${entries.length}.`;
  }
  const { issue, isDone, isMore, entries } = step;
  await changeIssue(github, issue, { text, isOpen: !isDone });
  if (!isDone) return `Issue #${issue.number} is up to date: ${entries.length} to check.`;
  const next = isMore ? 'The next list comes another week.' : 'Nothing else here is due just now.';
  await sayBelow(github, issue.number, `All of these have been seen to. Thank you! ${next}`);
  return `Issue #${issue.number} was closed: all was seen to.`;
}

// What lies in no district is online, by phone, or for everybody.
function areaName({ vocabulary, site }: Directory): string {
  return vocabulary.towns.find(({ isArea }) => isArea)?.name ?? site.shortName;
}
