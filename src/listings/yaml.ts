/** YAML as volunteers write it: every value is text, every fault has a place, nothing is copied or run. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { faults, type Fault } from './problems.ts';

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

/** A text that was read, or the faults that stand in the way. */
export interface YamlReading {
  /** Null when a fault was found. */
  value: RawValue | null;
  faults: { position: Position; field: string; fault: Fault }[];
  /** The place of the value at a path, or of its name; of the nearest thing around it when it is not there. */
  positionOf: (path: Path, at?: 'key' | 'value') => Position | null;
}

/** Reads a text; `comments: 'refuse'` is for front matter, where a # in a value is nearly always a slip. */
export function readYaml(source: string, comments: 'allow' | 'refuse'): YamlReading {
  const counter = new LineCounter();
  const yaml = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };

  const found: YamlReading['faults'] = [];
  const seen = new Set<number>();
  for (const error of yaml.errors) {
    const { line } = place(error.pos[0]);
    if (seen.has(line)) continue;
    seen.add(line);
    const text = lineAt(source, error.pos[0]);
    found.push({ position: { line, column: 1 }, field: '', fault: syntaxFault(error.code, text) });
  }
  if (found.length === 0)
    visit(yaml, {
      Alias(_key, node) {
        const fault = faults.yamlAlias(`*${node.source}`);
        found.push({ position: place(node.range?.[0] ?? 0), field: '', fault });
      },
      Node(_key, node) {
        const offset = node.range?.[0] ?? 0;
        if (!isAlias(node) && 'anchor' in node && node.anchor) {
          const fault = faults.yamlAlias(`&${node.anchor}`);
          found.push({ position: place(offset), field: '', fault });
        }
        if (comments === 'refuse' && isScalar(node) && node.comment) {
          const [, field, text] = fieldOf(lineAt(source, offset));
          if (field && text?.includes('#'))
            found.push({ position: place(offset), field, fault: faults.yamlHash(field, text) });
        }
      },
    });

  return {
    value: found.length > 0 ? null : (yaml.toJS({ maxAliasCount: 0 }) as RawValue),
    faults: found,
    positionOf: (path, at = 'value') => {
      for (let length = path.length; length > 0; length -= 1) {
        const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
        const wanted = length < path.length ? 'key' : at;
        const offset = offsetIn(parent, path[length - 1] ?? '', wanted);
        if (offset !== null) return place(offset);
      }
      return null;
    },
  };
}

/** True for the fields of a map, false for text, lists and nothing. */
export function isFields(value: RawValue | null | undefined): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function offsetIn(parent: unknown, step: string | number, at: 'key' | 'value'): number | null {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === step);
    return startOf(at === 'key' ? pair?.key : (pair?.value ?? pair?.key));
  }
  return isSeq(parent) && typeof step === 'number' ? startOf(parent.items[step]) : null;
}

function startOf(node: unknown): number | null {
  const range = node && typeof node === 'object' && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}

function lineAt(source: string, offset: number): string {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', Math.max(from, offset));
  return source.slice(from, end < 0 ? undefined : end);
}

function fieldOf(line: string): RegExpExecArray | [] {
  return /^\s*(?:- )?([\w-]+):\s*(.*)$/.exec(line) ?? [];
}

function syntaxFault(code: string, line: string): Fault {
  const [, field = '', value = ''] = fieldOf(line);
  if (/^\s*\t/.test(line)) return faults.yamlTab();
  switch (code) {
    case 'TAB_AS_INDENT':
      return faults.yamlTab();
    case 'DUPLICATE_KEY':
      return faults.yamlTwice(field || line.trim());
    case 'MISSING_CHAR':
      return faults.yamlQuote();
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return faults.yamlSign(field || line.trim(), value);
    default:
      return field && value.includes(': ')
        ? faults.yamlColon(field, value)
        : faults.yamlIndent(line);
  }
}
