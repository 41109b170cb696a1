/** `npm test`: every check and test, one line each, then each failure in full and how many there were. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { environmentOf, sites, writeBasedContent } from './sites.ts';
import { runSteps, type Step } from './steps.ts';

const SAMPLE = { count: 661, seed: 1 };
const LONGEST_STEP_MS = 15 * 60_000;
const reports = join('.cache', 'tests', 'reports');

interface Outcome {
  passed: number;
  failed: number;
  output: string;
}

type Environment = Record<string, string | undefined>;

// The longest first, as far as they need no other: then no processor waits at the end.
const steps: Step<Outcome>[] = [
  { name: 'scripts', does: 'tests of commands', width: 1, run: () => vitest('scripts') },
  { name: 'build', does: 'three sites, built', width: 1, run: buildSites },
  {
    name: 'types',
    does: 'types',
    width: 1,
    after: 'build', // Astro writes its own types into one folder, for a build as for a check of types.
    run: () => all(['astro check --minimumFailingSeverity hint', 'tsc --noEmit']),
  },
  { name: 'unit', does: 'unit tests', width: 1, run: () => vitest('unit') },
  {
    name: 'site',
    does: 'HTML and links of every page',
    width: 1,
    after: 'build',
    run: () => vitest('site'),
  },
  { name: 'format', does: 'formatting', width: 1, run: () => all(['prettier --check .']) },
  { name: 'house', does: 'rules of the house, documents', width: 1, run: () => vitest('house') },
  { name: 'content', does: 'the content', width: 1, run: () => all(['node scripts/check.ts']) },
  { name: 'browser', does: 'browser tests', width: 2, after: 'build', run: playwright },
];

const children = new Set<ChildProcess>();
process.once('SIGINT', () => {
  for (const child of children) end(child);
  process.exit(130);
});

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) return 2;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(reports, { recursive: true });
  const failures: string[] = [];
  const total = { passed: 0, failed: 0 };
  await runSteps(
    steps.filter(({ name }) => asked.includes(name)),
    ({ name, does }, { passed, failed, output }, seconds) => {
      console.log(
        `${failed ? 'FAILED' : 'ok    '}  ${does.padEnd(30)} ${String(passed).padStart(5)} passed` +
          `${failed ? `, ${failed} failed` : ''}  ${seconds.toFixed(1)} s`,
      );
      total.passed += passed;
      total.failed += failed;
      if (failed) failures.push(`\n===== ${does} (npm test -- --only ${name}) =====\n${output}`);
    },
  );
  for (const failure of failures) console.log(failure);
  console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
}

function readArguments(): string[] | null {
  const names = steps.map(({ name }) => name);
  try {
    const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
    const asked = values.only?.flatMap((list) => list.split(',')) ?? names;
    const unknown = asked.filter((name) => !names.includes(name));
    if (unknown.length === 0) return asked;
    console.error(`There is no step called ${unknown.join(', ')}.`);
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(`Use: npm test -- [--only ${names.join('|')}]`);
  return null;
}

/** Runs commands one after the other; together they are one test. */
async function all(commands: string[], env: Environment = {}): Promise<Outcome> {
  const outputs: string[] = [];
  let isWell = true;
  for (const command of commands) {
    const { status, output } = await run(command, env);
    if (status === 0) continue;
    isWell = false;
    outputs.push(output);
  }
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, output: outputs.join('\n') };
}

/** Builds each of the three sites, which is one test each, and so is inventing the sample. */
async function buildSites(): Promise<Outcome> {
  for (const { folder } of Object.values(sites)) rmSync(folder, { recursive: true, force: true });
  rmSync(sites.sample.content, { recursive: true, force: true });
  writeBasedContent();
  const { count, seed } = SAMPLE;
  const { TODAY } = environmentOf(sites.sample);
  const invent = `node scripts/sample.ts --count ${count} --seed ${seed} --out "${sites.sample.content}"`;
  const outcomes = [await all([invent], TODAY === undefined ? {} : { TODAY })];
  for (const site of Object.values(sites)) {
    outcomes.push(await all(['node scripts/build.ts'], environmentOf(site)));
  }
  return sum(outcomes);
}

function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((count, { passed }) => count + passed, 0),
    failed: outcomes.reduce((count, { failed }) => count + failed, 0),
    output: outcomes.map(({ output }) => output).join('\n'),
  };
}

async function vitest(project: string): Promise<Outcome> {
  const report = join(reports, `${project}.json`);
  const command = `vitest run --project ${project} --maxWorkers=1 --allowOnly=false --reporter=dot --reporter=json --outputFile.json=${report}`;
  return counted(command, {}, report, (json) => ({
    passed: numberAt(json, 'numPassedTests'),
    all: numberAt(json, 'numTotalTests'),
  }));
}

async function playwright(): Promise<Outcome> {
  const report = join(reports, 'browser.json');
  // Playwright colours its workers' output by a variable of its own, which Node minds beside NO_COLOR.
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined, FORCE_COLOR: '0' };
  return counted('playwright test --forbid-only --reporter=dot,json', env, report, (json) => {
    const stats = (json as { stats: unknown }).stats;
    const [passed, ...others] = ['expected', 'unexpected', 'flaky', 'skipped'].map((key) =>
      numberAt(stats, key),
    );
    return { passed: passed ?? 0, all: others.reduce((sum, number) => sum + number, passed ?? 0) };
  });
}

/** Runs a test runner and counts by its report. A test left out, a run of no test and a crash are failures too. */
async function counted(
  command: string,
  env: Environment,
  report: string,
  count: (json: unknown) => { passed: number; all: number },
): Promise<Outcome> {
  rmSync(report, { force: true });
  const { status, output } = await run(command, env);
  try {
    const { passed, all } = count(JSON.parse(readFileSync(report, 'utf8')));
    const leftOver = status === 0 && all > 0 ? 0 : 1;
    const remark = all === 0 ? '\nNo test ran.' : '';
    return { passed, failed: Math.max(all - passed, leftOver), output: output + remark };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\n${(error as Error).message}` };
  }
}

function numberAt(json: unknown, key: string): number {
  const value = (json as Record<string, unknown>)[key];
  if (typeof value !== 'number') throw new Error(`The report of the tests has no number ${key}.`);
  return value;
}

function run(
  command: string,
  env: Environment,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it ends the browsers and workers that it started as well.
      detached: true,
    });
    children.add(child);
    const timer = setTimeout(() => {
      chunks.push(
        Buffer.from(`\nEnded: it took longer than ${LONGEST_STEP_MS / 60_000} minutes.\n`),
      );
      end(child);
    }, LONGEST_STEP_MS);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (status) => {
      clearTimeout(timer);
      children.delete(child);
      const output = Buffer.concat(chunks).toString();
      resolve({ status, output: `$ ${command}\n${output}` });
    });
  });
}

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
