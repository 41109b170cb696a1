/** JSON, however it is wrapped → services of Open Referral UK, sessions of OpenActive, or a table. */
import type { Day } from '../../schedule/schedule.ts';
import type { Entry } from '../entry.ts';
import type { Sheet } from '../table/sheet.ts';
import { hoursByDay, hoursIn, isDayName } from './days.ts';
import { isObject, objectsIn, textOf, type Json } from './objects.ts';
import { asService, isSession } from './openactive.ts';
import { toServiceEntries } from './services.ts';

/** What holds the things themselves, in pages of an API and in files that were made from them. */
const WRAPPERS = [
  'contents',
  'content',
  'items',
  'results',
  'data',
  'services',
  'listings',
  'rows',
];

/** Nobody reads a table whose columns lie deeper. */
const DEEPEST = 4;
/** So many lists may lie in each other before the things begin. */
const MOST_LISTS = 20;

/** Reads one document, or one on each line. */
export function readJson(
  text: string,
  today: Day,
):
  | { form: 'Open Referral UK' | 'OpenActive'; entries: Entry[] }
  | { sheet: Sheet }
  | { wrong: string } {
  const parsed = parse(text.replace(/^\ufeff/, ''));
  if (parsed === undefined)
    return {
      wrong:
        'It begins like JSON and cannot be read as JSON: it may be cut off. Download it again.',
    };
  const things = thingsIn(parsed);
  if (things.length === 0) return { wrong: 'Nothing is in it.' };
  if (things.every(isNamedOnly))
    return {
      wrong:
        'It names services and says nothing of them, as the first page of Open Referral UK (/services) does. Download each one (/services/ and its id) and put them below each other into one file.',
    };
  const sessions = things.filter(isSession).map((thing) => asService(thing, today));
  if (sessions.length > 0)
    return { form: 'OpenActive', entries: toServiceEntries(sessions, today) };
  const services = things.flatMap(servicesOf);
  if (services.length > 0)
    return { form: 'Open Referral UK', entries: toServiceEntries(services, today) };
  return { sheet: toSheet(things) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) return undefined;
    try {
      return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

function thingsIn(value: unknown, depth = 0): Json[] {
  if (depth > MOST_LISTS) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  if (!isObject(value)) return [];
  const isThing = typeof value['name'] === 'string' || typeof value['title'] === 'string';
  const wrapper = isThing ? undefined : WRAPPERS.find((name) => Array.isArray(value[name]));
  const lists = Object.values(value).filter((one) => objectsIn(one).length > 0);
  // Whatever the one list of it is called.
  const list = wrapper ? value[wrapper] : isThing || lists.length > 1 ? undefined : lists[0];
  return list === undefined ? [unwrapped(value, isThing)] : thingsIn(list, depth + 1);
}

// JSON:API, GeoJSON and Airtable each put what is said of a thing one step further in.
function unwrapped(thing: Json, isThing: boolean): Json {
  const inside = ['attributes', 'properties', 'fields'].map((name) => thing[name]).find(isObject);
  return inside === undefined || isThing ? thing : inside;
}

// The list that leads to the services themselves.
function isNamedOnly(thing: Json): boolean {
  const known = ['id', 'name', 'description', 'status', 'last_modified', 'organization'];
  return (
    'id' in thing &&
    'name' in thing &&
    ('status' in thing || 'last_modified' in thing) &&
    Object.entries(thing).every(([name, value]) => known.includes(name) || textOf(value) === '')
  );
}

const SERVICE_PARTS = [
  'schedules',
  'regular_schedules',
  'service_at_locations',
  'organization',
  'organization_id',
  'cost_options',
  'service_areas',
  'eligibilitys',
];

// A service; an organisation with services; or a service at one of its locations.
function servicesOf(thing: Json): Json[] {
  const { service, location, services } = thing;
  if (isObject(service) && isObject(location)) {
    const { service: _service, ...at } = thing;
    return [{ ...service, service_at_locations: [at] }];
  }
  if (Array.isArray(services)) {
    const { services: _services, ...organization } = thing;
    return objectsIn(services).map((one) => ({ organization, ...one }));
  }
  return SERVICE_PARTS.some((part) => thing[part] !== undefined) ? [thing] : [];
}

function toSheet(things: readonly Json[]): Sheet {
  const flat = things.map((thing) => flatten(thing));
  const columns = [...new Set(flat.flatMap((one) => Object.keys(one)))];
  return {
    columns,
    rows: flat.map((one, index) => ({
      number: index + 1,
      cells: columns.map((column) => (Object.hasOwn(one, column) ? (one[column] ?? '') : '')),
      wrong: '',
    })),
    delimiter: '',
    notes: [],
  };
}

function flatten(thing: Json, before = '', depth = 0): Record<string, string> {
  return Object.fromEntries(
    Object.entries(thing).flatMap(([name, value]): [string, string][] => {
      const full = `${before}${name}`;
      if (isObject(value) && isDayName(name)) return [[full, hoursIn(value)]];
      if (isObject(value))
        return depth < DEEPEST ? Object.entries(flatten(value, `${full}.`, depth + 1)) : [];
      const days = hoursByDay(value);
      if (days) return Object.entries(days).map(([day, hours]) => [`${full}.${day}`, hours]);
      if (Array.isArray(value))
        return [
          [
            full,
            value
              .map((one) => allText(one, depth))
              .filter(Boolean)
              .join(', '),
          ],
        ];
      return [[full, textOf(value)]];
    }),
  );
}

// What a list holds is at least shown, so that nobody thinks it empty.
function allText(value: unknown, depth: number): string {
  if (!isObject(value)) return textOf(value);
  return depth < DEEPEST
    ? Object.values(flatten(value, '', depth + 1))
        .filter(Boolean)
        .join(' ')
    : '';
}
