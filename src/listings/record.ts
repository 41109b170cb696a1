/** Holds what a person wrote against a table of fields. */
import { z } from 'zod';
import { IN_WHEN, OTHER_NAMES, OTHER_PARTS, togetherInWhen } from './misnomers.ts';
import { nearest } from './nearest.ts';
import { offerContact } from './offers.ts';
import { faults, type Fault } from './problems.ts';
import { slugify } from './slug.ts';
import { isFields, type Path, type RawFields, type RawValue } from './yaml.ts';

/** Reports a fault at its place, at the field's name where `at` says so. */
export type Report = (path: Path, fault: Fault, at?: 'key') => void;

/**
 * Holds fields against their schema. `fields` are those that hold anything; `data` is null when a
 * fault stands in the way. Every fault is reported at its place; `told` names the fields, found or
 * missing, about which nothing more needs to be said.
 */
export function readFields<S extends z.ZodObject>(
  raw: RawFields,
  schema: S,
  report: Report,
): { fields: RawFields; data: z.output<S> | null; told: ReadonlySet<string> } {
  const fields = withoutEmpty(raw, schema.shape);
  const told = new Set<string>();
  for (const [name, value] of Object.entries(raw)) {
    if (Object.hasOwn(fields, name)) continue;
    told.add(name);
    const { example, isOptional } = describe(schema, [name]);
    // `[]` and `{}` say outright that there is none.
    if (isOptional && typeof value === 'object' && Object.keys(value).length === 0) continue;
    report([name], isOptional ? faults.emptyOptional(name) : faults.empty(name, example), 'key');
  }
  const result = schema.safeParse(fields);
  if (result.success) return { fields, data: result.data as z.output<S>, told };
  // A name that is nearly right stands for the field that is missing.
  const [unknown, others] = partition(result.error.issues);
  for (const { keys, path } of unknown)
    for (const name of keys) told.add(tellUnknown(schema, stepsOf(path), name, fields, report));
  for (const issue of others) {
    const path = stepsOf(issue.path);
    if (!told.has(String(path[0]))) tell(issue, path, fields, schema, report);
  }
  return { fields, data: null, told };
}

function partition(issues: readonly z.core.$ZodIssue[]) {
  const unknown: z.core.$ZodIssueUnrecognizedKeys[] = [];
  const others: z.core.$ZodIssue[] = [];
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') unknown.push(issue);
    else others.push(issue);
  return [unknown, others] as const;
}

function stepsOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.filter((step) => typeof step !== 'symbol');
}

function tell(
  issue: z.core.$ZodIssue,
  path: Path,
  fields: RawFields,
  schema: z.ZodObject,
  report: Report,
): void {
  if (issue.code === 'custom' && issue.params) return report(path, issue.params['fault'] as Fault);
  const name = path.filter((step) => typeof step === 'string').join('.');
  const { example, inner } = describe(schema, path);
  const value = valueAt(fields, path);
  if (value === undefined) return report(path, faults.missing(name, example), 'key');
  if (inner instanceof z.ZodObject) {
    const offered = name === 'contact' && typeof value === 'string' ? offerContact(value) : [];
    const instead = offered.length > 0 ? offered.map((part) => `\n  ${part}`).join('') : example;
    return report(path, faults.wantsParts(name, Object.keys(inner.shape), instead));
  }
  if (inner instanceof z.ZodArray || inner instanceof z.ZodRecord)
    return report(path, faults.wantsList(name, example));
  const isSeveral = Array.isArray(value) && value.every((part) => typeof part === 'string');
  report(path, isSeveral ? faults.wantsOneValue(name, example) : faults.wantsWords(name, example));
}

/** Reports a name that is no field, and gives the field that was meant; '' when none is near. */
function tellUnknown(
  schema: z.ZodObject,
  path: Path,
  name: string,
  fields: RawFields,
  report: Report,
): string {
  const at = [...path, name];
  const value = valueAt(fields, at);
  const held = typeof value === 'string' && value ? value : '…';
  // A venue is known by the name of its file.
  const line = (field: string) =>
    `${field}: ${(field === 'venue' && slugify(held.split(',')[0] ?? '')) || held}`;
  const typed = name.toLowerCase().replace(/[\s_]+/g, '-');
  const here = partsOf(schema, path);
  const part = OTHER_PARTS.get(typed) ?? '';
  const called = OTHER_NAMES.get(typed) ?? typed;
  const other = path.length > 0 && here.includes(part) ? part : called;
  const near = here.includes(other) ? other : nearest(typed, here);
  if (path.length > 0) {
    const whole = path.filter((step) => typeof step === 'string').join('.');
    report(at, faults.unknownPart(whole, name, here, near && line(near)), 'key');
    return '';
  }
  if (here.includes('venue') && /^(?:address|postcode|street)$/.test(typed)) {
    report(at, faults.addressInListing(held), 'key');
    return 'venue';
  }
  const inWhen = here.includes('when') && IN_WHEN.get(typed);
  if (inWhen) {
    report(at, faults.unknownInWhen(name, inWhen), 'key');
    return '';
  }
  if (other === 'when' && typed !== 'when' && near === other) {
    report(at, faults.partOfWhen(name, togetherInWhen(fields)), 'key');
    return near;
  }
  // Beside a title, a name is that of a person: a part of the contact that was not set in.
  const isThere = near !== typed && Object.hasOwn(fields, near);
  const wanted = isThere ? typed : other;
  const parent = here.find((field) => partsOf(schema, [field]).includes(wanted)) ?? '';
  const isPart = parent !== '' && (near === '' || isThere);
  report(
    at,
    faults.unknownField(name, isPart ? `${parent}:\n  ${line(wanted)}` : near && line(near)),
    'key',
  );
  return isPart ? parent : near;
}

function partsOf(schema: z.ZodObject, path: Path): string[] {
  const { inner } = describe(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
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
      inner instanceof z.ZodPipe
    ) {
      if (!(inner instanceof z.ZodPipe)) inner = inner.unwrap();
      else inner = inner.in instanceof z.ZodTransform ? inner.out : inner.in;
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
    else if (!isFields(value)) return undefined;
    // What stands alone where a list may stand has no number.
    else if (typeof step === 'string') value = Object.hasOwn(value, step) ? value[step] : undefined;
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
