/** The bytes of a file → its entries, whatever it is: a table, an export of ours, Open Referral UK, OpenActive, a council's own format. */
import type { Problem } from '../../listings/problems.ts';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { Day } from '../../schedule/schedule.ts';
import { findColumn, fromColumns, type ColumnMap } from '../columns/columns.ts';
import { toEntries, toOwnEntries } from '../columns/entries.ts';
import { guessMap, mergedIn, othersOf } from '../columns/guess.ts';
import { columnsNamedIn, readMap } from '../columns/map.ts';
import { isColumnName } from '../columns/names.ts';
import { daysOfTimetable, toTable } from '../columns/timetable.ts';
import type { Entry } from '../entry.ts';
import { decode } from '../table/encoding.ts';
import { COLUMNS } from '../table/record.ts';
import { DELIMITER_NAMES, readSheet, type Sheet } from '../table/sheet.ts';
import { isCouncilSheet, toCouncilEntries } from './council.ts';
import { readJson } from './json.ts';

/** What a file turned out to be. */
export type Form = 'table' | 'export' | 'Open Referral UK' | 'OpenActive' | 'council table';

/** A file, read. */
export interface Source {
  form: Form;
  entries: readonly Entry[];
  /** How the columns were read; null where the format says it itself. */
  map: ColumnMap | null;
  /** Whether that is only a guess. */
  isGuess: boolean;
  /** Columns that are not used, and what is in them. */
  others: readonly { column: string; holds: string }[];
  /** Sentences on how it was read. */
  notes: readonly string[];
}

/** A column map as a person wrote it. */
export interface MapText {
  file: string;
  text: string;
}

/** More is not a list of what is on in a county. */
const MOST_ROWS = 50_000;

/** Reads a file; what stands in the way of all of it is one sentence, what is wrong with the map are problems in it. */
export function readSource(
  bytes: Uint8Array,
  mapText: MapText | null,
  vocabulary: Vocabulary,
  today: Day,
): Source | { wrong: string } | { problems: readonly Problem[] } {
  const decoded = decode(bytes);
  if ('wrong' in decoded) return decoded;
  const { text, encoding, mended } = decoded;
  const notes =
    mended > 0
      ? [`${mended} letters had been read wrongly before (such as Ã© for é) and were put right.`]
      : [];

  if (/^\s*[[{]/.test(text.replace(/^\ufeff/, ''))) {
    const json = readJson(text, today);
    if ('wrong' in json) return json;
    if ('entries' in json) {
      const { form, entries } = json;
      if (entries.length > MOST_ROWS) return tooMany(entries.length);
      return {
        form,
        entries,
        map: null,
        isGuess: false,
        others: [],
        notes: [...notes, `${form}, ${encoding}.`],
      };
    }
    return fromSheet(json.sheet, mapText, vocabulary, today, {
      said: [...notes, `JSON, ${encoding}.`],
      isCsv: false,
    });
  }
  const names = mapText ? columnsNamedIn(mapText.text) : null;
  const sheet = readSheet(text, (cell) =>
    names ? findColumn(cell, names) !== null : isColumnName(cell),
  );
  if ('wrong' in sheet) return sheet;
  const how = `${encoding}, parted by ${DELIMITER_NAMES[sheet.delimiter] ?? sheet.delimiter}, ${sheet.rows.length.toLocaleString('en-GB')} ${sheet.rows.length === 1 ? 'row' : 'rows'}.`;
  return fromSheet(sheet, mapText, vocabulary, today, {
    said: [...notes, how],
    isCsv: true,
  });
}

function fromSheet(
  given: Sheet,
  mapText: MapText | null,
  vocabulary: Vocabulary,
  today: Day,
  { said, isCsv }: { said: readonly string[]; isCsv: boolean },
): Source | { wrong: string } | { problems: readonly Problem[] } {
  if (given.rows.length > MOST_ROWS) return tooMany(given.rows.length);
  const days = daysOfTimetable(given);
  const isMapped = mapText
    ? columnsNamedIn(mapText.text).some((name) => days.includes(name))
    : false;
  const sheet = days.length > 0 && !isMapped ? toTable(given, days) : given;
  if ('wrong' in sheet) return sheet;
  const notes = [...said, ...sheet.notes];
  if (mapText) {
    const { map, problems } = readMap(mapText.file, mapText.text, sheet.columns);
    if (!map) return { problems };
    const others = othersOf(sheet, map);
    const entries = toEntries(sheet, map);
    return { form: 'table', entries, map, isGuess: false, others, notes };
  }
  if (isCouncilSheet(sheet.columns))
    return {
      form: 'council table',
      entries: toCouncilEntries(sheet, today),
      map: null,
      isGuess: false,
      others: [],
      notes,
    };
  if (isExport(sheet.columns)) {
    const map = ownMap(sheet.columns);
    const entries = toOwnEntries(sheet, map, isCsv);
    const others = othersOf(sheet, map);
    return { form: 'export', entries, map: null, isGuess: false, others, notes };
  }
  const { map, others } = guessMap(sheet, vocabulary);
  const entries = toEntries(sheet, map, true);
  const all = isCsv ? [...notes, ...mergedIn(sheet, map)] : notes;
  return { form: 'table', entries, map, isGuess: true, others, notes: all };
}

/** Whether the columns are those of an export; some may have been taken out since, and others put in. */
function isExport(columns: readonly string[]): boolean {
  return ['town', 'slug', 'title', 'kind', 'when', 'checked-how'].every((name) =>
    columns.includes(name),
  );
}

function ownMap(columns: readonly string[]): ColumnMap {
  const own = columns.filter((column) => COLUMNS.includes(column));
  return { fields: new Map(own.map((column) => [column, fromColumns(column)])), fillDown: [] };
}

function tooMany(rows: number): { wrong: string } {
  const [has, most] = [rows, MOST_ROWS].map((count) => count.toLocaleString('en-GB'));
  return { wrong: `It has ${has} rows, and ${most} are the most. Part it into several files.` };
}
