/** Takes a file apart into fields and text, refusing calmly whatever could be half-read. */
import matter from 'gray-matter';
import { faults, problemOf, type Fault, type Problem } from './problems.ts';
import { cleanText, textFault } from './signs.ts';
import { isFields, readYaml, type Path, type RawFields, type YamlReading } from './yaml.ts';

/** A file taken apart. */
export interface Front {
  /** The fields as far as they can be read, those with a problem perhaps not as they were meant; null when none can. */
  fields: RawFields | null;
  body: string;
  problems: Problem[];
  /** A fault as a problem at a field's value or name; at the first line when the field is not there. */
  problemAt: (path: Path, fault: Fault, at?: 'key' | 'value') => Problem;
  /** The line of the file on which the name of a field that is there stands, counted from 1. */
  lineOf: (path: Path) => number;
  /** A fault as a problem at a line of the body, counted from 0. */
  problemInBody: (line: number, fault: Fault) => Problem;
}

// A listing with every field and the longest text holds less than half of it.
const MOST_CHARACTERS = 24_000;
// What becomes of three dashes in a word processor: other dashes, lines, or more and fewer of them.
const TURNED_DASHES =
  /^\s*(?:-{2}|-{4,}|[-‐-―−⸺⸻﹘－─━_=*]*[‐-―−⸺⸻﹘－─━_=*][-‐-―−⸺⸻﹘－─━_=*]*)\s*$/;
/** Reads the front matter and body of one file; never throws, never runs anything the file says. */
export function readFront(file: string, text: string): Front {
  const clean = text.length > 4 * MOST_CHARACTERS ? text : cleanText(text);
  const blank = /^(?:[ \t]*\n)*/.exec(clean)?.[0] ?? '';
  const rest = clean.slice(blank.length);
  const lines = rest.split('\n');
  const skipped = blank.split('\n').length - 1;
  const place = (line: number, column: number, path: Path, fault: Fault): Problem => {
    const width = lines[line - 1]?.length ?? 0;
    const position = { line: line + skipped, column: Math.max(1, Math.min(column, width + 1)) };
    return problemOf(file, position, path, fault);
  };

  const outer = outerFaults(clean, rest, lines);
  const told = outer.map(({ line, fault }) => place(line + 1, 1, [], fault));
  if (outer.some(({ isBar }) => !isBar))
    return {
      fields: null,
      body: '',
      problems: told,
      problemAt: (path, fault) => place(1, 1, path, fault),
      lineOf: () => 1,
      problemInBody: (_line, fault) => place(1, 1, [], fault),
    };

  // What should be three dashes is read as such, so that all other problems are told with it.
  const meant = [...lines];
  for (const { line } of outer) meant[line] = '---';
  const { yaml, content } = split(outer.length === 0 ? rest : meant.join('\n'));
  const body = content.replace(/^(?:[ \t]*\n)+/, '');
  const bodyLine = lines.length - body.split('\n').length + 1;
  const problems = [
    ...told,
    ...yaml.faults.map(({ position, field, fault }) =>
      place(position.line, position.column, field ? [field] : [], fault),
    ),
  ];
  const fields = isFields(yaml.value) ? yaml.value : null;
  if (!fields && problems.length === 0)
    problems.push(place(2, 1, [], faults.yamlLine(lines[1] ?? '')));
  return {
    fields,
    body,
    problems,
    problemAt: (path, fault, at) => {
      const { line, column } = yaml.positionOf(path, at) ?? { line: 1, column: 1 };
      const value = lines[line - 1]?.slice(column - 1) ?? '';
      // An offset counts from the first letter of the value, which a block of text has on another line.
      const isBlock = /^[|>]/.test(value);
      const offset = fault.offset && !isBlock ? fault.offset + Number(/^["']/.test(value)) : 0;
      return place(line, column + offset, path, fault);
    },
    lineOf: (path) => (yaml.positionOf(path, 'key')?.line ?? 1) + skipped,
    problemInBody: (line, fault) => place(bodyLine + line, 1 + (fault.offset ?? 0), [], fault),
  };
}

// Its line is counted from 0; `isBar` where the line is meant for three dashes, and can be read as such.
interface OuterFault {
  line: number;
  fault: Fault;
  isBar?: true;
}

function outerFaults(clean: string, rest: string, lines: readonly string[]): OuterFault[] {
  if (clean.length > MOST_CHARACTERS)
    return [{ line: 0, fault: faults.fileTooLarge(clean.length, MOST_CHARACTERS) }];
  const unreadable = textFault(rest);
  if (unreadable) return [unreadable];
  const merged = rest.includes('<<<<<<<')
    ? lines.findIndex((line) => /^<{7}(?: |$)/.test(line))
    : -1;
  if (merged >= 0) return [{ line: merged, fault: faults.fileMerge(lines[merged] ?? '') }];

  const first = lines[0] ?? '';
  if (/^---\s*[^\s-]/.test(first)) return [{ line: 0, fault: faults.frontLanguage(first) }];
  const after = (isBar: (line: string) => boolean) =>
    lines.findIndex((line, index) => index > 0 && isBar(line));
  const atEdge = after((line) => line.startsWith('---') || TURNED_DASHES.test(line));
  const closing = atEdge < 0 ? after(isBarSetIn) : atEdge;
  const opening = first.trimEnd() === '---' ? [] : [openingFault(first, lines, closing)];
  if (opening[0]?.fault.id === 'front.missing' && !isField(first)) return opening;
  if (closing < 0)
    return [
      ...opening,
      { line: lastFieldLine(lines), fault: faults.frontNotClosed(opening.length === 0) },
    ];
  const last = lines[closing] ?? '';
  if (last.trimEnd() !== '---')
    return [...opening, { line: closing, fault: faults.frontDash(last), isBar: true }];
  const isEmpty = lines.slice(1, closing).every((line) => /^\s*(?:#|$)/.test(line));
  return opening.length === 0 && isEmpty ? [{ line: 0, fault: faults.frontEmpty() }] : opening;
}

function openingFault(first: string, lines: readonly string[], bar: number): OuterFault {
  if (TURNED_DASHES.test(first) || isBarSetIn(first) || first === '-')
    return { line: 0, fault: faults.frontDash(first), isBar: true };
  if (first !== '' && !isField(first) && bar > 0 && isField(lines[bar + 1]))
    return { line: 0, fault: faults.frontAbove(first) };
  const hasFields = first === '' || lines.some(isField);
  return { line: 0, fault: hasFields ? faults.frontMissing(first) : faults.frontNoFields(first) };
}

function isBarSetIn(line: string): boolean {
  return /^\s+---\s*$/.test(line);
}

function isField(line = ''): boolean {
  return /^[a-z][\w-]*:/i.test(line);
}

function lastFieldLine(lines: readonly string[]): number {
  const next = lines.findIndex((line, index) => index > 0 && !/^(?:[\w-]+:|\s+\S|- )/.test(line));
  return (next < 0 ? lines.length : next) - 1;
}

// gray-matter hands the engine the text after the opening dashes, so its lines are the file's lines.
// Options are always passed: without them a cache would swallow the faults of the same text read again.
function split(text: string): { yaml: YamlReading; content: string } {
  let yaml: YamlReading = { value: null, faults: [], positionOf: () => null };
  const refuse = () => ({});
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (source: string) => {
        yaml = readYaml(source, 'refuse');
        return {};
      },
      javascript: refuse,
      js: refuse,
      json: refuse,
    },
  });
  return { yaml, content };
}
