/** `npm run sample -- --count N --seed S --out DIR`: writes an invented, plainly labelled directory. */
import { env } from 'node:process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/directory.ts';
import { isDay } from '../src/schedule/dates.ts';
import type { Day } from '../src/schedule/schedule.ts';
import { begin, refuse } from './command.ts';
import { inventDirectory } from './sample/directory.ts';
import { refuseFolder, writeFolder } from './sample/folder.ts';
import { readSource } from './sample/source.ts';

const MOST = 100_000;
// Fixed, not the clock: equal seed and count give equal bytes on any day.
const USUAL_TODAY = '2026-11-22';

const USE = 'Use: npm run sample -- --count 661 --seed 1 --out /tmp/sample';

if (import.meta.main) await begin(main, USE);

/** Writes the sample that the arguments ask for; 0 when it is written, 2 with a sentence when it cannot be. */
export function main(args: string[]): number {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const { count, seed, out, today, json } = call;
  const refusal = refuseFolder(out);
  if (refusal !== null) return refuse(refusal, USE);
  const { source, problems } = readSource(contentFolder());
  const broken = problems.find((problem) => problem.severity === 'error');
  if (broken) {
    const { file, line, message } = broken;
    return refuse(`${file}:${line} ${message} A sample takes its words from there.`, USE);
  }

  const sample = inventDirectory({ count, seed, today }, source);
  writeFolder(out, sample.files);

  const { venues, towns } = sample;
  console.log(
    json
      ? JSON.stringify({ count, venues, towns, out })
      : `Wrote ${count} invented listings and ${venues} venues in ${towns} towns to ${out}`,
  );
  return 0;
}

interface Call {
  count: number;
  seed: string;
  out: string;
  today: Day;
  json: boolean;
}

function readCall(args: string[]): Call | { wrong: string } {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        count: { type: 'string' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        today: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { seed, out, json } = values;
  const count = Number(values.count);
  if (!/^\d+$/.test(values.count ?? '') || count < 1 || count > MOST)
    return { wrong: `--count says how many listings: a whole number from 1 to ${MOST}.` };
  if (!out) return { wrong: '--out names the folder to write to.' };
  const today = values.today ?? (env['TODAY'] || USUAL_TODAY);
  if (!isDay(today)) return { wrong: `"${today}" is not a date. Write it as ${USUAL_TODAY}.` };
  return { count, seed, out: resolve(out), today, json };
}
