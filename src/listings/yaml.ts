/** YAML as volunteers write it: every value is text, every fault has a place, nothing is copied or run. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { readLines } from './lines.ts';
import { faults, type Fault } from './problems.ts';
import { cleanValue } from './signs.ts';
import { fieldOfLine, findSlips, quoteValue } from './slips.ts';

/** Values as YAML's failsafe schema gives them: text, lists and maps of text. */
export type RawValue = string | RawValue[] | { [field: string]: RawValue };
export type RawFields = Record<string, RawValue>;

/** Where a value stands: field names, and positions in lists counted from 0. */
export type Path = readonly (string | number)[];

/** A place in the text: both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A fault of the writing itself, before any field is looked at. */
export interface YamlFault {
  position: Position;
  field: string;
  fault: Fault;
}

/** What a text holds as far as it can be read, and the faults of its writing. */
export interface YamlReading {
  /** With the lines at fault read as they were meant, so that the rest can be checked too; null when that cannot be told. */
  value: RawValue | null;
  faults: YamlFault[];
  /** The place of the value at a path, or of its name; of the nearest thing around it when it is not there. */
  positionOf: (path: Path, at?: 'key' | 'value') => Position | null;
}

// Enough to tell of; a text with more is not a listing.
const MOST_FAULTS = 20;
// How often a line that cannot be understood is set aside, to read on after it.
const MOST_ROUNDS = 5;

/** Reads a text; `comments: 'refuse'` is for front matter, where a # in a value is nearly always a slip. */
export function readYaml(source: string, comments: 'allow' | 'refuse'): YamlReading {
  try {
    const plain = readLines(source);
    if (!plain) return readWhole(source, comments);
    // Places are asked for only where there is something to tell.
    let whole: YamlReading | null = null;
    const positionOf: YamlReading['positionOf'] = (path, at) => {
      whole ??= readWhole(source, comments);
      return whole.positionOf(path, at);
    };
    return { value: plain, faults: [], positionOf };
  } catch (error) {
    // Thousands of lists within lists are more than the package can go down into.
    if (!(error instanceof RangeError)) throw error;
    const fault = { position: { line: 1, column: 1 }, field: '', fault: faults.yamlDeep() };
    return { value: null, faults: [fault], positionOf: () => null };
  }
}

/** True for the fields of a map, false for text, lists and nothing. */
export function isFields(value: RawValue | null | undefined): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readWhole(source: string, comments: 'allow' | 'refuse'): YamlReading {
  const lines = source.split('\n');
  const meant = [...lines];
  const found: YamlFault[] = [];
  let { text, yaml, counter } = parse(source);
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line, column: Math.min(col, (lines[line - 1]?.length ?? 0) + 1) };
  };
  const add = (offset: number, faultOf: (field: string) => Fault) => {
    const position = place(offset);
    const field = fieldOfLine(lines, position.line - 1);
    found.push({ position, field, fault: faultOf(field) });
    return position.line - 1;
  };

  if (!isSound(source, yaml)) {
    for (const slip of findSlips(lines)) {
      const position = { line: slip.line + 1, column: slip.column + 1 };
      found.push({ position, field: slip.field, fault: slip.fault });
      meant[slip.line] = slip.meant;
    }
    ({ text, yaml, counter } = parse(meant.join('\n')));
  }
  for (let round = 0; round < MOST_ROUNDS && yaml.errors[0]; round += 1) {
    const [offset] = yaml.errors[0].pos;
    const wrong = lineAt(text, offset);
    // What was set aside left nothing to tell of.
    if (wrong.trim() === '') break;
    const line = add(offset, (field) =>
      field && /^\s*[\w-]+:/.test(wrong) ? faults.yamlIndent(wrong) : faults.yamlLine(wrong),
    );
    meant[line] = '';
    ({ text, yaml, counter } = parse(meant.join('\n')));
  }
  let isWhole = yaml.errors.length === 0;

  visit(yaml, {
    Node(_key, node) {
      const offset = startOf(node) ?? 0;
      const mark = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : node.tag;
      if (mark) {
        isWhole = false;
        add(offset, () => faults.yamlAlias(mark));
      } else if (isMap(node)) {
        const names = new Set<unknown>();
        for (const { key } of node.items) {
          const start = startOf(key) ?? offset;
          if (!isScalar(key)) {
            isWhole = false;
            add(start, () => faults.yamlLine(lineAt(text, start)));
          } else if (names.has(key.value)) add(start, () => faults.yamlTwice(String(key.value)));
          else names.add(key.value);
        }
      } else if (comments === 'refuse' && isScalar(node) && node.type === 'PLAIN') {
        const end = node.range?.[1] ?? offset;
        let next = endOfLine(text, offset) + 1;
        while (next < end && lineAt(text, next).trim() === '') next = endOfLine(text, next) + 1;
        const isTold = found.some(({ position }) => position.line === place(next).line);
        if (next < end && !isTold)
          add(next, (field) => faults.yamlFolded(lineAt(text, next), field));
        if (/^[ \t]*#/.test(text.slice(end, endOfLine(text, end))))
          add(end, (field) => faults.yamlHash(field, quoteValue(lineAt(text, end)).trim()));
      }
      return found.length > MOST_FAULTS ? visit.BREAK : undefined;
    },
  });

  return {
    value: isWhole ? valueOf(yaml.contents) : null,
    faults: found.sort((a, b) => a.position.line - b.position.line).slice(0, MOST_FAULTS),
    positionOf: (steps, at = 'value') => {
      // What stands alone where a list may stand has no number.
      const path = steps.filter(
        (step, index) =>
          typeof step === 'string' || !isMap(yaml.getIn(steps.slice(0, index), true)),
      );
      for (let length = path.length; length > 0; length -= 1) {
        const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
        // Of a list on one line, the line; of a part that is not there, the name of the field.
        const wanted = typeof path[length] === 'string' ? 'key' : at;
        const offset = offsetIn(parent, path[length - 1] ?? '', wanted);
        if (offset !== null) return place(offset);
      }
      return null;
    },
  };
}

function parse(text: string) {
  const counter = new LineCounter();
  const yaml = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false, // told with their place by the visitor, and not in quadratic time
    logLevel: 'silent',
  });
  return { text, yaml, counter };
}

// A tag, an anchor or an alias is nearly always a value that begins with an odd sign, and what begins with a dash an entry.
function isSound(text: string, yaml: Document.Parsed): boolean {
  let isOdd = yaml.errors.length > 0 || /^ *-[^\s\d-]/m.test(text);
  if (!isOdd && /[&*!]/.test(text))
    visit(yaml, {
      Node(_key, node) {
        isOdd ||= isAlias(node) || Boolean(node.anchor) || Boolean(node.tag);
        return isOdd ? visit.BREAK : undefined;
      },
    });
  return !isOdd;
}

// Not the package's own way: that copies aliases, and knows `null` and numbers.
function valueOf(node: unknown): RawValue {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [valueOf(key) as string, valueOf(value)]),
    );
  if (isSeq(node)) return node.items.map(valueOf);
  return isScalar(node) ? cleanValue(String(node.value ?? '')) : '';
}

function offsetIn(parent: unknown, step: string | number, at: 'key' | 'value'): number | null {
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && valueOf(key) === step);
    return startOf(at === 'key' ? pair?.key : (pair?.value ?? pair?.key));
  }
  return isSeq(parent) && typeof step === 'number' ? startOf(parent.items[step]) : null;
}

function startOf(node: unknown): number | null {
  const range = node && typeof node === 'object' && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, endOfLine(text, offset));
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
