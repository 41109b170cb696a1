/** The fields of listings and venues as JSON Schemas, for editors that know nothing of this program. */
import { z } from 'zod';
import {
  ages,
  cost,
  day,
  dayOrMonth,
  email,
  language,
  oldId,
  phone,
  postcode,
  title,
  web,
  type Reader,
} from '../../src/listings/readers.ts';
import { listingSchema, venueSchema } from '../../src/listings/schema.ts';
import type { Vocabulary } from '../../src/listings/vocabulary.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What holds of several fields of a listing together, as `parseListing` has it. */
const TOGETHER: JsonSchema = {
  oneOf: [{ required: ['venue'] }, { required: ['place'] }],
  if: {
    properties: { 'checked-how': { type: 'string', pattern: anyCase('article') } },
    required: ['checked-how'],
  },
  else: {
    required: ['contact'],
    properties: {
      contact: {
        anyOf: ['phone', 'email', 'web'].map((way) => ({ type: 'object', required: [way] })),
      },
    },
  },
};

/** The schema of a listing under one vocabulary. */
export function listingJsonSchema(vocabulary: Vocabulary): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'A listing',
    description: 'What stands between the two lines of --- in content/listings/<town>/<slug>.md.',
    ...shapeOf(listingSchema(vocabulary)),
    ...TOGETHER,
  };
}

/** The schema of a venue. */
export function venueJsonSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'A venue',
    description: 'What stands between the two lines of --- in content/venues/<town>/<slug>.md.',
    ...shapeOf(venueSchema()),
  };
}

// The newest that editors know as well as programs do.
const DRAFT = 'http://json-schema.org/draft-07/schema#';

// All is read as text here, but an editor takes 01773000000 for a number.
const TEXT = { type: ['string', 'number'] };

const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** What a value looks like that one of these readers takes; they alone know for certain. */
const LOOKS = new Map<unknown, JsonSchema>([
  // A word in small letters, or in a script that has no others, or hardly any letters at all.
  [title, { ...TEXT, maxLength: 80, pattern: '[\\p{Ll}\\p{Lo}]|^\\P{L}*(?:\\p{L}\\P{L}*){0,4}$' }],
  [cost, { type: 'string', maxLength: 160, pattern: costPattern() }],
  [day, { type: 'string', pattern: `^${DAY}$` }],
  [dayOrMonth, { type: 'string', pattern: `^(?:${DAY}|\\d{4}-(?:0[1-9]|1[0-2]))$` }],
  [phone, { ...TEXT, pattern: '^[\\d\\s+()-]{3,}(?:,? (?:ext|extension|option)\\.? ?\\d{1,5})?$' }],
  [email, { type: 'string', pattern: '^(?:mailto:)?[^\\s@]{1,64}@[^\\s@]+\\.[A-Za-z]{2,}$' }],
  [web, { type: 'string', maxLength: 500, pattern: webPattern() }],
  [ages, { type: 'string', pattern: agesPattern() }],
  [language, { type: 'string', pattern: '^(?![Ee][Nn](?:-|$))[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$' }],
  [postcode, { type: 'string', pattern: '^[A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s*\\d[A-Za-z]{2}$' }],
  [oldId, { type: 'string', pattern: `^/?${SLUG}/${SLUG}(?:\\.md|/)?$` }],
]);

function shapeOf(schema: z.ZodType): JsonSchema {
  const { description, example, reader, isWords } = (schema.meta() ?? {}) as Meta;
  const told = { ...(description && { description }), ...(example && examplesOf(example)) };
  const inner = unwrapped(schema);
  return { ...told, ...(inner === schema ? formOf(schema, reader, isWords) : shapeOf(inner)) };
}

interface Meta {
  description?: string;
  example?: string;
  reader?: Reader<unknown>;
  isWords?: boolean;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType)
    : schema;
}

function formOf(schema: z.ZodType, reader?: Reader<unknown>, isWords = false): JsonSchema {
  if (schema instanceof z.ZodPipe) {
    const [from, to] = [schema.in as z.ZodType, schema.out as z.ZodType];
    if (!(from instanceof z.ZodTransform)) return formOf(from, reader, isWords);
    // What is made into a list or into parts before it is read may also be typed on one line.
    const whole = to instanceof z.ZodArray ? listOf(to, reader) : shapeOf(to);
    return { anyOf: [reader ? lineOf(reader, isWords) : TEXT, ...entriesOf(to), whole] };
  }
  if (schema instanceof z.ZodObject) return partsOf(schema);
  if (schema instanceof z.ZodArray) return listOf(schema, reader);
  return reader ? looksOf(reader) : TEXT;
}

function listOf(schema: z.ZodArray, reader?: Reader<unknown>): JsonSchema {
  const items = reader ? looksOf(reader) : shapeOf(schema.element as z.ZodType);
  return { type: 'array', items };
}

// One entry that has parts needs no list.
function entriesOf(schema: z.ZodType): JsonSchema[] {
  if (!(schema instanceof z.ZodArray)) return [];
  const entry = shapeOf(schema.element as z.ZodType)['anyOf'];
  return Array.isArray(entry)
    ? (entry as JsonSchema[]).filter(({ type }) => type === 'object')
    : [];
}

function partsOf(schema: z.ZodObject): JsonSchema {
  const fields = Object.entries(schema.shape);
  const required = fields.filter(([, field]) => !field.safeParse(undefined).success);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, shapeOf(field as z.ZodType)]),
    ),
  };
}

function looksOf(reader: Reader<unknown>): JsonSchema {
  const { words, slugs, most } = reader.takes ?? {};
  if (slugs) return { enum: slugs };
  // Editors offer the words as they are listed; the reader takes them in any case.
  if (words) return { anyOf: [{ enum: words }, { type: 'string', pattern: anyCase(...words) }] };
  return LOOKS.get(reader) ?? (most === undefined ? TEXT : { ...TEXT, maxLength: most });
}

function lineOf(reader: Reader<unknown>, isWords: boolean): JsonSchema {
  const { slugs } = reader.takes ?? {};
  if (!isWords) return looksOf(reader);
  const one = slugs ? `(?:${slugs.join('|')})` : '[^,]+';
  return { type: 'string', pattern: `^\\s*${one}(?:\\s*,\\s*${one})*\\s*,?\\s*$` };
}

/** A pattern of these words in any case, with anything that is no letter between them. */
function anyCase(...words: readonly string[]): string {
  const letters = (word: string) =>
    word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
  const all = words.map((word) => word.split(/[ -]/).map(letters).join('[^A-Za-z0-9]+'));
  return `^[^A-Za-z0-9]*(?:${all.join('|')})[^A-Za-z0-9]*$`;
}

function costPattern(): string {
  return '^(?:[Ff][Rr][Ee][Ee](?![\\w-])|[Dd][Oo][Nn][Aa][Tt][Ii][Oo][Nn][Ss]?\\b|£ ?\\d|[Aa][Ss][Kk]\\b)';
}

function webPattern(): string {
  return '^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:)?//)?[^\\s/@:]+\\.[A-Za-z]{2,}(?::\\d+)?(?:[/?#]\\S*)?$';
}

function agesPattern(): string {
  return '^(?:\\d{1,2}\\+|\\d{1,2}\\s*(?:[-–—]|to)\\s*\\d{1,3}|[Aa][Ll][Ll](?: [Aa][Gg][Ee][Ss])?)$';
}

// An example as it stands in a file is one of JSON only where it is a line of text.
function examplesOf(example: string): JsonSchema {
  return /^[[\n]/.test(example) ? {} : { examples: [example] };
}
