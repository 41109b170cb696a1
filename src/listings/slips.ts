/** What people slip on when they write YAML by hand: told line by line, with each line as it was meant. */
import { faults, type Fault } from './problems.ts';
import { quoted } from './offers.ts';

/** One slip: its place (line and column counted from 0), and the line put right. */
export interface Slip {
  line: number;
  column: number;
  field: string;
  fault: Fault;
  meant: string;
}

const FIELD = /^( *(?:- +)?)([\w-]+):(?:[ \t]+(.*))?$/;
const ITEM = /^( *- +)(.*)$/;
// Two slashes after the colon are an address, not a value.
const NO_SPACE = /^( *)([a-z][\w-]*):(?!\/\/)(\S.*)$/i;
// What looks like a colon and a space: an equals sign, a colon as wide as a letter, the hard space of a web page.
const ODD_SEPARATOR = /^( *)([a-z][\w-]*) *(?:[=：﹕꞉]|:(?=[^\S \t]))\s*(\S.*)$/i;
const NO_SPACE_IN_LIST = /^( *)-([^\s\d-].*)$/;
const BLOCK_TEXT = /^[|>][+-]?\d?$/;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/;
const BRACKETED = /^(?:\[(?:[^\]"]|"[^"]*")*\]|\{(?:[^}"]|"[^"]*")*\})\s*(?:#.*)?$/;
// Signs with a meaning of their own at the beginning of a value.
const SIGN = /^(?:[@`%*&!|>,\]}[{]|[?-](?:\s|$))/;

/** The slips of a text that YAML cannot read as it stands. */
export function findSlips(lines: readonly string[]): Slip[] {
  const slips: Slip[] = [];
  let line = 0;
  while (line < lines.length) {
    const last = lastLineOfValue(lines, line);
    const slip = last > line ? null : slipIn(lines, line);
    if (slip) slips.push(slip);
    line = last + 1;
  }
  return slips;
}

/** The field a line belongs to: its own, or the one above it that it is set in under. */
export function fieldOfLine(lines: readonly string[], line: number): string {
  const own = FIELD.exec(lines[line] ?? '');
  if (own) return own[2] ?? '';
  const indent = indentOf(lines[line] ?? '');
  if (indent === 0 && !ITEM.test(lines[line] ?? '')) return '';
  for (let above = line - 1; above >= 0; above -= 1) {
    const field = FIELD.exec(lines[above] ?? '');
    if (field && indentOf(lines[above] ?? '') <= indent) return field[2] ?? '';
  }
  return '';
}

/** A line with its value in quotation marks, so that every sign in it stands for itself. */
export function quoteValue(text: string): string {
  const value = valueOf(text) || text.trim();
  return `${text.slice(0, text.length - value.length)}${quoted(bare(value))}`;
}

function slipIn(lines: readonly string[], line: number): Slip | null {
  const text = lines[line] ?? '';
  const field = fieldOfLine(lines, line);
  if (/^ *\t/.test(text))
    return { line, column: 0, field, fault: faults.yamlTab(), meant: text.replace(/^\s+/, '  ') };
  if (isOpeningAlone(text) && !QUOTED.test(text.trim()) && !BRACKETED.test(text.trim()))
    return { line, column: indentOf(text), field, fault: faults.yamlLine(text.trim()), meant: '' };
  const misplaced = misplacedIn(lines, line);
  if (misplaced !== null) return { line, column: indentOf(text), field, ...misplaced };
  const [, margin = '', entry] = NO_SPACE_IN_LIST.exec(text) ?? [];
  if (entry !== undefined && /^ *(?:[\w-]+:\s*$|-)/.test(lines[line - 1] ?? '')) {
    const meant = `${margin}- ${entry}`;
    const fault = faults.yamlDash(field, meant.trim());
    return { line, column: margin.length, field, fault, meant };
  }
  const odd = ODD_SEPARATOR.exec(text);
  const unspaced = odd ?? NO_SPACE.exec(text);
  if (unspaced) {
    const [, indent = '', name = '', value = ''] = unspaced;
    const meant = `${indent}${name}: ${plainOrQuoted(value)}`;
    const fault = faults[odd ? 'yamlSeparator' : 'yamlSpace'](name, meant.trim());
    return { line, column: indent.length, field: name, fault, meant };
  }
  const value = valueOf(text);
  const column = text.length - value.length;
  const close = { '[': ']', '{': '}' }[value.charAt(0)];
  if (close && !value.includes(close)) {
    const meant = `${text.trimEnd()}${close}`;
    return { line, column, field, fault: faults.yamlBracket(field, meant.trim()), meant };
  }
  const meant = quoteValue(text);
  const fault = valueFault(field, value.trimEnd(), meant.trim());
  return fault && { line, column, field, fault, meant };
}

// A part set in deeper than the one above it, or with a dash that the one below has not; a second line of when.
function misplacedIn(lines: readonly string[], line: number): Pick<Slip, 'fault' | 'meant'> | null {
  const [text = '', above = '', below = ''] = [lines[line], lines[line - 1], lines[line + 1]];
  const [, margin = '', part = ''] = /^( +)- +([\w-]+: .*)$/.exec(text) ?? [];
  const isDashed = part !== '' && FIELD.test(below) && indentOf(below) <= margin.length + 2;
  const isDeeper = FIELD.test(text) && isPart(above) && indentOf(text) > indentOf(above);
  if (isDashed && !below.startsWith(`${margin}  `))
    return { fault: faults.yamlIndent(text.trim()), meant: `${margin}${part}` };
  if (isDeeper && !text.trim().startsWith('-')) {
    const meant = `${' '.repeat(indentOf(above))}${text.trim()}`;
    return { fault: faults.yamlIndent(text.trim()), meant };
  }
  const first = /^when: *([^\s|>[{"'].*)$/.exec(above)?.[1] ?? '';
  if (first === '' || !/^[\p{L}\d]/u.test(text) || /^[\w-]+ ?[:=]/.test(text)) return null;
  const whole = ['when:', first, text].map((one) => one.trim()).join('\n  - ');
  return { fault: faults.yamlSecondLine('when', whole), meant: '' };
}

// A part of a field, with its value on the same line.
function isPart(text: string): boolean {
  const [, margin = '', , value = ''] = FIELD.exec(text) ?? [];
  return /^ +$/.test(margin) && value !== '' && !BLOCK_TEXT.test(value.trim());
}

function valueFault(field: string, value: string, line: string): Fault | null {
  if (QUOTED.test(value) || BRACKETED.test(value) || BLOCK_TEXT.test(value)) return null;
  if (/^["']/.test(value)) {
    const isClosed = value.slice(1).includes(value.charAt(0));
    return isClosed ? faults.yamlAfterQuote(field, line) : faults.yamlQuote(field, line);
  }
  if (SIGN.test(value)) return faults.yamlSign(field, value, line);
  return /:(?:\s|$)/.test(value) ? faults.yamlColon(field, line) : null;
}

/** The line on which a value ends that may go on over several: a block of text, quotation marks, brackets. */
function lastLineOfValue(lines: readonly string[], line: number): number {
  const text = lines[line] ?? '';
  // A value may also stand on a line of its own below its field.
  const isAlone = isOpeningAlone(text);
  const value = isAlone ? text.trim() : valueOf(text).trimEnd();
  const indent = indentOf(text) - Number(isAlone);
  if (BLOCK_TEXT.test(value)) {
    let last = line;
    while (isSetIn(lines[last + 1], indent)) last += 1;
    return last;
  }
  const close = { '"': '"', "'": "'", '[': ']', '{': '}' }[value.charAt(0)];
  if (!close || value.slice(1).includes(close)) return line;
  for (let last = line + 1; isSetIn(lines[last], indent); last += 1)
    if (lines[last]?.trimEnd().endsWith(close)) return last;
  return line;
}

function isOpeningAlone(text: string): boolean {
  return /^\s*["'[{]/.test(text);
}

function isSetIn(text: string | undefined, indent: number): boolean {
  return text !== undefined && (text.trim() === '' || indentOf(text) > indent);
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function valueOf(text: string): string {
  return FIELD.exec(text)?.[3] ?? (FIELD.test(text) ? '' : (ITEM.exec(text)?.[2] ?? ''));
}

function plainOrQuoted(value: string): string {
  return valueFault('', value, '') || value.includes(' #') ? quoted(bare(value)) : value;
}

/** The words of a value without quotation marks around them that were not closed, or closed too early. */
function bare(value: string): string {
  const text = value.trim();
  const mark = text.charAt(0);
  if (mark !== '"' && mark !== "'") return text;
  const inner = text.slice(1, text.length > 1 && text.endsWith(mark) ? -1 : undefined);
  return inner.includes(mark) && !text.endsWith(mark) ? text : inner;
}
