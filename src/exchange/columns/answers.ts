/** One field of a row: what the cells of its columns say, as the map has them meant. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { leave, type Remark } from '../remarks.ts';
import { readCell } from '../table/cells.ts';
import { columnsIn, valueKey, type From } from './columns.ts';

/** What stands between the values of several columns of one field. */
const JOINS: Readonly<Record<string, string>> = {
  kind: '\n',
  'venue.address': '\n',
  'venue.at': ', ',
  description: '\n\n',
  'helps-with': '\n',
  for: '\n',
  'contact.phone': ' / ',
  contact: '\n',
  when: ', ',
  'when.day': ', ',
  'when.time': ' and ',
  ...Object.fromEntries(WEEKDAYS.map((day) => [`when.${nameOf(day).toLowerCase()}`, ' and '])),
};

/** The value of a field, '' where its columns say nothing; `raw` gives the cell of a column, and what was lost in one is told. */
export function answerOf(
  field: string,
  from: From,
  raw: (column: string) => string,
  remarks: Remark[],
): string {
  const read = (column: string) => meantBy(column, field, from, raw(column), remarks);
  if (from.is !== '') {
    const named = columnsIn(from.is);
    // Words around columns of which none says anything are nothing.
    if (named.length > 0 && !named.some((column) => readCell(raw(column)).text)) return '';
    const filled = from.is.replace(/\{([^{}]*)\}/g, (_, column: string) => read(column));
    return filled.replace(/\s+/g, ' ').trim();
  }
  const values = from.columns
    .map(read)
    .filter((value, at, all) => value !== '' && all.indexOf(value) === at);
  const joined = values.join(from.join ?? JOINS[field] ?? ' ') || from.otherwise;
  const { ending } = from;
  // A “Library warm hub” is plainly a “Warm space”.
  const said = joined.toLowerCase();
  const isEnded =
    joined === '' || ending.split(' ').some((word) => said.includes(word.toLowerCase()));
  // What stands in brackets stays behind the whole name.
  return isEnded ? joined : joined.replace(/(?= \([^()]*\)$)|$/, ` ${ending}`);
}

function meantBy(
  column: string,
  field: string,
  from: From,
  cell: string,
  remarks: Remark[],
): string {
  const { text, link, lost } = readCell(cell);
  if (lost)
    remarks.push(
      leave(
        field,
        `${column} says “${lost.slice(0, 40)}”, which only the spreadsheet can work out.`,
        'Paste the value itself into the cell.',
      ),
    );
  const wantsLink = /^contact/.test(field) && link !== '';
  const bare = wantsLink ? link.replace(/^(?:mailto|tel):/i, '') : text;
  // A yes is to what the column asks.
  const isAnswer = field === 'join' && /^(?:y|yes|true|✓|n|no|false)$/i.test(bare);
  const said = isAnswer ? `${column}: ${bare}` : inHalf(field, column, bare);
  if (Object.keys(from.values).length === 0) return said;
  const parts = /^(?:helps-with|for|kind)$/.test(field) ? said.split(/[;,\n|]/) : [said];
  const meant = parts.map(
    (part) =>
      ownValue(from.values, valueKey(part)) ??
      (part.trim() && from.otherwise ? from.otherwise : part.trim()),
  );
  const whole = ownValue(from.values, valueKey(said));
  return whole ?? meant.filter(Boolean).join('\n');
}

/** Hours that end by 11, and neither say nor show which half of the day they are in. */
const BARE_HOURS = /^(?:\d\d?(?:[.:][0-5]\d)?\s*(?:-|–|to)\s*)?(?:1[01]|0?[1-9])(?:[.:][0-5]\d)?$/;

// “7.30-9.30” below “Mon EVE” is no breakfast.
function inHalf(field: string, column: string, hours: string): string {
  if (!/^when\.(?:\w+day|time)$/.test(field) || !BARE_HOURS.test(hours)) return hours;
  if (/\b(?:pm|afternoon|eve(?:ning)?)$/i.test(column)) return `${hours}pm`;
  return /\b(?:am|morning)$/i.test(column) ? `${hours}am` : hours;
}

function ownValue(values: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
