/** How a table of fields is written down: each with its reader, its sentence and an example. */
import { z } from 'zod';
import { faults } from './problems.ts';
import type { Reader, Reading } from './readers.ts';

/** One line of text, read by `reader`; the sentence says what it holds, the example what to type. */
export function field<T>(reader: Reader<T>, sentence: string, example: string) {
  return z
    .string()
    .transform((text, context): T => settle(reader(text.trim()), context))
    .meta({ description: sentence, example, reader });
}

/** A list of lines; one alone may stand without the list. */
export function lineList<T>(reader: Reader<T>, sentence: string, example: string) {
  return listOf(reader, (line) => [line]).meta({ description: sentence, example, reader });
}

/** A list of single words; they may also stand on one line with commas between them. */
export function wordList<T>(reader: Reader<T>, sentence: string, example: string) {
  const split = (line: string) => line.split(',').filter((word) => word.trim() !== '');
  return listOf(reader, split).meta({ description: sentence, example, reader, isWords: true });
}

/** Optional fields that are all read alike, from a table of names and labels; with one example for all, or one each. */
export function optionalFields<K extends string, T>(
  names: Readonly<Record<K, string>>,
  reader: Reader<T>,
  example: string | Readonly<Record<K, string>>,
) {
  const exampleOf = (name: K) => (typeof example === 'string' ? example : example[name]);
  const entries = (Object.entries(names) as [K, string][]).map(
    ([name, label]) => [name, field(reader, label, exampleOf(name)).optional()] as const,
  );
  return Object.fromEntries(entries) as Record<K, z.ZodOptional<ReturnType<typeof field<T>>>>;
}

/** Gives a reading to zod: its value, or its fault as an issue. */
export function settle<T>(reading: Reading<T>, context: z.RefinementCtx): T {
  if ('value' in reading) return reading.value;
  context.addIssue({ code: 'custom', params: { fault: reading.fault } });
  return z.NEVER;
}

function listOf<T>(reader: Reader<T>, split: (line: string) => string[]) {
  const item = z.string().transform((text, context): T => {
    const reading = text.trim() === '' ? { fault: faults.emptyEntry() } : reader(text.trim());
    return settle(reading, context);
  });
  const toList = (value: unknown) => (typeof value === 'string' ? split(value) : value);
  return z.preprocess(toList, z.array(item));
}
