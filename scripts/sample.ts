/** `npm run sample -- --count N --seed S --out DIR`: writes an invented, plainly labelled directory. */
import { env, exit } from 'node:process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/directory.ts';
import { isDay } from '../src/schedule/dates.ts';
import { inventDirectory } from './sample/directory.ts';
import { refuseFolder, writeFolder } from './sample/folder.ts';
import { readSource } from './sample/source.ts';

const MOST = 100_000;
// Fixed, not the clock: equal seed and count give equal bytes on any day.
const USUAL_TODAY = '2026-11-22';

const { count, seed, out, today, json } = readArguments();
const refusal = refuseFolder(out);
if (refusal !== null) stop(refusal);

const { source, problems } = readSource(contentFolder());
const broken = problems.find((problem) => problem.severity === 'error');
if (broken)
  stop(`${broken.file}:${broken.line} ${broken.message} A sample takes its words from there.`);

const sample = inventDirectory({ count, seed, today }, source);
writeFolder(out, sample.files);

const { venues, towns } = sample;
console.log(
  json
    ? JSON.stringify({ count, venues, towns, out })
    : `Wrote ${count} invented listings and ${venues} venues in ${towns} towns to ${out}`,
);

function readArguments() {
  const values = parse();
  const count = Number(values.count);
  if (!/^\d+$/.test(values.count ?? '') || count < 1 || count > MOST) {
    stop(`--count says how many listings: a whole number from 1 to ${MOST}.`);
  }
  if (!values.out) stop('--out names the folder to write to.');
  const today = values.today ?? (env['TODAY'] || USUAL_TODAY);
  if (!isDay(today)) stop(`"${today}" is not a date. Write it as ${USUAL_TODAY}.`);
  return { count, seed: values.seed, out: resolve(values.out), today, json: values.json };
}

function parse() {
  try {
    return parseArgs({
      options: {
        count: { type: 'string' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        today: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function stop(sentence: string): never {
  console.error(`${sentence}\nUse: npm run sample -- --count 661 --seed 1 --out /tmp/sample`);
  return exit(2);
}
