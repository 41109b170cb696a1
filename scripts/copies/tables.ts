/** The tables of fields in content/README.md, from the schema's own sentences. */
import { z } from 'zod';
import { listingSchema, venueSchema } from '../../src/listings/schema.ts';

/** What a field needs that its own schema does not say. */
const NEEDED: Readonly<Record<string, string>> = {
  venue: 'this or `place`',
  place: 'this or `venue`',
  contact: 'yes',
};

/** Where the page itself says more. */
const MORE: Readonly<Record<string, string>> = {
  when: ' See [below](#the-when-line).',
  closed: ' See [below](#closed-for-a-day-closed-for-christmas).',
};

/** The fields of a listing: whether they are needed, and what to write. */
export function listingTable(): string {
  const { shape } = listingSchema({ towns: [], kinds: [], needs: [], audiences: [], sayings: [] });
  const rows = Object.entries<z.ZodType>(shape).map(([name, field]) => [
    `\`${name}\``,
    NEEDED[name] ?? (field.safeParse(undefined).success ? '' : 'yes'),
    sentenceOf(name, field),
  ]);
  return table(['field', 'needed?', 'what to write'], rows);
}

/** The fields of a venue: what to write, with an example of each. */
export function venueTable(): string {
  const rows = Object.entries<z.ZodType>(venueSchema().shape).map(([name, field]) => [
    `\`${name}\``,
    sentenceOf(name, field),
    `\`${exampleOf(name, field)}\``,
  ]);
  return table(['field', 'what to write', 'for example'], rows);
}

/** A text with what stands between the marks of one table replaced; null where it has no such marks. */
export function withTable(text: string, name: string, table: string): string | null {
  const [begin, end] = [`<!-- ${name}: written by npm run copies -->`, `<!-- end of ${name} -->`];
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || until < from) return null;
  return `${text.slice(0, from + begin.length)}\n\n${table}\n${text.slice(until)}`;
}

function sentenceOf(name: string, field: z.ZodType): string {
  const { description = '' } = metaOf(field);
  const linked = description.replace(/\b(?:kinds|needs|audiences)\.yaml\b/g, '[$&]($&)');
  return `${linked}${MORE[name] ?? ''}`;
}

// Parts stand below the name of their field, which a row of a table has no room for.
function exampleOf(name: string, field: z.ZodType): string {
  const { example = '' } = metaOf(field);
  const [first = '', ...others] = example.trim().split(/\n\s*/);
  const isParts = example.startsWith('\n') && !first.startsWith('-');
  const value = isParts
    ? `{ ${[first, ...others].join(', ')} }`
    : first.replace(/^- (.*)$/, '[$1]');
  return `${name}: ${value}`;
}

function metaOf(field: z.ZodType): { description?: string; example?: string } {
  const { description, example } = field.meta() ?? {};
  if (description !== undefined)
    return { description, ...(typeof example === 'string' && { example }) };
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? metaOf(field.unwrap() as z.ZodType)
    : {};
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
