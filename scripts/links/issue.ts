/** Keeps the one issue about links: opened when a person should look, closed by itself when all is well again. */
import type { Day } from '../../src/schedule/schedule.ts';
import type { GitHub } from '../github/client.ts';
import { changeIssue, openIssue, ownIssues, sayBelow, type OwnIssue } from '../github/own.ts';
import { goneTwice, type Memory } from './memory.ts';
import { MARKER, memoryIn, reportText, TITLE, type Round } from './report.ts';

const ALL_WELL = 'Nothing is left to look at. Thank you!';
const LABELS = ['links'];

/** What was kept from the round before, and where; `issue` is null before the first. */
export async function recall(
  github: GitHub,
  today: Day,
): Promise<{ memory: Memory; issue: OwnIssue | null }> {
  const issue = (await ownIssues(github, MARKER))[0] ?? null;
  return { memory: memoryIn(issue?.text ?? '', today), issue };
}

/** Brings the issue up to date; gives what was done, as a sentence. */
export async function keep(
  github: GitHub,
  { memory: before, issue }: Awaited<ReturnType<typeof recall>>,
  round: Round,
): Promise<string> {
  const text = reportText(round);
  const gone = goneTwice(round.memory);
  const asked = goneTwice(before);
  // Whoever closed it has seen what it said; it opens again only for something else.
  const isNews = gone.some((address) => !asked.includes(address));
  const isOpen = gone.length > 0 && (isNews || (issue?.isOpen ?? true));
  if (!issue) {
    if (round.memory.size === 0) return 'No link is gone, so there is no issue.';
    const number = await openIssue(github, { marker: MARKER, title: TITLE, text, labels: LABELS });
    const made = { number, marker: MARKER, text, isOpen: true, closed: '' };
    await changeIssue(github, made, { text, isOpen });
    return isOpen
      ? `Issue #${number} was opened.`
      : `Issue #${number} keeps what was gone once; it stays closed.`;
  }
  await changeIssue(github, issue, { text, isOpen });
  if (issue.isOpen && !isOpen) await sayBelow(github, issue.number, ALL_WELL);
  if (issue.isOpen === isOpen) return `Issue #${issue.number} is up to date.`;
  return `Issue #${issue.number} was ${isOpen ? 'opened again' : 'closed'}.`;
}
