/** The invented directories that all is measured on, and the sites built from them; equal on any day and machine. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readDirectory } from '../../src/directory.ts';
import type { Directory } from '../../src/listings/content.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { root, runProgram, type Account } from './program.ts';

/** The day for which all samples are made and built. */
export const TODAY: Day = '2026-11-22';

const SEED = '1';
const cache = join(root, '.cache', 'bench');

/** A sample: where its content lies and its pages go, and the variables under which every command reads it. */
export interface Sample {
  count: number;
  content: string;
  site: string;
  environment: { CONTENT_DIR: string; OUT_DIR: string; TODAY: Day };
}

// Parts run one after the other, and what one has made serves the next.
const samples = new Map<number, Sample>();
const directories = new Map<number, Directory>();
const built = new Set<number>();

/** The sample of so many listings, written afresh once a run. */
export async function sampleOf(count: number): Promise<Sample> {
  const known = samples.get(count);
  if (known) return known;
  const content = join(cache, `sample-${count}`);
  const site = join(cache, `site-${count}`);
  const wanted = ['--count', `${count}`, '--seed', SEED, '--today', TODAY, '--out', content];
  rmSync(content, { recursive: true, force: true });
  await runProgram(['scripts/sample.ts', ...wanted], { CONTENT_DIR: join(root, 'content') });
  const environment = { CONTENT_DIR: content, OUT_DIR: site, TODAY };
  const sample = { count, content, site, environment };
  samples.set(count, sample);
  return sample;
}

/** The sample of so many listings, read by the site's own reader. */
export async function directoryOf(count: number): Promise<Directory> {
  const known = directories.get(count);
  if (known) return known;
  const { environment } = await sampleOf(count);
  const { directory, problems } = under(environment, readDirectory);
  if (!directory) {
    const wrong = problems.find(({ severity }) => severity === 'error');
    throw new Error(`The sample is not fit to publish. ${wrong?.file}: ${wrong?.message}`);
  }
  directories.set(count, directory);
  return directory;
}

/** Builds the sample's site by the command that publishes it, into an empty folder. */
export async function build({ count, site, environment }: Sample): Promise<Account> {
  rmSync(site, { recursive: true, force: true });
  const account = await runProgram(['scripts/build.ts'], environment);
  built.add(count);
  return account;
}

/** The sample of so many listings with its site built, for parts that look at pages. */
export async function builtSampleOf(count: number): Promise<Sample> {
  const sample = await sampleOf(count);
  if (!built.has(count)) await build(sample);
  return sample;
}

/** Does some work under other variables of the environment. */
function under<T>(environment: Record<string, string>, work: () => T): T {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  try {
    return work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
