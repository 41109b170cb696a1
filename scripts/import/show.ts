/** What came of an import: for people, for programs, and as a table to work through. */
import { shown, contentFolder } from '../../src/directory.ts';
import type { Source } from '../../src/exchange/formats/source.ts';
import type { Plan } from '../../src/exchange/plan/plan.ts';
import type { Outcome as How, Told } from '../../src/exchange/remarks.ts';
import { toCsv } from '../../src/exchange/table/table.ts';
import { describe } from '../../src/schedule/describe.ts';
import type { Call } from './call.ts';
import type { Unwritten } from './write.ts';

/** Everything that came of it. */
export interface Outcome {
  source: Source;
  plan: Plan;
  /** The map as a file would say it; '' where there is none. */
  map: string;
  /** Files that could not be written. */
  failed: readonly Unwritten[];
  rows: number;
  told: readonly Told[];
}

/** So many listings are named one by one. */
const MOST_NAMED = 60;

/** In so many rows the same is no longer said with each. */
const OFTEN = 4;
/** So many numbers of rows, or stretches of them, are named. */
const MOST_PARTS = 12;

const HEADINGS: readonly [how: How, heading: string][] = [
  ['to look at', 'Written, with something to look at'],
  ['changed', 'Written in other words'],
  ['left out', 'Written, and this was left out'],
  ['there already', 'There already'],
  ['passed over', 'Passed over'],
  ['does not fit', 'Does not fit'],
];

/** All that a person needs to see, line by line; what does not fit comes last, where it is seen. */
export function* describeOutcome(outcome: Outcome, { isDry, file }: Call): Generator<string> {
  const { source, plan, failed, told, rows } = outcome;
  yield `${file}: ${source.notes.join(' ')}`;
  if (source.others.length > 0 && !source.isGuess) {
    yield '\nColumns that are not used, and what is in them:';
    for (const { column, holds } of source.others) yield `  ${column}: ${holds}`;
  }
  const folder = shown(contentFolder());
  if (plan.listings.length > 0) yield `\n${isDry ? 'Would write' : 'Wrote'}`;
  for (const { place, path, listing } of plan.listings.slice(0, MOST_NAMED))
    yield `  ${place}  ${folder}/${path}  ${describe(listing.schedule)}`;
  if (plan.listings.length > MOST_NAMED) yield `  … and ${plan.listings.length - MOST_NAMED} more`;
  for (const [how, heading] of HEADINGS) yield* section(told, how, heading);
  if (failed.length > 0) yield '\nNot written';
  for (const { path, why } of failed.slice(0, MOST_NAMED)) yield `  ${folder}/${path} – ${why}`;
  if (failed.length > MOST_NAMED) yield `  … and ${failed.length - MOST_NAMED} more`;
  yield `\n${summary(plan, told, rows, failed.length, isDry)}`;
}

/** The table of what did not fit, was left out or changed, as a CSV file. */
export function reportOf(told: readonly Told[]): string {
  const columns = ['row', 'name', 'what became of it', 'field', 'why', 'what to do'];
  const rows = told.map(({ place, name, is, field, message, fix }) => ({
    row: place,
    name,
    'what became of it': is,
    field,
    why: message,
    'what to do': fix,
  }));
  return toCsv(columns, rows);
}

/** One JSON document. */
export function toJson(
  { source, plan, failed, map, rows, told }: Outcome,
  { isDry, file }: Call,
): string {
  return `${JSON.stringify({
    ok: failed.length === 0 && !told.some(({ is }) => is === 'does not fit'),
    file,
    format: source.form,
    notes: source.notes,
    rows,
    isDryRun: isDry,
    map,
    isGuess: source.isGuess,
    unusedColumns: source.others,
    listings: plan.listings.map(({ place, path, listing }) => ({
      row: place,
      path,
      id: listing.id,
      title: listing.title,
      when: describe(listing.schedule),
    })),
    venues: plan.venues.map(({ path }) => path),
    notWritten: failed,
    told: told.map(({ place, is, ...rest }) => ({ row: place, outcome: is, ...rest })),
  })}\n`;
}

// What is the same in many rows is said once, above those that have more to tell.
function* section(told: readonly Told[], how: How, heading: string): Generator<string> {
  const wanted = told.filter(({ is }) => is === how);
  if (wanted.length === 0) return;
  yield `\n${heading}`;
  const alike = Map.groupBy(wanted, ({ field, message, fix }) => [field, message, fix].join('\n'));
  const often = [...alike.values()].filter(({ length }) => length >= OFTEN);
  for (const all of often) {
    yield `  ${placesOf(all)}`;
    yield* sentence(all[0]!);
  }
  const said = new Set(often.flat());
  let last = '';
  for (const one of wanted.filter((remark) => !said.has(remark))) {
    const row = `  ${one.place}  ${one.name}`;
    if (row !== last) yield row;
    last = row;
    yield* sentence(one);
  }
}

function* sentence({ field, message, fix }: Told): Generator<string> {
  yield `    ${field ? `${field}: ` : ''}${message.replaceAll('\n', ' / ')}`;
  if (fix) yield `    → ${fix.replaceAll('\n', '\n      ')}`;
}

/** `12 rows: 2 to 9, 11, 14 to 16`. */
function placesOf(told: readonly Told[]): string {
  const places = [...new Set(told.map(({ place }) => place))];
  const [noun = ''] = (places[0] ?? '').split(' ');
  const names = places.map((place) => place.replace(/^(?:rows?|service) /, ''));
  const parts: string[] = [];
  for (let at = 0, to = 0; at < names.length; at = to + 1) {
    for (to = at; Number(names[to + 1]) === Number(names[to]) + 1;) to += 1;
    parts.push(...(to - at < 2 ? names.slice(at, to + 1) : [`${names[at]} to ${names[to]}`]));
  }
  const more = parts.length - MOST_PARTS;
  const some = parts.slice(0, MOST_PARTS).join(', ');
  return `${count(places.length, noun.replace(/s$/, ''))}: ${some}${more > 0 ? ` and ${more} more` : ''}`;
}

function summary(
  { listings, venues }: Plan,
  told: readonly Told[],
  rows: number,
  failed: number,
  isDry: boolean,
): string {
  const places = (how: How) =>
    new Set(told.filter(({ is }) => is === how).map(({ place, name }) => `${place} ${name}`)).size;
  const parts = [
    `${isDry ? 'Would write' : 'Wrote'} ${count(listings.length, 'listing')} and ${count(venues.length, 'venue')} from ${count(rows, 'row')}.`,
    ...[
      ['does not fit', 'do not fit'],
      ['there already', 'are there already'],
      ['passed over', 'were passed over'],
    ].map(([how, words]) => {
      const number = places(how as How);
      return number > 0
        ? `${number.toLocaleString('en-GB')} ${number === 1 ? singular(words!) : words}.`
        : '';
    }),
    failed > 0
      ? `${count(failed, 'file')} could not be written; bring the same file again for the rest.`
      : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function singular(words: string): string {
  return words
    .replace(/^do /, 'does ')
    .replace(/^are /, 'is ')
    .replace(/^were /, 'was ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
