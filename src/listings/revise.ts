/** Puts changes into a file line by line, as somebody would who edits it by hand. */
import { inOrder, isSame, orderOf, own, tidy, type Draft, type Order } from './draft.ts';
import { readFront, type Front } from './front.ts';
import { cleanText } from './signs.ts';
import { writeFields } from './writer.ts';
import { isFields, type RawFields, type RawValue } from './yaml.ts';

/** The text of a file that can be read, with what a tidy draft has otherwise; null where fields share a line. */
export function reviseFile(text: string, wanted: Draft, order: Order): string | null {
  const front = readFront('', text);
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const isRule = (line: string) => cleanText(line).startsWith('---');
  const opening = lines.findIndex(isRule);
  const closing = lines.findIndex((line, index) => index > opening && isRule(line));
  const block = { front, lines, end, from: opening + 1, until: closing, path: [], indent: '' };
  const revised = reviseBlock(block, front.fields ?? {}, inOrder(wanted.fields, order), order);
  if (!revised) return null;
  const body = tidy({ fields: {}, body: front.body }).body;
  const below = lines.slice(closing + 1);
  return [
    ...lines.slice(0, opening + 1),
    ...revised,
    (lines[closing] ?? '').replace(/[^\r\n]$/, (last) => `${last}${end}`),
    ...(body === wanted.body ? below : rewriteBody(below, body, wanted.body, end)),
  ].join('');
}

/** Lines of a file that hold fields: those of its top, or the parts of one field. */
interface Block {
  front: Front;
  /** All lines of the file, each with its end. */
  lines: readonly string[];
  end: string;
  /** The first line of the block and the one behind its last, counted from 0. */
  from: number;
  until: number;
  path: readonly string[];
  indent: string;
}

/** A field with its lines, and what stands between it and the next: comments and empty lines. */
interface Entry {
  name: string;
  lines: readonly string[];
  between: readonly string[];
}

function reviseBlock(
  block: Block,
  fields: RawFields,
  wanted: RawFields,
  order: Order,
): string[] | null {
  const { front, lines, from, until, path } = block;
  const names = Object.keys(fields);
  const starts = names.map((name) => front.lineOf([...path, name]) - 1);
  const isApart = starts.every(
    (at, index) => at >= from && at < until && at > (starts[index - 1] ?? -1),
  );
  if (!isApart) return null;

  const entries = names.map((name, index): Entry => {
    const part = lines.slice(starts[index], starts[index + 1] ?? until);
    const last = part.findLastIndex((line) => !/^\s*(?:#|$)/.test(line));
    const entry = { name, lines: part.slice(0, last + 1), between: part.slice(last + 1) };
    const value = own(wanted, name);
    const held = tidy({ fields: { [name]: fields[name] ?? '' }, body: '' }).fields;
    if (isSame(own(held, name), value)) return entry;
    const at = starts[index] ?? from;
    const parts = reviseParts(block, { ...entry, at }, fields[name], value, own(order, name) ?? []);
    return { ...entry, lines: parts ?? write(block, name, value) };
  });
  for (const [name, value] of Object.entries(wanted))
    if (!Object.hasOwn(fields, name))
      insert(entries, { name, lines: write(block, name, value), between: [] }, order);
  return [
    ...lines.slice(from, starts[0] ?? until),
    ...entries.flatMap((entry) => [...entry.lines, ...entry.between]),
  ];
}

// Of a field with parts, each on a line of its own, only the parts that are otherwise.
function reviseParts(
  block: Block,
  { name, at, lines }: { name: string; at: number; lines: readonly string[] },
  fields: RawValue | undefined,
  wanted: RawValue | undefined,
  parts: readonly string[],
): string[] | null {
  const first = lines[0] ?? '';
  if (!isFields(fields) || !isFields(wanted) || Object.keys(fields).length === 0) return null;
  const inner = {
    ...block,
    from: at + 1,
    until: at + lines.length,
    path: [...block.path, name],
    indent: /^\s*/.exec(lines.slice(1).find((line) => !/^\s*(?:#|$)/.test(line)) ?? '')?.[0] ?? '',
  };
  const revised = reviseBlock(inner, fields, wanted, orderOf(parts));
  return revised && [first, ...revised];
}

// Behind the last field that comes before it on paper.
function insert(entries: Entry[], entry: Entry, order: Order): void {
  const names = Object.keys(order);
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const index = entries.findLastIndex(({ name }) => rank(name) <= rank(entry.name));
  const before = entries[index];
  if (before) entries[index] = { ...before, between: [] };
  entries.splice(index + 1, 0, { ...entry, between: before?.between ?? [] });
}

function write({ indent, end }: Block, name: string, value: RawValue | undefined): string[] {
  if (value === undefined) return [];
  const yaml = writeFields({ [name]: value }, indent);
  return (yaml.match(/.*\n/g) ?? []).map((line) => line.replace('\n', end));
}

function rewriteBody(
  below: readonly string[],
  body: string,
  wanted: string,
  end: string,
): string[] {
  if (wanted === '') return [];
  const first = body === '' ? -1 : below.findIndex((line) => line.trim() !== '');
  const space = first < 0 ? [end] : below.slice(0, first);
  return [...space, wanted.replaceAll('\n', end), end];
}
