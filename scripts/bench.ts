/** `npm run bench [-- parts]`: how fast and how small the directory is, beside what it is held to. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { arch, platform, stdout, versions } from 'node:process';
import { parseArgs } from 'node:util';
import { buildMeasure } from './bench/build.ts';
import { checkMeasure } from './bench/check.ts';
import { keystrokeMeasure } from './bench/keystroke.ts';
import { mapMeasure } from './bench/map.ts';
import type { Measure, Row, Setting } from './bench/measure.ts';
import { pagesMeasure } from './bench/pages.ts';
import { scheduleMeasure } from './bench/schedule.ts';
import { searchMeasure } from './bench/search.ts';
import { stringsMeasure, textsOf } from './bench/strings.ts';
import { tableOf } from './bench/table.ts';
import { begin, refuse } from './command.ts';

/** Every part, in the order in which they run: what one has built serves the next. */
export const MEASURES: readonly Measure[] = [
  buildMeasure,
  pagesMeasure,
  searchMeasure,
  keystrokeMeasure,
  mapMeasure,
  scheduleMeasure,
  checkMeasure,
  stringsMeasure,
];

const SIZES = [661, 10_000];
const USE = `Use: npm run bench -- [--quick] [--json] [--strings FILE] [parts]
     parts: ${MEASURES.map(({ name }) => name).join(', ')}; all of them where none is named
     --quick: only with ${SIZES[0]} listings   --json: one JSON document
     --strings: a file of texts, one a line, for the part strings; without it that part is left out`;

if (import.meta.main) await begin(main, USE);

/** What was measured of one part, or why it could not be. */
type Outcome = { name: string; does: string } & (
  { rows: Row[]; oneByOne?: readonly object[] } | { failed: string }
);

/** Runs the bench as the arguments ask; 0 when all parts ran, 1 when one could not, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if ('wrong' in asked) return refuse(asked.wrong, USE);
  const { measures, setting, isJson } = asked;
  const outcomes: Outcome[] = [];
  for (const measure of measures) {
    console.error(`Measuring ${measure.name} …`);
    const outcome = await outcomeOf(measure, setting);
    outcomes.push(outcome);
    if (!isJson) print(outcome);
    else if ('failed' in outcome) console.error(`${measure.name}: ${outcome.failed}`);
  }
  if (isJson) stdout.write(`${JSON.stringify({ machine: machine(), parts: outcomes })}\n`);
  return outcomes.some((outcome) => 'failed' in outcome) ? 1 : 0;
}

type Asked =
  { measures: readonly Measure[]; setting: Setting; isJson: boolean } | { wrong: string };

function readArguments(args: string[]): Asked {
  let read;
  try {
    read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        strings: { type: 'string' },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = read;
  const unknown = positionals.filter((part) => !MEASURES.some(({ name }) => name === part));
  if (unknown.length > 0) return { wrong: `The bench has no part called ${unknown.join(', ')}.` };
  const hasFile = values.strings !== undefined;
  const lacking = MEASURES.find(
    ({ name, needsStrings }) => needsStrings && !hasFile && positionals.includes(name),
  );
  if (lacking) return { wrong: `The part ${lacking.name} needs a file: --strings FILE.` };
  const strings = hasFile ? readTexts(values.strings!) : [];
  if (strings === null) return { wrong: `The file ${values.strings} cannot be read.` };
  if (hasFile && strings.length === 0) return { wrong: `There is no text in ${values.strings}.` };
  return {
    measures: MEASURES.filter(({ name, needsStrings }) =>
      positionals.length === 0 ? hasFile || !needsStrings : positionals.includes(name),
    ),
    setting: { sizes: values.quick ? SIZES.slice(0, 1) : SIZES, strings },
    isJson: values.json ?? false,
  };
}

function readTexts(file: string): string[] | null {
  try {
    return textsOf(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function outcomeOf(measure: Measure, setting: Setting): Promise<Outcome> {
  const { name, does, run, oneByOne } = measure;
  try {
    const rows = await run(setting);
    return { name, does, rows, ...(oneByOne && { oneByOne: oneByOne(setting) }) };
  } catch (error) {
    return { name, does, failed: (error as Error).message };
  }
}

function print(outcome: Outcome): void {
  console.log(`\n${outcome.name}: ${outcome.does}`);
  if ('failed' in outcome) console.log(`  could not run: ${outcome.failed}`);
  else for (const line of tableOf(outcome.rows)) console.log(`  ${line}`);
}

// Seconds mean nothing without the machine they were taken on.
function machine() {
  const [first] = cpus();
  return { node: versions.node, platform, arch, processors: cpus().length, model: first?.model };
}
