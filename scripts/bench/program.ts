/** Runs one of our programs as a person does, and takes account of what it used. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ACCOUNT_FILE } from './account.ts';

/** What one run of a program took: its threads are counted in, from the start of Node to its end. */
export interface Account {
  /** Seconds by the clock on the wall. */
  wall: number;
  /** Seconds of processor time in the program's own code and Node's. */
  user: number;
  /** The most memory it held at one time, in bytes. */
  peak: number;
}

/** The folder of the project, where programs are started. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `node <args>` in the project's folder; rejects, with what it said, when it fails. */
export async function runProgram(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'account.json');
  const account = new URL('account.ts', import.meta.url).href;
  try {
    const started = performance.now();
    await finish(['--import', account, ...args], { ...environment, [ACCOUNT_FILE]: file });
    const wall = (performance.now() - started) / 1000;
    // Node gives microseconds and, on every system, kibibytes.
    const { userCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
    return { wall, user: userCPUTime / 1e6, peak: maxRSS * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of several runs the quickest, which other work on the machine has disturbed least; its memory is the highest of all. */
export async function bestOf(times: number, run: () => Promise<Account>): Promise<Account> {
  const accounts: Account[] = [];
  for (let time = 0; time < times; time += 1) accounts.push(await run());
  return {
    wall: Math.min(...accounts.map(({ wall }) => wall)),
    user: Math.min(...accounts.map(({ user }) => user)),
    peak: Math.max(...accounts.map(({ peak }) => peak)),
  };
}

function finish(args: readonly string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) return resolve();
      const said = Buffer.concat(output).toString().trim().split('\n').slice(-12).join('\n');
      reject(new Error(`node ${args.slice(2).join(' ')} ended with ${status}:\n${said}`));
    });
  });
}
