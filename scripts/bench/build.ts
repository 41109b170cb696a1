/** Part `build`: a whole build as a process, beside a plain program that writes as many files of as many bytes. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { written } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { bestOf, runProgram, type Account } from './program.ts';
import { build, sampleOf, type Sample } from './samples.ts';

/** Seconds that a build of so many listings may take. */
const GOALS: Readonly<Record<number, number>> = { 661: 3, 10_000: 12 };
/** Hosts count files, and a small directory is far from what any of them allows. */
const FILES = { aListing: 3, beyond: 5_000 };
/** Small builds are soon disturbed by other work and soon done again. */
const TIMES = { small: 3, large: 1, from: 5_000 };

/** How long a build takes, and how much memory and how many files. */
export const buildMeasure: Measure = {
  name: 'build',
  does: 'a whole build, as a process of its own; plain Node reads and writes as much, and does nothing else',
  run: async ({ sizes }) => {
    const rows: Row[] = [];
    for (const count of sizes) rows.push(...(await measure(await sampleOf(count))));
    return rows;
  },
};

async function measure(sample: Sample): Promise<Row[]> {
  const { count } = sample;
  const times = count < TIMES.from ? TIMES.small : TIMES.large;
  const site = await bestOf(times, () => build(sample));
  const files = filesIn(sample.site);
  const floor = await measureFloor(sample, files, times);
  const beside = (used: keyof Account) => [{ name: 'plain Node', value: floor[used] }];
  const title = `${written(count)} listings`;
  const goal = GOALS[count];
  const isManyFiles = count > FILES.beyond;
  return [
    {
      what: `${title}: processor, user`,
      value: site.user,
      unit: 's',
      rivals: beside('user'),
    },
    {
      what: `${title}: wall`,
      value: site.wall,
      unit: 's',
      ...(goal === undefined ? {} : { goal }),
      rivals: beside('wall'),
    },
    { what: `${title}: peak memory`, value: site.peak, unit: 'bytes', rivals: beside('peak') },
    {
      what: `${title}: files`,
      value: files.length,
      unit: 'count',
      ...(isManyFiles ? { goal: FILES.aListing * count } : {}),
    },
    {
      what: `${title}: bytes written`,
      value: files.reduce((sum, [, bytes]) => sum + bytes, 0),
      unit: 'bytes',
    },
  ];
}

async function measureFloor(
  { content }: Sample,
  files: readonly [string, number][],
  times: number,
): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-floor-'));
  const list = join(folder, 'files.json');
  const out = join(folder, 'site');
  const program = fileURLToPath(new URL('floor.ts', import.meta.url));
  writeFileSync(list, JSON.stringify(files));
  try {
    return await bestOf(times, () => {
      rmSync(out, { recursive: true, force: true });
      return runProgram([program, content, list, out]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file of a folder with its size. */
function filesIn(folder: string): [path: string, bytes: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(folder, file), statSync(file).size];
    });
}
