/** Intake as a workflow runs it: a process of its own, with the file of an event. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COFFEE, CONTENT, openDesk, TODAY, type Desk } from '../../src/tests/fixtures/desk.ts';
import type { FakeIssue } from './fake.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.github.close());

describe('in a workflow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the event from its file, the issue as it is by now, and the content from its folder', async () => {
    for (const [path, text] of Object.entries(CONTENT)) put(join(folder, 'content', path), text);
    const event = 'src/tests/fixtures/github/opened.json';
    const { issue } = JSON.parse(readFileSync(event, 'utf8')) as { issue: FakeIssue };
    const body = issue.body?.replace('I rang or asked them', 'I was there') ?? '';
    desk.github.state.issues.push({ ...issue, body });
    const { status, stdout, stderr } = await run({ GITHUB_EVENT_PATH: event });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`Proposed (#500): ${COFFEE}\n`);
    // Half past eleven at night, and in Britain's winter that day.
    expect(desk.written()[`content/${COFFEE}`]).toContain(
      `checked: ${TODAY}\nchecked-how: visit\n`,
    );
  });

  it.each([
    ['{', 'This event is not about an issue.'],
    ['{"issue":{"number":"12; rm -rf /"}}', 'This event is not about an issue.'],
  ])('refuses an event such as %s', async (text, told) => {
    put(join(folder, 'event.json'), text);
    const { status, stderr } = await run({ GITHUB_EVENT_PATH: join(folder, 'event.json') });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${told}\n` });
    expect(desk.github.asked).toEqual([]);
  });

  it('says so when it runs elsewhere', async () => {
    const { status, stderr } = await run({ GITHUB_EVENT_PATH: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('This runs in a workflow');
  });

  function run(env: Record<string, string>) {
    const child = spawn(execPath, ['scripts/intake.ts'], {
      env: {
        ...process.env,
        ...desk.github.env,
        CONTENT_DIR: join(folder, 'content'),
        TODAY,
        ...env,
      },
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
      child.on('close', (status) => resolve({ status, ...output })),
    );
  }
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
