/** Reads one file of the vocabulary or the settings: a list of entries, or one table of fields. */
import type { z } from 'zod';
import { faults, problemOf, type Fault, type Problem } from './problems.ts';
import { readFields, type Report } from './record.ts';
import { cleanText, textFault } from './signs.ts';
import { isFields, readYaml, type Path, type RawFields, type RawValue } from './yaml.ts';

/** A file by the name people know it by; its text is null when there is none. */
export interface Source {
  file: string;
  text: string | null;
}

/** The entries of a list that are as they should be; every other adds to the problems. */
export function readList<S extends z.ZodObject>(
  source: Source,
  schema: S,
  problems: Problem[],
  check?: (entry: z.output<S>, report: Report) => void,
): z.output<S>[] {
  const entries: z.output<S>[] = [];
  const slugs = new Set<string>();
  readRaw(source, problems, (value, report) => {
    if (!Array.isArray(value)) return report([], faults.fileNotAList(source.file));
    value.forEach((raw, index) => {
      const at: Report = (path, fault, key) => report([index, ...path], fault, key);
      if (!isFields(raw)) return at([], faults.fileNotFields(source.file));
      const { data } = readFields(raw, schema, at);
      if (!data) return;
      const slug = 'slug' in data ? String(data['slug']) : '';
      if (slugs.has(slug)) at(['slug'], faults.slugTwice(slug));
      if (slug) slugs.add(slug);
      check?.(data, at);
      entries.push(data);
    });
  });
  return entries;
}

/** The one table of fields in a file; null when it has a problem. */
export function readOne<S extends z.ZodObject>(
  source: Source,
  schema: S,
  problems: Problem[],
): z.output<S> | null {
  let data: z.output<S> | null = null;
  readRaw(source, problems, (value, report) => {
    if (!isFields(value)) return report([], faults.fileNotFields(source.file));
    data = readFields(withoutUnset(value), schema, report).data;
  });
  return data;
}

/** A problem in such a file, found when all was read; of a list, the path begins with the slug of the entry. */
export function problemIn({ file, text }: Source, path: Path, fault: Fault): Problem {
  const yaml = readYaml(cleanText(text ?? ''), 'allow');
  const [slug, ...rest] = path;
  const { value } = yaml;
  const isEntry = (entry: RawValue) => isFields(entry) && entry['slug'] === slug;
  const steps = Array.isArray(value) ? [value.findIndex(isEntry), ...rest] : path;
  return problemOf(file, yaml.positionOf(steps) ?? { line: 1, column: 1 }, steps, fault);
}

function readRaw(
  { file, text }: Source,
  problems: Problem[],
  use: (value: RawValue, report: Report) => void,
): void {
  const top = { line: 1, column: 1 };
  const add = (...[position, path, fault]: Tail<Parameters<typeof problemOf>>) => {
    problems.push(problemOf(file, position, path, fault));
  };
  if (text === null) return add(top, [], faults.fileMissing(file));
  const clean = cleanText(text);
  const unreadable = textFault(clean);
  if (unreadable) return add({ line: unreadable.line + 1, column: 1 }, [], unreadable.fault);
  const yaml = readYaml(clean, 'allow');
  const told = new Set(yaml.faults.map(({ position }) => position.line));
  for (const { position, field, fault } of yaml.faults) add(position, field ? [field] : [], fault);
  if (yaml.value === null) return;
  use(yaml.value, (path, fault, at) => {
    const position = yaml.positionOf(path, at) ?? top;
    if (!told.has(position.line)) add(position, path, fault);
  });
}

// A settings file keeps its unset lines, so that a maintainer sees what can be set.
function withoutUnset(fields: RawFields): RawFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;
