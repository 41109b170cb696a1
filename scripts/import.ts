/** `npm run import -- FILE`: a spreadsheet or JSON of what is on → listings and venues, and a table of what does not fit. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { stdout } from 'node:process';
import {
  buildDay,
  contentFolder,
  loadSite,
  loadTowns,
  readDirectory,
  readFiles,
  shown,
} from '../src/directory.ts';
import { writeMap } from '../src/exchange/columns/map.ts';
import { readSource, type Source } from '../src/exchange/formats/source.ts';
import { planImport, type NewFile, type Plan } from '../src/exchange/plan/plan.ts';
import { withoutRefused } from '../src/exchange/plan/refused.ts';
import { isStopped } from '../src/exchange/remarks.ts';
import {
  readContent,
  type Content,
  type ContentFile,
  type Directory,
} from '../src/listings/content.ts';
import { hasError } from '../src/listings/problems.ts';
import { printProblems } from './check.ts';
import { begin, refuse } from './command.ts';
import { readCall, USE, type Call } from './import/call.ts';
import { meter } from './import/progress.ts';
import { describeOutcome, reportOf, toJson, type Outcome } from './import/show.ts';
import { writePlan } from './import/write.ts';

/** More bytes are no list of what is on. */
const MOST_BYTES = 10_000_000;

if (import.meta.main) await begin(main, USE);

/** Imports as the arguments ask: 0 when all fits, 1 when something does not, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const { directory, problems } = readFolder();
  if (!directory) {
    const errors = problems.filter((one) => hasError([one])).length;
    return fail(
      `${shown(contentFolder())} has ${errors} ${errors === 1 ? 'error' : 'errors'} of its own, so nothing was imported. To see them: npm run check`,
    );
  }
  const wrongWord = unknownWord(call, directory);
  if (wrongWord) return refuse(wrongWord);
  const source = read(call, directory);
  if ('wrong' in source) return fail(source.wrong);
  if ('problems' in source) {
    printProblems(source.problems);
    return 2;
  }
  return run(call, source, directory);
}

// A folder may say when all venues of the council are closed before it has the first of them.
function readFolder(): Content {
  const reading = readDirectory();
  const errors = reading.problems.filter((one) => hasError([one]));
  if (errors.length === 0 || errors.some(({ id }) => id !== 'closed.venues')) return reading;
  const runners = new Set(loadSite().closed.flatMap(({ venues }) => venues || []));
  const towns = loadTowns().towns;
  const stand = [...runners].map((runner, index): ContentFile => {
    const path = `venues/${towns[0]?.slug ?? ''}/stand-in-${index + 1}.md`;
    return { path, file: path, text: `---\nname: Stand-in\nrun-by: ${runner}\n---\n` };
  });
  const again = readContent([...readFiles(), ...stand], shown(contentFolder()), buildDay());
  const own = new Set(stand.map(({ path }) => path));
  const venues = [...(again.directory?.venues ?? [])].filter(([, { file }]) => !own.has(file));
  return {
    ...again,
    directory: again.directory && { ...again.directory, venues: new Map(venues) },
  };
}

async function run(call: Call, source: Source, directory: Directory): Promise<number> {
  const map = source.map
    ? writeMap(
        source.map,
        source.others,
        `How ${call.file} is read: field, then column. npm run import -- FILE --map THIS`,
      )
    : '';
  if (call.saveMap) {
    if (map === '') return refuse(`${call.file} needs no map: its format says what is what.`);
    try {
      writeFileSync(call.saveMap, map, { flag: 'wx' });
    } catch (error) {
      return fail(`${call.saveMap} could not be written: ${(error as Error).message}`);
    }
  }
  const isShown = source.isGuess && !call.isJson;
  if (isShown)
    console.log(`A guess at the map, from the names of the columns and what is in them:\n\n${map}`);
  const missing = whatIsMissing(call, source);
  if (missing && !call.isDry) return refuse(missing);
  if (source.isGuess && !call.isDry && !call.isYes)
    return refuse(
      `Nothing was written: this map is only a guess. Look at it, then add --yes to use it, --dry-run to see what would come of it, or --save-map FILE to change it.`,
    );
  const outcome = await importAll(call, source, directory, map);
  const hint = missing && call.isDry ? missing : '';
  const unwritten = call.report === '' ? '' : writeReport(call.report, outcome);
  if (call.isJson) stdout.write(toJson(outcome, call));
  else {
    for (const line of describeOutcome(outcome, call)) console.log(line);
    if (hint) console.log(`\nBefore anything is written: ${hint}`);
    if (source.isGuess && call.isDry) for (const line of whatNext(call, hint)) console.log(line);
  }
  if (unwritten) console.error(unwritten);
  const isWrong = outcome.told.some(({ is }) => is === 'does not fit') || outcome.failed.length > 0;
  return isWrong || unwritten ? 1 : 0;
}

// Whole commands, for somebody who has never typed one.
function* whatNext({ file, town }: Call, hint: string): Generator<string> {
  const named = (name: string) =>
    /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  const map = named(`${basename(file, extname(file))}-map.yaml`);
  const start = `  npm run import -- ${named(file)}`;
  const rest = `${town && ` --town ${town}`}${hint && ' --checked 2026-10 --checked-how website'}`;
  yield '\nNext, keep the guess as a file, and put right there what is wrong:';
  yield `${start} --dry-run --save-map ${map}`;
  yield 'Then see what comes of it. The same without --dry-run writes it:';
  yield `${start} --map ${map} --dry-run${rest}`;
}

function writeReport(file: string, { told }: Outcome): string {
  try {
    writeFileSync(file, reportOf(told));
    return '';
  } catch (error) {
    return `${file} could not be written: ${(error as Error).message}`;
  }
}

async function importAll(
  call: Call,
  source: Source,
  directory: Directory,
  map: string,
): Promise<Outcome> {
  const count = source.entries.length;
  const stand = call.isDry ? { checked: buildDay(), 'checked-how': 'website' } : {};
  const plan = planImport(
    source.entries,
    {
      directory,
      vocabulary: directory.vocabulary,
      today: buildDay(),
      town: call.town,
      isOwn: source.form === 'export',
      keepContacts: call.keepContacts,
      set: { ...stand, ...call.set },
    },
    meter(count),
  );
  const whole = checkWhole(plan);
  const failed = call.isDry ? [] : await writePlan(contentFolder(), whole);
  const lost = new Set(failed.map(({ path }) => path));
  const isWritten = ({ path }: NewFile) => !lost.has(path);
  const written = {
    ...whole,
    listings: whole.listings.filter(isWritten),
    venues: whole.venues.filter(isWritten),
  };
  return { source, plan: written, failed, map, rows: count, told: whole.told };
}

// The folder as it would be: nothing that the check refuses is written.
function checkWhole(plan: Plan): Plan {
  if (plan.listings.length === 0) return plan;
  const folder = contentFolder();
  const fresh = [...plan.listings, ...plan.venues].map(({ path, text }): ContentFile => ({
    path,
    file: path,
    text,
  }));
  const files = [...readFiles(), ...fresh];
  const { problems } = readContent(files, shown(folder), buildDay());
  const ours = new Set(fresh.map(({ path }) => path));
  const refused = problems
    .filter((one) => hasError([one]) && ours.has(one.file))
    .map((one) => ({ ...one, path: one.file }));
  return refused.length > 0 ? checkWhole(withoutRefused(plan, refused)) : plan;
}

function read(
  call: Call,
  directory: Directory,
):
  | Source
  | { wrong: string }
  | { problems: Extract<ReturnType<typeof readSource>, { problems: unknown }>['problems'] } {
  try {
    const { size } = statSync(call.file);
    if (size > MOST_BYTES)
      return {
        wrong: `${call.file} has ${(size / 1e6).toFixed(0)} MB, and 10 MB are the most. Part it into several files.`,
      };
    const map = call.map === '' ? null : { file: call.map, text: readFileSync(call.map, 'utf8') };
    const source = readSource(readFileSync(call.file), map, directory.vocabulary, buildDay());
    return 'wrong' in source ? { wrong: `${call.file}: ${source.wrong}` } : source;
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function unknownWord({ town, set }: Call, { vocabulary }: Directory): string {
  const { towns, kinds } = vocabulary;
  const isKnown = (slug: string, all: readonly { slug: string }[]) =>
    all.some((one) => one.slug === slug);
  if (town && !isKnown(town, towns))
    return `There is no town “${town}” in towns.yaml. --town takes a slug, such as ${towns[0]?.slug ?? 'belper'}.`;
  const { kind } = set;
  if (kind && !isKnown(kind, kinds)) return `There is no kind “${kind}” in kinds.yaml.`;
  return '';
}

// When somebody made sure of the facts, and how, cannot be guessed.
function whatIsMissing({ set }: Call, { entries, map, form }: Source): string {
  if (form === 'export') return '';
  const open = entries.filter(({ remarks }) => !isStopped(remarks));
  const lacks = (field: string) => {
    const isSaid = set[field] !== undefined || map?.fields.has(field);
    return !isSaid && open.some(({ values }) => !values[field]);
  };
  const wanted = [
    lacks('checked') ? '--checked 2026-10 (when somebody last made sure of these facts)' : '',
    lacks('checked-how') ? '--checked-how website (or organiser, visit, phone, article)' : '',
  ].filter(Boolean);
  return wanted.length === 0
    ? ''
    : `The file does not say everything a listing needs. Add ${wanted.join(' and ')}.`;
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
