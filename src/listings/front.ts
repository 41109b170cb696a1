/** Takes a file apart into fields and text, refusing calmly whatever could be half-read. */
import matter from 'gray-matter';
import { faults, type Fault, type Problem } from './problems.ts';
import { isFields, readYaml, type Path, type RawFields, type YamlReading } from './yaml.ts';

/** A file taken apart. */
export interface Front {
  /** Null where the front matter cannot be read at all; the problems then say why. */
  fields: RawFields | null;
  body: string;
  problems: Problem[];
  /** A fault as a problem at a field's value or name; at the first line when the field is not there. */
  problemAt: (path: Path, fault: Fault, at?: 'key' | 'value') => Problem;
  /** A fault as a problem at a line of the body, counted from 0. */
  problemInBody: (line: number, fault: Fault) => Problem;
}

const MOST_CHARACTERS = 64_000;
// What three dashes become in a word processor: other dashes, or more and fewer of them.
const TURNED_DASHES = /^\s*[—–‒―−-]{1,6}\s*$/;

/** Reads the front matter and body of one file; never throws, never runs anything the file says. */
export function readFront(file: string, text: string): Front {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const blank = /^(?:[ \t]*\n)*/.exec(clean)?.[0] ?? '';
  const rest = clean.slice(blank.length);
  const lines = rest.split('\n');
  const skipped = blank.split('\n').length - 1;
  const place = (line: number, column: number, field: string, fault: Fault): Problem => ({
    file,
    line: line + skipped,
    column,
    field,
    id: fault.id,
    severity: fault.severity ?? 'error',
    message: fault.message,
    fix: fault.fix,
  });

  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const outer = outerFault(clean, lines, closing);
  if (outer)
    return {
      fields: null,
      body: '',
      problems: [place(outer.line, 1, '', outer.fault)],
      problemAt: (_path, fault) => place(1, 1, '', fault),
      problemInBody: (line, fault) => place(line + 1, 1, '', fault),
    };

  const { yaml, content } = split(rest);
  const body = content.replace(/^\n+/, '');
  const bodyLine = closing + 2 + (content.length - body.length);
  const problems = yaml.faults.map(({ position, field, fault }) =>
    place(position.line, position.column, field, fault),
  );
  if (problems.length === 0 && !isFields(yaml.value))
    problems.push(place(2, 1, '', faults.yamlIndent(lines[1] ?? '')));
  return {
    fields: problems.length === 0 && isFields(yaml.value) ? yaml.value : null,
    body,
    problems,
    problemAt: (path, fault, at) => {
      const field = path.filter((step) => typeof step === 'string').join('.');
      const position = yaml.positionOf(path, at) ?? { line: 1, column: 1 };
      return place(position.line, position.column + (fault.offset ?? 0), field, fault);
    },
    problemInBody: (line, fault) => place(bodyLine + line, 1, '', fault),
  };
}

function outerFault(
  clean: string,
  lines: readonly string[],
  closing: number,
): { line: number; fault: Fault } | null {
  const first = lines[0] ?? '';
  const last = lines[closing] ?? '';
  if (clean.length > MOST_CHARACTERS) return { line: 1, fault: faults.tooLarge(clean.length) };
  if (/^---\s*[^\s-]/.test(first)) return { line: 1, fault: faults.frontLanguage(first) };
  if (first.trimEnd() !== '---')
    return {
      line: 1,
      fault: TURNED_DASHES.test(first) ? faults.dashTurned(first) : faults.noFrontMatter(first),
    };
  if (closing > 0 && last.trimEnd() !== '---')
    return { line: closing + 1, fault: faults.dashTurned(last) };
  if (closing < 0) {
    const turned = lines.findIndex((line, index) => index > 0 && TURNED_DASHES.test(line));
    return turned < 0
      ? { line: 1, fault: faults.frontNotClosed() }
      : { line: turned + 1, fault: faults.dashTurned(lines[turned] ?? '') };
  }
  return lines.slice(1, closing).every((line) => line.trim() === '' || line.startsWith('#'))
    ? { line: 1, fault: faults.frontEmpty() }
    : null;
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
