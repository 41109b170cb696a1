/** Front matter as nearly everybody writes it, a field a line: read at a tenth of what YAML in full costs. */
import { cleanValue } from './signs.ts';
import type { RawFields, RawValue } from './yaml.ts';

const TOP = /^([a-z][a-z-]*):(?: (.*))?$/;
const PART = /^ {2}([a-z][a-z-]*): (.*)$/;
const ENTRY = /^ {2}- (.*)$/;

// What may begin a value without being a sign of YAML's own; and what, further on, would be one or is not seen.
const START = /^[A-Za-z\d£(“‘+./À-ɏ]/;
const ODD = /:(?: |$)| #| $|[^\S ]|[\x00-\x1f\x7f-\x9f]/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const LIST = /^\[(.*)\]$/;
const WORD = /^(?:-(?=\d))?[A-Za-z\d][\w ./+-]*$/;

/**
 * The fields, exactly as YAML reads them and without a fault; null where a line is written in any other way, so that
 * it takes all of YAML to say what it holds, and whether there is a fault in it.
 */
export function readLines(source: string): RawFields | null {
  const fields = new Map<string, RawValue>();
  let open: { name: string; parts: Map<string, string>; entries: string[] } | null = null;
  const close = (): boolean => {
    if (!open) return true;
    const { name, parts, entries } = open;
    open = null;
    if ((parts.size === 0) === (entries.length === 0)) return false;
    fields.set(name, entries.length > 0 ? entries : Object.fromEntries(parts));
    return true;
  };
  for (const line of source.split('\n')) {
    if (line === '') continue;
    const [, name = '', value] = TOP.exec(line) ?? [];
    if (name !== '') {
      if (!close() || fields.has(name)) return null;
      const read = value === undefined ? '' : (textOf(value) ?? wordsOf(value));
      if (read === null) return null;
      if (value === undefined) open = { name, parts: new Map(), entries: [] };
      else fields.set(name, read);
      continue;
    }
    if (!open) return null;
    const [, part = '', inPart = ''] = PART.exec(line) ?? [];
    const text = textOf(part ? inPart : (ENTRY.exec(line)?.[1] ?? ''));
    if (text === null || open.parts.has(part)) return null;
    if (part) open.parts.set(part, text);
    else open.entries.push(text);
  }
  return close() && fields.size > 0 ? Object.fromEntries(fields) : null;
}

function textOf(written: string): string | null {
  const quoted = QUOTED.exec(written);
  if (quoted) return isOrdinary(written) ? cleanValue(quoted[1] ?? quoted[2] ?? '') : null;
  return START.test(written) && !ODD.test(written) ? cleanValue(written) : null;
}

function wordsOf(written: string): string[] | null {
  const [, within] = LIST.exec(written) ?? [];
  if (within === undefined) return null;
  if (within === '') return [];
  const words = within.split(', ');
  return words.every((word) => WORD.test(word) && !word.endsWith(' '))
    ? words.map(cleanValue)
    : null;
}

// Within quotation marks any sign may stand that is seen.
function isOrdinary(written: string): boolean {
  return !/[^\S ]|[\x00-\x1f\x7f-\x9f]/.test(written);
}
