/** `npm run when -- "TEXT"`: how a `when:` line is understood, and the sessions it gives. */
import { readFileSync } from 'node:fs';
import { env, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { buildDay, loadCalendar } from '../src/directory.ts';
import { addDays, formatDay, isDay } from '../src/schedule/dates.ts';
import { describe, speak } from '../src/schedule/describe.ts';
import { readSchedule, type ScheduleProblem } from '../src/schedule/read.ts';
import type { Calendar, Day, Session } from '../src/schedule/schedule.ts';
import { sessions, weekdaysOf } from '../src/schedule/sessions.ts';
import { begin, refuse } from './command.ts';

const USE = `Use: npm run when -- "Fridays, 10am to 12 noon" [--from 2026-11-22] [--to 2027-01-21] [--json]
 or: npm run when -- --lines FILE [--from …] [--to …]     (one JSON string a line)`;

const DATE_WANTED = 'it has to be a date such as 2026-11-22.';

/** How many days are shown where --to is not said. */
const DAYS_SHOWN = 60;

if (import.meta.main) await begin(main, USE);

/** One answer: the canonical words and the sessions, or what stands in the way. */
export type Answer =
  { ok: true; text: string; sessions: Session[] } | { ok: false; problems: ScheduleProblem[] };

/** The answer to one text; newlines part its lines. */
export function answer(text: string, from: Day, to: Day, calendar: Calendar): Answer {
  const reading = readSchedule(text);
  if (!reading.ok) return reading;
  const { schedule } = reading;
  return { ok: true, text: describe(schedule), sessions: sessions(schedule, from, to, calendar) };
}

/** The answer to one line of a --lines file, which must be a JSON string. */
function answerLine(line: string, from: Day, to: Day, calendar: Calendar): Answer {
  let text: unknown;
  try {
    text = JSON.parse(line);
  } catch {
    text = undefined;
  }
  if (typeof text === 'string') return answer(text, from, to, calendar);
  const message =
    line.trim() === ''
      ? 'This line of the file is empty.'
      : 'Each line of the file has to be one text in double quotes, as JSON writes it.';
  const fix = line.trim() === '' ? '' : JSON.stringify(meantBy(line, text));
  return {
    ok: false,
    problems: [
      { id: 'when.no-text', line: 0, offset: 0, length: line.length, found: line, message, fix },
    ],
  };
}

/** What a line that is no JSON string was probably to say: the text of an object, or what stands without its quotes. */
function meantBy(line: string, value: unknown): string {
  const texts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const text = texts.findLast((one) => typeof one === 'string');
  return text ?? line.trim().replace(/^["']|["'],?$/g, '');
}

/** Prints how a text is understood; 0 when all can be read, 1 when something cannot, 2 when called wrongly. */
export function main(args: string[]): number {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const { from, to } = call;
  const { calendar, problems } = loadCalendar();
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
  if ('lines' in call) {
    if (call.lines.length === 0) console.error('The file is empty, so there is nothing to answer.');
    const answers = call.lines.map((line) => answerLine(line, from, to, calendar));
    stdout.write(answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
    return answers.every(({ ok }) => ok) ? 0 : 1;
  }
  const result = answer(call.text, from, to, calendar);
  if (call.json) stdout.write(`${JSON.stringify(result)}\n`);
  else if (result.ok) printSessions(result, from, to);
  else printProblems(call.text, result.problems);
  return result.ok ? 0 : 1;
}

type Call = { from: Day; to: Day } & ({ text: string; json: boolean } | { lines: string[] });

function readCall(args: string[]): Call | { wrong: string } {
  let read;
  try {
    read = parseArgs({
      // A line copied out of a list brings its dash along.
      args: args.map((one) => one.replace(/^-\s+/, '')),
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        lines: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = read;
  const today = env['TODAY'];
  if (today && !isDay(today)) return { wrong: `TODAY is "${today}"; ${DATE_WANTED}` };
  for (const name of ['from', 'to'] as const) {
    const day = values[name];
    if (day !== undefined && !isDay(day)) return { wrong: `--${name} is "${day}"; ${DATE_WANTED}` };
  }
  const from = values.from ?? buildDay();
  const to = values.to ?? addDays(from, DAYS_SHOWN);
  if (to < from) return { wrong: `--to (${to}) is before --from (${from}).` };
  if (values.lines === undefined) {
    // Without quotes the shell hands over one word at a time; several texts in quotes are several lines.
    const text = positionals.join(positionals.some((one) => /\s/.test(one)) ? '\n' : ' ');
    if (text.trim() === '') return { wrong: 'Say when it is on.' };
    return { from, to, text, json: values.json ?? false };
  }
  if (positionals.length > 0)
    return { wrong: 'Give either a text or --lines with a file, not both.' };
  try {
    const lines = readFileSync(values.lines, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return { from, to, lines };
  } catch {
    return { wrong: `The file ${values.lines} cannot be read.` };
  }
}

function printSessions(result: Extract<Answer, { ok: true }>, from: Day, to: Day): void {
  const dates = (day: Day) => formatDay(day, { weekday: false, year: true });
  console.log(`${result.text}\n`);
  if (!hasDays(result.text)) console.log('It has no dates.');
  else if (result.sessions.length === 0)
    console.log(`No sessions from ${dates(from)} to ${dates(to)}.`);
  const days = result.sessions.map(({ date }) => formatDay(date, { year: true }));
  const width = Math.max(...days.map((day) => day.length));
  for (const [index, session] of result.sessions.entries()) {
    const check = session.check ? '   check first' : '';
    console.log(`  ${days[index]!.padEnd(width)}   ${speak(session)}${check}`);
  }
}

/** Whether a schedule in canonical words falls on any days: 'By appointment' falls on none. */
function hasDays(text: string): boolean {
  const reading = readSchedule(text);
  return reading.ok && weekdaysOf(reading.schedule).length > 0;
}

function printProblems(text: string, problems: readonly ScheduleProblem[]): void {
  const lines = text.split(/\r\n|[\r\n]/);
  for (const { line, offset, length, message, fix } of problems) {
    console.log(`  ${lines[line]?.replaceAll('\t', ' ')}`);
    console.log(`  ${' '.repeat(offset)}${'^'.repeat(Math.max(length, 1))}`);
    console.log(`${message}${fix === '' ? '' : `\n→ ${fix.split(' — or: ').join('\n→ ')}`}\n`);
  }
}
