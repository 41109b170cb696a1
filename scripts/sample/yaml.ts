/** Front matter as volunteers write it: plain words where YAML allows, quotes only where it does not. */

/** The fields of a file or of a part of it; `undefined` leaves a field out. */
export interface Fields {
  readonly [field: string]: Value | undefined;
}

/** What a field can hold; `{ row }` is a list written on one line: `[loneliness, debt]`. */
export type Value = string | { readonly row: readonly string[] } | readonly Value[] | Fields;

/** Fields as YAML, in the order given. */
export function writeFields(fields: Fields, indent = ''): string {
  let yaml = '';
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) yaml += `${indent}${field}:${writeValue(value, indent)}`;
  }
  return yaml;
}

function writeValue(value: Value, indent: string): string {
  if (typeof value === 'string') return ` ${quote(value)}\n`;
  if (isList(value))
    return `\n${value.map((member) => writeMember(member, `${indent}  `)).join('')}`;
  if (isRow(value)) return ` [${value.row.map(quoteInRow).join(', ')}]\n`;
  return `\n${writeFields(value, `${indent}  `)}`;
}

function writeMember(member: Value, indent: string): string {
  return `${indent}-${writeValue(member, indent).replace(/^\n\s*/, ' ')}`;
}

function isList(value: Exclude<Value, string>): value is readonly Value[] {
  return Array.isArray(value);
}

function isRow(value: Fields | { readonly row: readonly string[] }): value is {
  readonly row: readonly string[];
} {
  return Array.isArray(value['row']);
}

function quote(text: string): string {
  const isPlain = /^(?:-(?=\d))?[\p{L}\p{N}£+(]/u.test(text) && !/[\n\t]|: | #|:$|\s$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function quoteInRow(text: string): string {
  return /[[\]{},]/.test(text) ? JSON.stringify(text) : quote(text);
}
