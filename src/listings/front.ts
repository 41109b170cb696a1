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

  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const outer = outerFault(clean, rest, lines, closing);
  if (outer)
    return {
      fields: null,
      body: '',
      problems: [place(outer.line + 1, 1, [], outer.fault)],
      problemAt: (path, fault) => place(1, 1, path, fault),
      lineOf: () => 1,
      problemInBody: (_line, fault) => place(1, 1, [], fault),
    };

  const { yaml, content } = split(rest);
  const body = content.replace(/^(?:[ \t]*\n)+/, '');
  const bodyLine = lines.length - body.split('\n').length + 1;
  const problems = yaml.faults.map(({ position, field, fault }) =>
    place(position.line, position.column, field ? [field] : [], fault),
  );
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

// Lines are counted from 0.
function outerFault(
  clean: string,
  rest: string,
  lines: readonly string[],
  closing: number,
): { line: number; fault: Fault } | null {
  const first = lines[0] ?? '';
  const last = lines[closing] ?? '';
  if (clean.length > MOST_CHARACTERS)
    return { line: 0, fault: faults.fileTooLarge(clean.length, MOST_CHARACTERS) };
  const unreadable = textFault(rest);
  if (unreadable) return unreadable;
  if (/^---\s*[^\s-]/.test(first)) return { line: 0, fault: faults.frontLanguage(first) };
  if (first.trimEnd() !== '---')
    return {
      line: 0,
      fault:
        TURNED_DASHES.test(first) || /^\s*-+\s*$/.test(first)
          ? faults.frontDash(first)
          : first === '' || lines.some((line) => /^[a-z][\w-]*:/i.test(line))
            ? faults.frontMissing(first)
            : faults.frontNoFields(first),
    };
  const turned = lines.findIndex((line, index) => index > 0 && TURNED_DASHES.test(line));
  if (turned > 0 && (closing < 0 || turned <= closing))
    return { line: turned, fault: faults.frontDash(lines[turned] ?? '') };
  if (closing < 0) return { line: lastFieldLine(lines), fault: faults.frontNotClosed() };
  if (last.trimEnd() !== '---') return { line: closing, fault: faults.frontDash(last) };
  return lines.slice(1, closing).every((line) => /^\s*(?:#|$)/.test(line))
    ? { line: 0, fault: faults.frontEmpty() }
    : null;
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
