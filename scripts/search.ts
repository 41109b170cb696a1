/** `npm run search -- "words"`: what the site's search finds, by the very code the browser runs. */
import { existsSync, readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { buildDay, contentFolder, loadEnglish, shown } from '../src/directory.ts';
import type { Vocabulary } from '../src/listings/vocabulary.ts';
import { formatDay, formatTime } from '../src/schedule/dates.ts';
import type { Day, Session } from '../src/schedule/schedule.ts';
import { documentsOf } from '../src/search/document.ts';
import {
  createEngine,
  type Hit,
  type Material,
  type Results,
} from '../src/search/finding/engine.ts';
import { fluentWith } from '../src/search/finding/fluent.ts';
import type { Instead } from '../src/search/finding/instead.ts';
import type { Lack } from '../src/search/finding/nearly.ts';
import { resolveLexicon } from '../src/search/reading/lexicon.ts';
import { findAlike } from '../src/search/reading/likeness.ts';
import { EMPTY_QUERY, tidyWords } from '../src/search/query.ts';
import type { UnderstoodPart } from '../src/search/reading/understand.ts';
import { readPublishable } from './check.ts';
import { begin, refuse } from './command.ts';

const USE = `Use: npm run search -- "words" [--json]
     npm run search -- --lines FILE   (one JSON string a line → one JSON answer a line)`;

/** As many results as a person reads; JSON has all. */
const SHOWN = 20;

if (import.meta.main) await begin(main, USE);

/** One answer as JSON. */
interface Answer {
  /** Each thing that was understood: a slug or `yes`, or a list where several will do. */
  understood: Record<string, string | string[]>;
  results: Found[];
  /** What lacks one thing that was typed, and how it differs; only where few fit. */
  nearly: (Found & { lacks: Lack; why: string })[];
  instead: readonly Instead[];
}

/** A listing in an answer. */
interface Found {
  id: string;
  title: string;
  town: string;
  kind: string;
  next: Session | null;
}

/** Prints what the words find; 0 when it could be looked for, 1 when the content is wrong, 2 when called wrongly. */
export function main(args: string[]): number {
  let options;
  let today: Day;
  try {
    today = buildDay(); // throws for a TODAY that is no date
    options = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, lines: { type: 'string' } },
    });
  } catch (error) {
    return refuse((error as Error).message, USE);
  }
  const { json = false, lines } = options.values;
  const words = options.positionals.join(' ');
  if ((lines === undefined) === (words === '')) return refuse('Say what to search for.', USE);
  const questions = lines === undefined ? [words] : readLines(lines);
  if (typeof questions === 'string') return refuse(questions, USE);
  const folder = contentFolder();
  if (!existsSync(folder)) return refuse(`There is no folder ${shown(folder)}.`, USE);

  const material = readMaterial(today);
  if (!material) return 1;
  const engine = createEngine(material, fluentWith(findAlike));
  for (const question of questions) {
    const results = engine.search({ ...EMPTY_QUERY, words: tidyWords(question) }, today);
    if (json || lines !== undefined) stdout.write(`${JSON.stringify(answerOf(results))}\n`);
    else print(question, results, material.vocabulary);
  }
  return 0;
}

/** What is searched, from the content on disk; null, with the problems told, when it cannot be published. */
function readMaterial(today: Day): Material | null {
  const directory = readPublishable();
  if (!directory) return null;
  const { vocabulary, calendar, postcodes } = directory;
  const documents = documentsOf(directory, today);
  const lexicon = resolveLexicon(loadEnglish(), vocabulary);
  return { documents, vocabulary, calendar, lexicon, postcodes };
}

/** The questions of a file, or what is wrong with it. */
function readLines(file: string): string[] | string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return `${file} cannot be read.`;
  }
  const questions: string[] = [];
  // Windows marks the beginning of a text, and JSON knows no such mark.
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    try {
      const question: unknown = JSON.parse(line);
      if (typeof question !== 'string') throw new Error('not a text');
      questions.push(question);
    } catch {
      return `${file}:${index + 1} has to be one JSON string, such as "coffee belper".`;
    }
  }
  return questions;
}

function answerOf({ understood, hits, nearly, instead, missing }: Results): Answer {
  const fields: Record<string, string | string[]> = {};
  const add = (field: string, value: string): void => {
    const known = fields[field];
    if (known === value || (Array.isArray(known) && known.includes(value))) return;
    fields[field] = known === undefined ? value : [known, value].flat();
  };
  const isSubject = ({ means }: Pick<UnderstoodPart, 'means'>) =>
    means.some(({ field }) => field === 'kind' || field === 'need' || field === 'audience');
  // What words only hint at counts where nothing is said outright.
  const hints = understood.parts.some(isSubject) ? [] : understood.gists;
  for (const { field, value } of [...understood.parts, ...hints].flatMap(({ means }) => means))
    add(field, value);
  const words = understood.rest.filter(({ isFiller }) => !isFiller).map(({ read }) => read);
  if (words.length > 0) fields['words'] = words;
  if (missing.length > 0) fields['missing'] = [...missing];
  for (const { typed, read } of understood.spelling) add('spelling', `${typed} → ${read}`);
  return {
    understood: fields,
    results: hits.map(foundOf),
    nearly: nearly.map((hit) => ({ ...foundOf(hit), lacks: hit.lacks, why: hit.why })),
    instead,
  };
}

function foundOf({ document: { id, title, town, kind }, next }: Hit): Found {
  return { id, title, town, kind, next };
}

function print(question: string, results: Results, { towns }: Vocabulary): void {
  const townNames = new Map(towns.map(({ slug, name }) => [slug, name]));
  const { understood } = answerOf(results);
  const read = Object.entries(understood).map(
    ([field, value]) => `${field} ${[value].flat().join(' or ')}`,
  );
  console.log(`“${question}”${read.length > 0 ? ` – ${read.join(', ')}` : ''}\n`);
  const rowOf = ({ document, next }: Hit): string[] => [
    whenOf(next),
    document.title,
    townNames.get(document.town) ?? document.town,
  ];
  const rows = results.hits.slice(0, SHOWN).map(rowOf);
  printTable(rows);
  const { length } = results.hits;
  if (length > rows.length) console.log(`  … and ${length - rows.length} more (--json has all)`);
  console.log(
    length > 0
      ? `\n${length} ${length === 1 ? 'listing' : 'listings'}`
      : '  Nothing fits all of this.',
  );
  if (results.nearly.length > 0) console.log('\nNearly:');
  printTable(results.nearly.map((hit) => [...rowOf(hit), hit.why]));
  if (results.instead.length > 0) console.log('\nInstead:');
  for (const { why, words, count } of results.instead)
    console.log(`  ${why}: ${count}${words ? `  (${words})` : ''}`);
  console.log('');
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length)),
  );
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}`,
    );
}

function whenOf(next: Session | null): string {
  if (!next) return 'no dates known';
  return `${formatDay(next.date)}${next.start ? `, ${formatTime(next.start)}` : ''}${next.check ? ' (check first)' : ''}`;
}
