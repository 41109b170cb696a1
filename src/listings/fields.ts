/** How a table of fields is written down, and how what a person wrote is held against it. */
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { faults, type Fault, type Problem } from './problems.ts';
import type { Reader, Reading } from './readers.ts';
import { isFields, type Path, type RawFields, type RawValue } from './yaml.ts';

/** One line of text, read by `reader`; the sentence says what it holds, the example what to type. */
export function field<T>(reader: Reader<T>, sentence: string, example: string) {
  return z
    .string()
    .transform((text, context): T => settle(reader(text.trim()), context))
    .meta({ description: sentence, example });
}

/** A list; one value may stand alone, and several with commas between them when each is a single word. */
export function list<T>(reader: Reader<T>, sentence: string, example: string) {
  const isOfWords = example.startsWith('[');
  const toList = (value: unknown) =>
    typeof value !== 'string'
      ? value
      : isOfWords
        ? value.split(',').map((part) => part.trim())
        : [value];
  const item = z.string().transform((text, context): T => settle(reader(text.trim()), context));
  return z.preprocess(toList, z.array(item)).meta({ description: sentence, example });
}

/** Optional fields that are all read alike, from a table of names and labels. */
export function optionalFields<K extends string, T>(
  names: Readonly<Record<K, string>>,
  reader: Reader<T>,
) {
  const entries = Object.entries<string>(names).map(
    ([name, label]) => [name, field(reader, label, '…').optional()] as const,
  );
  return Object.fromEntries(entries) as Record<K, z.ZodOptional<ReturnType<typeof field<T>>>>;
}

/** Gives a reading to zod: its value, or its fault as an issue. */
export function settle<T>(reading: Reading<T>, context: z.RefinementCtx): T {
  if ('value' in reading) return reading.value;
  context.addIssue({ code: 'custom', params: { fault: reading.fault } });
  return z.NEVER;
}

/**
 * Holds fields against their schema. `fields` are those that hold anything; `data` is null when a
 * fault stands in the way. Every fault is reported at its place.
 */
export function readFields<S extends z.ZodObject>(
  raw: RawFields,
  schema: S,
  report: (path: Path, fault: Fault, at?: 'key') => void,
): { fields: RawFields; data: z.output<S> | null } {
  const kept: [string, RawValue][] = [];
  const reported = new Set<string>();
  for (const [name, value] of Object.entries(raw)) {
    const filled = isFields(value) ? withoutEmpty(value) : value;
    if (filled !== '') {
      kept.push([name, filled]);
      continue;
    }
    const meta = metaOf(schema, [name]);
    if (!meta) continue;
    report(
      [name],
      meta.isOptional ? faults.emptyOptional(name) : faults.empty(name, meta.example),
      'key',
    );
    reported.add(name);
  }
  const fields: RawFields = Object.fromEntries(kept);
  const result = schema.safeParse(fields);
  if (result.success) return { fields, data: result.data as z.output<S> };
  for (const issue of result.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (reported.has(String(path[0]))) continue;
    for (const [at, fault, key] of faultsOf(issue, path, fields, schema)) report(at, fault, key);
  }
  return { fields, data: null };
}

/** True when one of the problems stops the listing from being shown. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function faultsOf(
  issue: z.core.$ZodIssue,
  path: Path,
  fields: RawFields,
  schema: z.ZodObject,
): [Path, Fault, 'key'?][] {
  if (issue.code === 'custom' && issue.params) return [[path, issue.params['fault'] as Fault]];
  if (issue.code === 'unrecognized_keys') {
    const known = namesAt(schema, path);
    return issue.keys.map((name) => [
      [...path, name],
      faults.unknownField([...path, name].join('.'), nearest(name.toLowerCase(), known)),
      'key',
    ]);
  }
  const name = path.filter((step) => typeof step === 'string').join('.');
  const example = metaOf(schema, path)?.example ?? '…';
  if (valueAt(fields, path) === undefined) return [[[], faults.missing(name, example)]];
  const parts = namesAt(schema, path);
  return [
    [path, parts.length > 0 ? faults.wantsParts(name, parts) : faults.wantsOneValue(name, example)],
  ];
}

function namesAt(schema: z.ZodObject, path: Path): string[] {
  if (path.length === 0) return Object.keys(schema.shape);
  const inner = fieldAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function metaOf(schema: z.ZodObject, path: Path): { example: string; isOptional: boolean } | null {
  const name = String(path[0]);
  if (!Object.hasOwn(schema.shape, name)) return null;
  const outer = schema.shape[name] as z.ZodType;
  const meta = outer.meta() ?? fieldAt(schema, path)?.meta();
  const example = typeof meta?.['example'] === 'string' ? meta['example'] : '…';
  return { example, isOptional: outer.safeParse(undefined).success };
}

function fieldAt(schema: z.ZodObject, path: Path): z.ZodType | null {
  const name = String(path[0]);
  let inner: unknown = Object.hasOwn(schema.shape, name) ? schema.shape[name] : null;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner instanceof z.ZodType ? inner : null;
}

function valueAt(fields: RawFields, path: Path): RawValue | undefined {
  let value: RawValue | undefined = fields;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isFields(value)) value = value[step];
    else return undefined;
  }
  return value;
}

function withoutEmpty(parts: RawFields): RawFields {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
