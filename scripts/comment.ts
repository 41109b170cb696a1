/**
 * For a workflow: the report of a check → one comment below the pull request, kept up to date. It runs the code of the
 * published branch alone, without any package, and takes nothing from the change but the report, held against its shape.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { env } from 'node:process';
import { begin, refuse } from './command.ts';
import { connect, demand, keepComment, listAll, type GitHub } from './github/client.ts';
import { fieldsOf, parsed } from './github/event.ts';
import { fenced } from './github/fence.ts';
import {
  LONGEST_REPORT,
  MOST,
  readReport,
  type Report,
  type ToldProblem,
} from './github/report.ts';

const USE = 'Use: node scripts/comment.ts REPORT';

const MARKER = 'noticeboard: what the check says';
// Twenty problems and five cards of the longest are less than the 65,536 characters that GitHub takes.
const LONGEST_PROBLEM = 1_500;
const LONGEST_CARD = 5_000;
// GitHub names no more files of a pull request.
const MOST_FILES = 3_000;

if (import.meta.main) await begin(main, USE);

async function main([file]: string[]): Promise<number> {
  const { GITHUB_EVENT_PATH: path, GITHUB_SERVER_URL: server = 'https://github.com' } = env;
  if (!path || !file) return refuse('This runs in a workflow.', USE);
  const run = readRun(readFileSync(path, 'utf8'));
  if (!run) return refuse('This event is not about a run of the check.');
  console.log(await comment(run, reportIn(file), connect(env), server));
  return 0;
}

/** The run of the check that has ended. */
export interface Run {
  id: number;
  /** How it ended; null where it was called off, or waits for somebody. */
  outcome: 'success' | 'failure' | null;
  /** What was checked: a commit of a branch of a repository, which may be a copy; null for one that was deleted since. */
  repository: string | null;
  branch: string;
  commit: string;
}

/** Reads the text of an event; null for what is no run of a workflow. */
export function readRun(text: string): Run | null {
  const run = fieldsOf(fieldsOf(parsed(text))['workflow_run']);
  const { id, conclusion, head_branch: branch, head_sha: commit } = run;
  const copy = run['head_repository'];
  const repository = copy === null ? null : fieldsOf(copy)['full_name'];
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  if (typeof branch !== 'string' || typeof commit !== 'string') return null;
  if (typeof repository !== 'string' && repository !== null) return null;
  const outcome = conclusion === 'success' || conclusion === 'failure' ? conclusion : null;
  return { id, outcome, repository, branch, commit };
}

/** Writes the comment where there is an open pull request of just that commit; gives a line for the log. */
export async function comment(
  run: Run,
  report: Report | null,
  github: GitHub,
  server: string,
): Promise<string> {
  if (run.outcome === null) return 'The check was not brought to its end.';
  const pull = await pullOf(run, github);
  if (pull === null) return 'There is no open pull request of that commit.';
  const top = `${server}/${github.repository}/actions/runs/${run.id}`;
  const preview = await previewOf(run, github);
  const text = commentText(report, {
    log: top,
    preview: preview === null ? '' : `${top}/artifacts/${preview}`,
    hasFailed: run.outcome === 'failure',
    hasProgram: await changesProgram(pull, github),
  });
  // Of a change of the program alone there is nothing to say, unless something was said before.
  const isWorthIt =
    report === null ||
    [report.problems, report.cards, report.notes].some((list) => list.length > 0);
  await keepComment(github, pull, MARKER, text, isWorthIt);
  return `Said in #${pull}.`;
}

/** What the comment is about, beside the report. */
export interface About {
  /** Addresses; '' where there is no preview. */
  log: string;
  preview: string;
  hasFailed: boolean;
  /** Whether the change is one of the program, too. */
  hasProgram: boolean;
}

/** What the comment says; all that comes from the change stands in blocks of code. */
export function commentText(
  report: Report | null,
  { log, preview, hasFailed, hasProgram }: About,
): string {
  if (!report)
    return `The check could not say what it found. [Its log](${log}) may, and a maintainer will look.\n`;
  const { problems, cards, notes } = report;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const isElsewhere = hasFailed && errors.length === 0;
  const parts = [
    hasProgram &&
      '**The program changes here, too,** and what follows is what the changed program says. Please read that change first, and take nothing below on trust.',
    headline(errors.length, isElsewhere, log),
    ...errors.map(problemText),
    errors.length > 0 &&
      '**How:** open “Files changed” above, press the three dots (…) at the file, then “Edit file”. Save it there, and all of this is looked at again by itself. If it is too much bother, say so below: a person will help.',
    warnings.length > 0 && '**For whoever reads this.** It stops nothing, but please look:',
    ...warnings.map(problemText),
    cards.length > 0 && '**This is how it will be understood:**',
    ...cards.map(({ text }) => fenced(text, LONGEST_CARD)),
    cards.length === MOST.cards && 'If more listings than these change, they are not shown here.',
    notes.length > 0 && fenced(notes.join('\n'), LONGEST_PROBLEM),
    preview &&
      `**The whole site with this change:** [download it](${preview}) (a ZIP file, kept for a week). Unpack it, run \`python3 -m http.server\` in its folder, and open http://localhost:8000.`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headline(errors: number, isElsewhere: boolean, log: string): string {
  if (isElsewhere)
    return `The listings are all right, but something else is not: [the log](${log}) says what. If you changed only a listing, it is not your fault, and a maintainer will look.`;
  if (errors === 0)
    return 'Thank you. **All is well.** A person reads it next, and may ask a question.';
  const many =
    errors === 1
      ? 'One thing has'
      : `${errors >= MOST.problems ? `${errors} or more` : errors} things have`;
  return `Thank you. **${many} to be put right** before this can go in:`;
}

function problemText({ file, line, message, fix }: ToldProblem): string {
  const words = message.replaceAll('**', '');
  return fenced(`${file}, line ${line}\n${words}${fix && `\n→ ${fix}`}`, LONGEST_PROBLEM);
}

interface Pull {
  number: number;
  head: { sha: string; repo: { full_name: string } | null };
}

// Not from the report: whoever writes that could name the pull request of somebody else.
async function pullOf(run: Run, github: GitHub): Promise<number | null> {
  if (run.repository === null) return null;
  const [owner = ''] = run.repository.split('/');
  const head = encodeURIComponent(`${owner}:${run.branch}`);
  const path = `/repos/${github.repository}/pulls?state=open&per_page=100&head=${head}`;
  const pulls = await demand<Pull[]>(github, 'GET', path);
  const found = pulls.find(
    (one) => one.head.sha === run.commit && one.head.repo?.full_name === run.repository,
  );
  return found?.number ?? null;
}

async function previewOf(run: Run, github: GitHub): Promise<number | null> {
  const path = `/repos/${github.repository}/actions/runs/${run.id}/artifacts?per_page=100`;
  const { artifacts } = await demand<{
    artifacts: { id: number; name: string; expired: boolean }[];
  }>(github, 'GET', path);
  return artifacts.find(({ name, expired }) => name === 'preview' && !expired)?.id ?? null;
}

// A change can have the check say whatever it likes, so that a maintainer has to hear of it from elsewhere.
async function changesProgram(pull: number, github: GitHub): Promise<boolean> {
  const path = `/repos/${github.repository}/pulls/${pull}/files`;
  const files = await listAll<{ filename: string; previous_filename?: string }>(github, path);
  const paths = files.flatMap((file) => [file.filename, file.previous_filename ?? file.filename]);
  return files.length >= MOST_FILES || paths.some((one) => !one.startsWith('content/'));
}

/** The report in a file that came with the change; null where there is none that can be used. */
export function reportIn(file: string): Report | null {
  try {
    const { size } = lstatSync(file);
    if (!lstatSync(file).isFile() || size > LONGEST_REPORT) return null;
    return readReport(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
