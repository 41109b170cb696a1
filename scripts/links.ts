/** `npm run links [-- FILES]`: asks every web address of the directory whether it still leads somewhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { env, stderr, stdout } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildDay, contentFolder, loadSite, readDirectory, shown } from '../src/directory.ts';
import { paths } from '../src/paths.ts';
import type { Day } from '../src/schedule/schedule.ts';
import type { Site } from '../src/site.ts';
import { changedSince } from './changed.ts';
import { begin, refuse } from './command.ts';
import { connect } from './github/client.ts';
import { whyIdle } from './github/ways.ts';
import { keep, recall } from './links/issue.ts';
import { goneTwice, readMemory, remember, writeMemory, type Memory } from './links/memory.ts';
import { mentions, type Mention } from './links/mentions.ts';
import { findIn, systemNames } from './links/network.ts';
import { asking } from './links/request.ts';
import { goRound } from './links/round.ts';
import { asJson, asLines } from './links/told.ts';
import type { Verdict } from './links/verdict.ts';
import { isAmong } from './review.ts';

const USE = `Use: npm run links -- [--changed | files] [--json] [--gone FILE]
 or: npm run links -- [--json] --state FILE     (remembers in FILE what was gone, so that it counts only when gone twice)
 or: npm run links -- --issue     (remembers in an issue at GitHub, and asks people there: for a workflow)
     --changed: only the files that differ from main
     --gone: writes those that are gone into FILE, one a line, as npm run check -- --changed --gone FILE reads it`;

const LEFT_OUT =
  'Something in the content has to be put right first: npm run check says what. It is left out here.';

const AGENT = 'directorylinks';
const PATIENCE_MS = 15_000;

if (import.meta.main) await begin(main, USE);

interface Call {
  files: readonly string[] | null;
  isJson: boolean;
  state: string;
  gone: string;
  isForIssue: boolean;
}

/** Asks, and tells; 0 when nothing is gone or somebody else is to be told, 1 when something is, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const { directory, found } = readDirectory();
  if (!directory) console.error(LEFT_OUT);
  if (!directory && call.isForIssue) return 1;
  const site = directory?.site ?? readSite();
  if (!site) return 1;
  const today = buildDay();
  const nameOf = (path: string) => `${shown(contentFolder())}/${path}`;
  const places = onlyIn(mentions(directory ?? { ...found, about: '' }, nameOf, today), call.files);
  if (call.isForIssue) return keepIssue(places, site, today);

  const verdicts = await ask([...places.keys()], site);
  const memory = remember(kept(call.state, today), verdicts, today);
  if (call.state) writeFileSync(call.state, `${writeMemory(memory)}\n`);
  const gone = call.state ? goneTwice(memory) : [...memory.keys()];
  if (call.gone) writeFileSync(call.gone, gone.map((address) => `${address}\n`).join(''));
  const outcome = { verdicts, places, gone };
  if (call.isJson) stdout.write(`${JSON.stringify(asJson(outcome))}\n`);
  else for (const line of asLines(outcome)) console.log(line);
  return gone.length > 0 && !call.gone ? 1 : 0;
}

async function keepIssue(
  places: ReadonlyMap<string, readonly Mention[]>,
  site: Site,
  today: Day,
): Promise<number> {
  const idle = whyIdle(site, env['GITHUB_REPOSITORY'] ?? '');
  if (idle) {
    console.log(idle);
    return 0;
  }
  const github = connect(env);
  const before = await recall(github, today);
  const verdicts = await ask([...places.keys()], site);
  const memory = remember(before.memory, verdicts, today);
  for (const line of asLines({ verdicts, places, gone: goneTwice(memory) })) console.log(line);
  console.log(await keep(github, before, { site, mentions: places, verdicts, memory }));
  return 0;
}

async function ask(
  addresses: readonly string[],
  { name, address }: Site,
): Promise<ReadonlyMap<string, Verdict>> {
  const ascii = name.replace(/[^ -~]|[();]/g, '');
  const agent = `${AGENT}/1.0 (+${new URL(`.${paths.about()}`, address).href}; ${ascii})`;
  let asked = 0;
  return goRound(addresses, {
    ask: asking(findIn(systemNames), { agent, patience: PATIENCE_MS }),
    rest: (seconds) => wait(seconds * 1_000),
    agent: AGENT,
    onAnswer: () => {
      asked += 1;
      if (stderr.isTTY) stderr.write(`\r${asked} of ${addresses.length} asked`);
      if (stderr.isTTY && asked === addresses.length) stderr.write('\n');
    },
  });
}

function readCall(args: string[]): Call | { wrong: string } {
  const options = {
    changed: { type: 'boolean' },
    json: { type: 'boolean' },
    state: { type: 'string' },
    gone: { type: 'string' },
    issue: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { changed = false, json = false, state = '', gone = '', issue = false } = values;
    buildDay(); // throws for a TODAY that is no date
    const named = positionals.map(shown);
    const isPart = changed || named.length > 0;
    if (issue && (isPart || json || state || gone))
      return { wrong: '--issue is about the whole directory, and stands alone.' };
    if (state && (isPart || gone))
      return { wrong: '--state is about the whole directory, and goes only with --json.' };
    if (changed && named.length > 0) return { wrong: 'Give either files or --changed, not both.' };
    const unwritten = [state, gone].find((file) => file && !canWrite(file));
    if (unwritten) return { wrong: `${unwritten} cannot be written.` };
    const missing = named.find((file) => !existsSync(file));
    if (missing !== undefined) return { wrong: `There is no file ${missing}.` };
    const since = changed ? changedSince() : null;
    if (since && 'wrong' in since) return since;
    const files = since ? since.files : named.length > 0 ? named : null;
    return { files, isJson: json, state, gone, isForIssue: issue };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

// A request says who asks, so that nobody is asked without.
function readSite(): Site | null {
  try {
    return loadSite();
  } catch {
    return null;
  }
}

// Before anybody is asked: it would be a pity to find out afterwards.
function canWrite(file: string): boolean {
  try {
    writeFileSync(file, '', { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

function kept(file: string, today: Day): Memory {
  return readMemory(file && existsSync(file) ? readFileSync(file, 'utf8') : '', today);
}

/** Only what stands in some files or folders. */
function onlyIn(
  all: ReadonlyMap<string, readonly Mention[]>,
  files: readonly string[] | null,
): ReadonlyMap<string, readonly Mention[]> {
  if (!files) return all;
  return new Map(
    [...all]
      .map(
        ([address, places]) =>
          [address, places.filter(({ file }) => isAmong(file, files))] as const,
      )
      .filter(([, places]) => places.length > 0),
  );
}
