/** Part `strings`: how many texts of a file, such as real `when:` lines, are read and why others are refused. */
import { describe } from '../../src/schedule/describe.ts';
import { readSchedule } from '../../src/schedule/read.ts';
import type { Measure, Row } from './measure.ts';

/** What came of one text: its canonical words, or the ids of what stands in the way. */
export type TextOutcome = { text: string } & ({ words: string } | { problems: string[] });

/** How the schedule language does on the texts of the file that was named. */
export const stringsMeasure: Measure = {
  name: 'strings',
  does: 'texts of a file, read as when they are on or refused',
  needsStrings: true,
  run: async ({ strings }) => rowsOf(outcomesOf(strings)),
  oneByOne: ({ strings }) => outcomesOf(strings),
};

/** Fields that hold the text where a line of the file is a JSON object, the likeliest first. */
const FIELDS = ['text', 'when', 'schedule', 'string'] as const;

/** The texts of a file: a JSON string or object on each line, or plain lines; lines without a text are left out. */
export function textsOf(content: string): string[] {
  return content
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n]/)
    .map(textOf)
    .filter((text) => text.trim() !== '');
}

function textOf(line: string): string {
  if (!/^\s*["{]/.test(line)) return line;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line;
  }
  if (typeof value === 'string') return value;
  const fields = value as Record<string, unknown>;
  const field = FIELDS.find((name) => typeof fields[name] === 'string');
  return field === undefined ? '' : (fields[field] as string);
}

function outcomesOf(strings: readonly string[]): TextOutcome[] {
  return strings.map((text) => {
    const reading = readSchedule(text);
    return reading.ok
      ? { text, words: describe(reading.schedule) }
      : { text, problems: [...new Set(reading.problems.map(({ id }) => id))] };
  });
}

/** How many were read and refused, then the commonest reasons; a text with two of them counts for both. */
function rowsOf(outcomes: readonly TextOutcome[]): Row[] {
  const refused = outcomes.flatMap((one) => ('problems' in one ? [one] : []));
  const reasons = new Map<string, string[]>();
  for (const { text, problems } of refused) {
    for (const id of problems) reasons.set(id, [...(reasons.get(id) ?? []), text]);
  }
  const read = outcomes.length - refused.length;
  return [
    { what: 'texts', value: outcomes.length, unit: 'count' },
    { what: 'read', value: read, unit: 'count' },
    { what: 'refused', value: refused.length, unit: 'count' },
    ...[...reasons]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([id, texts]): Row => {
        const what = `refused: ${id}, such as “${shortened(texts[0]!)}”`;
        return { what, value: texts.length, unit: 'count' };
      }),
  ];
}

/** An example is shown in one line of a table. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
