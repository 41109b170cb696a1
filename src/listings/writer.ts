/** Front matter as volunteers write it: plain words where YAML allows, quotes only where it does not. */
import { OF_LINES } from './draft.ts';
import { quoted } from './offers.ts';

/** The fields of a file or of a part of it; `undefined` leaves a field out. */
export interface Fields {
  readonly [field: string]: Value | undefined;
}

/** What a field can hold. */
export type Value = string | readonly Value[] | Fields;

/** Fields as YAML, in the order given. */
export function writeFields(fields: Fields, indent = ''): string {
  let yaml = '';
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined) yaml += `${indent}${writeField(field, value, indent)}`;
  return yaml;
}

// Any list of words but lines stands on one line: `[loneliness, debt]`.
function writeField(field: string, value: Value, indent: string): string {
  const isOfWords = isList(value) && value.every((member) => typeof member === 'string');
  return isOfWords && !OF_LINES.includes(field)
    ? `${nameOf(field)}: [${value.map(plainOrQuotedInRow).join(', ')}]\n`
    : `${nameOf(field)}:${writeValue(value, indent)}`;
}

function writeValue(value: Value, indent: string): string {
  if (typeof value === 'string') return ` ${plainOrQuoted(value)}\n`;
  if (!isList(value)) return `\n${writeFields(value, `${indent}  `)}`;
  return `\n${value.map((member) => writeMember(member, `${indent}  `)).join('')}`;
}

function writeMember(member: Value, indent: string): string {
  return `${indent}-${writeValue(member, indent).replace(/^\n\s*/, ' ')}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

// A sign with a meaning of its own at the beginning, a colon or # that would cut the value, or one that nobody sees at its ends.
const PLAIN = /^(?:-(?=\d)|[^\s\p{C}\-?:,[\]{}#&*!|>'"%@`])/u;
const CUT = /[\p{Cc}\u2028\u2029]|:\s|\s#|:$|\s$/u;

function nameOf(field: string): string {
  return /^[a-z][\w-]*$/i.test(field) ? field : inQuotes(field);
}

function plainOrQuoted(text: string): string {
  return PLAIN.test(text) && !CUT.test(text) ? text : inQuotes(text);
}

function plainOrQuotedInRow(text: string): string {
  return /[[\]{},]/.test(text) ? inQuotes(text) : plainOrQuoted(text);
}

// Only a text of one line can be written as a person would; JSON says any other with escapes, which YAML reads too.
function inQuotes(text: string): string {
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? JSON.stringify(text) : quoted(text);
}
