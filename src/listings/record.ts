/** Holds what a person wrote against a table of fields. */
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { faults, type Fault } from './problems.ts';
import { isFields, type Path, type RawFields, type RawValue } from './yaml.ts';

/** Reports a fault at its place, at the field's name where `at` says so. */
export type Report = (path: Path, fault: Fault, at?: 'key') => void;

/**
 * Holds fields against their schema. `fields` are those that hold anything; `data` is null when a
 * fault stands in the way. Every fault is reported at its place.
 */
export function readFields<S extends z.ZodObject>(
  raw: RawFields,
  schema: S,
  report: Report,
): { fields: RawFields; data: z.output<S> | null } {
  const fields = withoutEmpty(raw, schema.shape);
  const isTold = new Set<string>();
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(fields, name)) continue;
    isTold.add(name);
    const value = raw[name];
    const { example, isOptional } = describe(schema, [name]);
    // `[]` says outright that there is none.
    if (isOptional && Array.isArray(value) && value.length === 0) continue;
    report([name], isOptional ? faults.emptyOptional(name) : faults.empty(name, example), 'key');
  }
  const result = schema.safeParse(fields);
  if (result.success) return { fields, data: result.data as z.output<S> };
  for (const issue of result.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (!isTold.has(String(path[0]))) tell(issue, path, fields, schema, report);
  }
  return { fields, data: null };
}

function tell(
  issue: z.core.$ZodIssue,
  path: Path,
  fields: RawFields,
  schema: z.ZodObject,
  report: Report,
): void {
  if (issue.code === 'custom' && issue.params) return report(path, issue.params['fault'] as Fault);
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) report([...path, name], unknownField(schema, path, name), 'key');
    return;
  }
  const name = path.filter((step) => typeof step === 'string').join('.');
  const { example, inner } = describe(schema, path);
  const value = valueAt(fields, path);
  if (value === undefined) return report(path, faults.missing(name, example), 'key');
  if (inner instanceof z.ZodObject)
    return report(path, faults.wantsParts(name, Object.keys(inner.shape)));
  if (inner instanceof z.ZodArray) return report(path, faults.wantsList(name, example));
  const isSeveral = Array.isArray(value) && value.every((part) => typeof part === 'string');
  report(path, isSeveral ? faults.wantsOneValue(name, example) : faults.wantsWords(name, example));
}

/** What people call fields that have another name here. */
const OTHER_NAMES: Record<string, string> = {
  name: 'title',
  heading: 'title',
  type: 'kind',
  category: 'kind',
  host: 'organiser',
  'run-by': 'organiser',
  location: 'venue',
  where: 'venue',
  address: 'venue',
  date: 'when',
  day: 'when',
  days: 'when',
  time: 'when',
  times: 'when',
  price: 'cost',
  fee: 'cost',
  booking: 'join',
  tags: 'helps-with',
  needs: 'helps-with',
  audience: 'for',
  age: 'ages',
  language: 'languages',
  tel: 'phone',
  telephone: 'phone',
  mobile: 'phone',
  mail: 'email',
  website: 'web',
  url: 'web',
  accessibility: 'access',
  updated: 'checked',
};

function unknownField(schema: z.ZodObject, path: Path, name: string): Fault {
  const full = [...path, name].join('.');
  const { inner } = path.length === 0 ? { inner: schema } : describe(schema, path);
  const here = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const typed = name.toLowerCase().replace(/[\s_]+/g, '-');
  const other = Object.hasOwn(OTHER_NAMES, typed) ? (OTHER_NAMES[typed] ?? '') : typed;
  const near = here.includes(other) ? other : nearest(typed, here);
  if (near) return faults.unknownField(full, `${near}: …`);
  const parents = Object.keys(schema.shape).filter((parent) => {
    const part = describe(schema, [parent]).inner;
    return part instanceof z.ZodObject && Object.hasOwn(part.shape, other);
  });
  if (path.length === 0 && parents.length > 0)
    return faults.unknownField(full, `${parents[0]}:\n  ${other}: …`);
  return faults.unknownField(
    full,
    path.length > 0 && Object.hasOwn(schema.shape, other)
      ? `${other}: … on a line of its own, not set in`
      : '',
  );
}

interface Description {
  inner: unknown;
  example: string;
  isOptional: boolean;
}

/** The schema of a field, or of a part of one, without the wrappers around it. */
function describe(schema: z.ZodObject, path: Path): Description {
  let found: Description = { inner: schema, example: '…', isOptional: false };
  for (const step of path) {
    const parent = found.inner;
    let inner: unknown =
      parent instanceof z.ZodObject && Object.hasOwn(parent.shape, step)
        ? parent.shape[step as string]
        : parent instanceof z.ZodArray || parent instanceof z.ZodRecord
          ? parent instanceof z.ZodArray
            ? parent.element
            : parent.valueType
          : null;
    const outer = inner;
    let example = exampleOf(inner);
    while (
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodDefault ||
      (inner instanceof z.ZodPipe && inner.in instanceof z.ZodTransform)
    ) {
      inner = inner instanceof z.ZodPipe ? inner.out : inner.unwrap();
      example ??= exampleOf(inner);
    }
    found = {
      inner,
      example: example ?? found.example,
      isOptional: outer instanceof z.ZodType && outer.safeParse(undefined).success,
    };
  }
  return found;
}

function exampleOf(schema: unknown): string | undefined {
  const example = schema instanceof z.ZodType ? schema.meta()?.['example'] : undefined;
  return typeof example === 'string' ? example : undefined;
}

function valueAt(fields: RawFields, path: Path): RawValue | undefined {
  let value: RawValue | undefined = fields;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isFields(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

// An unknown name is told of even when nothing stands after it.
function withoutEmpty(fields: RawFields, known: Readonly<Record<string, unknown>>): RawFields {
  const kept = Object.entries(fields)
    .map(([name, value]): [string, RawValue] => [
      name,
      isFields(value) ? withoutEmpty(value, value) : value,
    ])
    .filter(([name, value]) => !isEmpty(value) || !Object.hasOwn(known, name));
  return Object.fromEntries(kept);
}

function isEmpty(value: RawValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === undefined || Object.keys(value).length === 0;
}
