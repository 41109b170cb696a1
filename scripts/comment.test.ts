import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comment, commentText, readRun, reportIn, type Run } from './comment.ts';
import { BOT, connect } from './github/client.ts';
import { fakeGitHub, type FakeGitHub, type FakePull } from './github/fake.ts';
import {
  LONGEST_REPORT,
  MOST,
  writeReport,
  type Report,
  type ToldProblem,
} from './github/report.ts';

const EVENT = 'src/tests/fixtures/github/workflow-run.json';
const RUN = readRun(readFileSync(EVENT, 'utf8')) as Run;
const LINKS = {
  log: 'https://github.com/o/n/actions/runs/7',
  preview: '',
  hasFailed: false,
  hasProgram: false,
};
const FILE = 'content/listings/belper/choir.md';
const ERROR: ToldProblem = {
  file: FILE,
  line: 7,
  severity: 'error',
  message: 'The **cost** says “cheap”. It has to begin with Free.',
  fix: 'cost: £2',
};
const WARNING: ToldProblem = { ...ERROR, severity: 'warning', message: 'Please ask.', fix: '' };
const REPORT: Report = {
  problems: [ERROR],
  cards: [{ file: FILE, text: 'Choir by the river\nNext: Monday 23 November\n' }],
  notes: [],
};
const NOTHING: Report = { problems: [], cards: [], notes: [] };

const folder = mkdtempSync(join(tmpdir(), 'comment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let github: FakeGitHub;
beforeEach(async () => {
  github = await fakeGitHub();
  github.state.pulls.push(pull({}));
});
afterEach(() => github.close());

describe('the comment', () => {
  it('says what has to be put right, and what to do', () => {
    expect(commentText({ ...REPORT, cards: [] }, { ...LINKS, hasFailed: true })).toBe(
      `Thank you. **One thing has to be put right** before this can go in:

\`\`\`text
content/listings/belper/choir.md, line 7
The cost says “cheap”. It has to begin with
Free.
→ cost: £2
\`\`\`

**How:** open “Files changed” above, press the three dots (…) at the file, then “Edit file”. Save it there, and all of this is looked at again by itself. If it is too much bother, say so below: a person will help.
`,
    );
  });

  it('shows each listing with its next dates, and leads to the site as it would be', () => {
    const preview = 'https://github.com/o/n/actions/runs/7/artifacts/9';
    expect(commentText({ ...REPORT, problems: [WARNING] }, { ...LINKS, preview })).toBe(
      `Thank you. **All is well.** A person reads it next, and may ask a question.

**For whoever reads this.** It stops nothing, but please look:

\`\`\`text
content/listings/belper/choir.md, line 7
Please ask.
\`\`\`

**This is how it will be understood:**

\`\`\`text
Choir by the river
Next: Monday 23 November
\`\`\`

**The whole site with this change:** [download it](https://github.com/o/n/actions/runs/7/artifacts/9) (a ZIP file, kept for a week). Unpack it, run \`python3 -m http.server\` in its folder, and open http://localhost:8000.
`,
    );
  });

  it('does not blame a volunteer for what is wrong elsewhere', () => {
    const text = commentText({ ...REPORT, problems: [] }, { ...LINKS, hasFailed: true });
    expect(text).toMatch(/^The listings are all right, but something else is not: \[the log\]/);
  });

  it('says so where the check could not say anything', () => {
    expect(commentText(null, LINKS)).toContain('could not say what it found. [Its log](https://');
  });

  it('fits into one, and lets nothing out of its blocks, whatever the report holds', () => {
    const evil = `\`\`\`\`\n@everyone closes #1 <!-- x --> ![](https://example.org/x.png)\n`.repeat(
      90,
    );
    const problems = Array.from({ length: MOST.problems }, () => ({
      ...ERROR,
      file: evil,
      message: evil,
      fix: evil,
    }));
    const cards = Array.from({ length: MOST.cards }, () => ({ file: evil, text: evil }));
    const text = commentText({ problems, cards, notes: [evil] }, { ...LINKS, hasFailed: true });
    expect(text.length).toBeLessThan(65_000);
    const outside = text.replace(/^(`{3,})text\n[^]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/everyone|closes|<!--|!\[/);
  });
});

describe('a run of the check', () => {
  it('is told below the pull request of just that commit, once', async () => {
    expect(await say(REPORT)).toBe('Said in #7.');
    expect(await say(REPORT)).toBe('Said in #7.');
    expect(github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/7/comments',
    ]);
    expect(await say({ ...REPORT, problems: [] }, { ...RUN, outcome: 'success' })).toBe(
      'Said in #7.',
    );
    expect(
      github.state.comments.map(({ issue, user, body }) => [
        issue,
        user.login,
        body.split('\n')[1],
      ]),
    ).toEqual([
      [7, BOT, 'Thank you. **All is well.** A person reads it next, and may ask a question.'],
    ]);
  });

  it('leads to its preview where there is one', async () => {
    github.state.artifacts.push(
      { id: 8, run: RUN.id, name: 'preview', expired: true },
      { id: 9, run: RUN.id, name: 'preview', expired: false },
      { id: 10, run: 1, name: 'preview', expired: false },
    );
    await say({ ...REPORT, problems: [] });
    expect(github.state.comments[0]?.body).toContain(
      'https://github.com/example/community-activities/actions/runs/4000000007/artifacts/9',
    );
  });

  it.each<[string, Partial<FakePull>]>([
    ['closed', { state: 'closed' }],
    ['of another branch', { head: { ...pull({}).head, label: 'ada-of-belper:patch-2' } }],
    ['that has moved on', { head: { ...pull({}).head, sha: '3'.repeat(40) } }],
    ['of another repository', { head: { ...pull({}).head, repo: { full_name: 'mallory/x' } } }],
    ['whose repository is gone', { head: { ...pull({}).head, repo: null } }],
  ])('says nothing below a pull request %s', async (_what, changed) => {
    github.state.pulls[0] = pull(changed);
    expect(await say(REPORT)).toBe('There is no open pull request of that commit.');
    expect(github.changed()).toEqual([]);
  });

  it('says nothing of the program alone, but takes back what it said', async () => {
    await say(NOTHING, { ...RUN, outcome: 'success' });
    expect(github.changed()).toEqual([]);
    await say(REPORT);
    await say(NOTHING, { ...RUN, outcome: 'success' });
    expect(github.state.comments.map(({ body }) => body.includes('All is well'))).toEqual([true]);
  });

  it.each<[boolean, string, Partial<FakePull>]>([
    [false, 'the content alone', { files: [FILE, 'content/towns.yaml'] }],
    [true, 'the program', { files: [FILE, '.github/workflows/check.yml'] }],
    [true, 'a script that was made a listing', { files: [FILE], formerly: ['scripts/check.ts'] }],
    [true, 'more files than GitHub names', { files: Array<string>(3_001).fill(FILE) }],
  ])('trusts no report of a changed program: %s, %s', async (isTold, _what, changed) => {
    github.state.pulls[0] = pull(changed);
    await say({ ...REPORT, problems: [] }, { ...RUN, outcome: 'success' });
    const [comment] = github.state.comments;
    expect(comment?.body.includes('**The program changes here, too,**')).toBe(isTold);
    expect(comment?.body).toContain('All is well');
  });

  it('says nothing of a run that was called off', async () => {
    await say(REPORT, { ...RUN, outcome: null });
    expect(github.asked).toEqual([]);
  });

  it('says nothing of a copy that was deleted since', async () => {
    const event = readFileSync('src/tests/fixtures/github/workflow-run.json', 'utf8');
    const gone = readRun(
      event.replace(/"head_repository": \{[^]*?"fork": true\s*\}/, '"head_repository": null'),
    );
    expect(gone).toEqual({ ...RUN, repository: null });
    expect(await say(REPORT, gone ?? RUN)).toBe('There is no open pull request of that commit.');
    expect(github.asked).toEqual([]);
  });

  it.each(['', '{}', '{"workflow_run":{"id":"7"}}', '{"workflow_run":{"id":7,"head_branch":1}}'])(
    'is none where the event says %j',
    (text) => {
      expect(readRun(text)).toBeNull();
    },
  );
});

describe('the file of the report', () => {
  const at = (name: string) => join(folder, name);

  it('is read where it is of its shape', () => {
    writeFileSync(at('good.json'), writeReport(REPORT));
    expect(reportIn(at('good.json'))).toEqual(REPORT);
  });

  it('is none where it is a link, a folder, too long, or not there', () => {
    writeFileSync(at('long.json'), `${writeReport(REPORT)}${' '.repeat(LONGEST_REPORT)}`);
    symlinkSync(at('good.json'), at('link.json'));
    for (const name of ['long.json', 'link.json', 'none.json', '.'])
      expect(reportIn(at(name))).toBeNull();
  });
});

it('runs as a workflow calls it', async () => {
  writeFileSync(join(folder, 'report.json'), writeReport(REPORT));
  const child = spawn(execPath, ['scripts/comment.ts', join(folder, 'report.json')], {
    env: { ...process.env, ...github.env, GITHUB_EVENT_PATH: EVENT },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, output }).toEqual({ status: 0, output: 'Said in #7.\n' });
});

it('needs no package, so that none is fetched where there is a token that writes', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
    ))
      if (name.startsWith('.')) visit(join(dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(`${file}: ${name}`);
  };
  visit('scripts/comment.ts');
  expect([...packages]).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
});

function say(report: Report | null, run = RUN): Promise<string> {
  return comment(run, report, connect(github.env), 'https://github.com');
}

function pull(changed: Partial<FakePull>): FakePull {
  return {
    number: 7,
    title: 'Add the choir',
    body: null,
    state: 'open',
    merged_at: null,
    head: {
      ref: 'patch-1',
      label: 'ada-of-belper:patch-1',
      sha: RUN.commit,
      repo: { full_name: 'ada-of-belper/community-activities' },
    },
    base: { ref: 'main' },
    ...changed,
  };
}
