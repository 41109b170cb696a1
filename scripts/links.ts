/** `npm run links [-- FILES]`: asks every web address of the directory whether it still leads somewhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process, { argv, env, stderr, stdout } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildDay, contentFolder, readDirectory, shown } from '../src/directory.ts';
import type { Day } from '../src/schedule/schedule.ts';
import type { Site } from '../src/site.ts';
import { changedSince } from './changed.ts';
import { connect } from './github/client.ts';
import { whyIdle } from './github/ways.ts';
import { keep, recall } from './links/issue.ts';
import { goneTwice, readMemory, remember, writeMemory, type Memory } from './links/memory.ts';
import { mentions, type Mention } from './links/mentions.ts';
import { findIn, systemNames } from './links/network.ts';
import { asking } from './links/request.ts';
import { goRound } from './links/round.ts';
import type { Verdict } from './links/verdict.ts';

const USE = `Use: npm run links -- [--changed] [--json] [--state FILE | --issue] [files]
     --changed: only the files that differ from main   --state: remembers in FILE what was gone, so that it
     counts only when gone twice   --issue: remembers in an issue at GitHub, and asks people there; for workflows`;

const AGENT = 'directorylinks';
const PATIENCE_MS = 15_000;

// Whoever exits at once loses what a pipe has not yet taken.
if (import.meta.main) process.exitCode = await main(argv.slice(2));

interface Call {
  files: readonly string[] | null;
  isJson: boolean;
  state: string;
  isForIssue: boolean;
}

/** What came of it, for people and as JSON. */
interface Outcome {
  verdicts: ReadonlyMap<string, Verdict>;
  places: ReadonlyMap<string, readonly Mention[]>;
  /** The addresses that somebody should look at. */
  gone: readonly string[];
}

/** Asks, and tells; 0 when nothing is gone, 1 when something is, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if ('wrong' in call) {
    console.error(`${call.wrong}\n${USE}`);
    return 2;
  }
  const { directory } = readDirectory();
  if (!directory) {
    console.error('The content has something to put right first: npm run check says what.');
    return 1;
  }
  const { site } = directory;
  const today = buildDay();
  const all = mentions(directory, (path) => `${shown(contentFolder())}/${path}`, today);
  const places = onlyIn(all, call.files);
  if (call.isForIssue) return keepIssue(places, site, today);

  const verdicts = await ask([...places.keys()], site);
  const memory = remember(kept(call.state, today), verdicts, today);
  if (call.state) writeFileSync(call.state, `${writeMemory(memory)}\n`);
  const gone = call.state ? goneTwice(memory) : [...memory.keys()];
  const outcome = { verdicts, places, gone };
  if (call.isJson) stdout.write(`${JSON.stringify(asJson(outcome))}\n`);
  else for (const line of describe(outcome)) console.log(line);
  return gone.length > 0 ? 1 : 0;
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
  for (const line of describe({ verdicts, places, gone: goneTwice(memory) })) console.log(line);
  console.log(await keep(github, before, { site, mentions: places, verdicts, memory }));
  return 0;
}

async function ask(
  addresses: readonly string[],
  { name, address }: Site,
): Promise<ReadonlyMap<string, Verdict>> {
  const ascii = name.replace(/[^ -~]|[();]/g, '');
  const agent = `${AGENT}/1.0 (+${new URL('about/', address).href}; ${ascii})`;
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
    issue: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { changed = false, json = false, state = '', issue = false } = values;
    buildDay(); // throws for a TODAY that is no date
    const named = positionals.map(shown);
    const isPart = changed || named.length > 0;
    if (issue && (isPart || json || state))
      return { wrong: '--issue is about the whole directory, and stands alone.' };
    if (isPart && state) return { wrong: '--state is about the whole directory.' };
    if (changed && named.length > 0) return { wrong: 'Give either files or --changed, not both.' };
    if (state && !canWrite(state)) return { wrong: `${state} cannot be written.` };
    const missing = named.find((file) => !existsSync(file));
    if (missing !== undefined) return { wrong: `There is no file ${missing}.` };
    const since = changed ? changedSince() : null;
    if (since && 'wrong' in since) return since;
    const files = since ? since.files : named.length > 0 ? named : null;
    return { files, isJson: json, state, isForIssue: issue };
  } catch (error) {
    return { wrong: (error as Error).message };
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

/** Only what stands in some files; a folder stands for all files in it. */
function onlyIn(
  all: ReadonlyMap<string, readonly Mention[]>,
  files: readonly string[] | null,
): ReadonlyMap<string, readonly Mention[]> {
  if (!files) return all;
  const isMeant = (file: string) => files.some((one) => file === one || file.startsWith(`${one}/`));
  return new Map(
    [...all]
      .map(([address, places]) => [address, places.filter(({ file }) => isMeant(file))] as const)
      .filter(([, places]) => places.length > 0),
  );
}

function asJson({ verdicts, places, gone }: Outcome) {
  const links = [...places].flatMap(([address, at]) => {
    const verdict = verdicts.get(address);
    return verdict ? [{ address, ...verdict, places: at }] : [];
  });
  return { links, gone };
}

function describe({ verdicts, places, gone }: Outcome): string[] {
  const told = [...places].flatMap(([address, at]) => {
    const verdict = verdicts.get(address);
    const said = verdict ? sayingOf(verdict, gone.includes(address)) : '';
    return said ? [address, `  ${said}`, ...at.map(({ file }) => `  in ${file}`), ''] : [];
  });
  const states = [...verdicts.values()].map(({ state }) => state);
  const number = (state: Verdict['state']) => states.filter((one) => one === state).length;
  const [works, missing, unclear] = [number('works'), number('gone'), number('cannot tell')];
  const total = `${states.length} ${states.length === 1 ? 'address' : 'addresses'}`;
  return [
    ...told,
    states.length === 0
      ? 'There is no web address to ask.'
      : `${total}: ${works} working, ${missing} gone, ${unclear} nobody can tell from here.`,
  ];
}

function sayingOf(verdict: Verdict, isToLookAt: boolean): string {
  switch (verdict.state) {
    case 'gone':
      return isToLookAt ? `Gone. ${verdict.why}` : `Gone for the first time. ${verdict.why}`;
    case 'cannot tell':
      return `Cannot tell. ${verdict.why}`;
    case 'works':
      return verdict.movedTo ? `Works, and is now at ${verdict.movedTo}` : '';
    default:
      return verdict satisfies never;
  }
}
