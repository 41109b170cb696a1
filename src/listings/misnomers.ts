/** What people call a field, or write as one, that has another name here. */
import type { RawFields } from './yaml.ts';

/** What people call fields that have another name here. */
export const OTHER_NAMES: ReadonlyMap<string, string> = named({
  name: 'title',
  heading: 'title',
  title: 'name',
  type: 'kind',
  category: 'kind',
  host: 'organiser',
  'run-by': 'organiser',
  location: 'venue',
  where: 'venue',
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
  reason: 'why',
  because: 'why',
  start: 'when',
  end: 'when',
});

/** What people call the parts of a closure or notice. */
export const OTHER_PARTS: ReadonlyMap<string, string> = named({
  date: 'on',
  day: 'on',
  start: 'from',
  to: 'until',
  till: 'until',
  end: 'until',
});

/** What belongs into the when line, and how it is said there. */
export const IN_WHEN: ReadonlyMap<string, string> = named({
  closed: 'closed 25 December',
  closures: 'closed 25 December',
  except: 'except bank holidays',
  not: 'not 4 May 2027',
  cancelled: 'not 4 May 2027',
});

/** Day and hours from fields of their own in one line; '' where there is such a line already. */
export function togetherInWhen(fields: RawFields): string {
  if (Object.hasOwn(fields, 'when')) return '';
  const of = (...names: string[]) =>
    Object.entries(fields).flatMap(([name, value]) =>
      names.includes(name.toLowerCase()) && typeof value === 'string' && value ? [value] : [],
    );
  const hours = [...of('start'), ...of('end')].join(' to ');
  return [...of('day', 'days', 'date'), ...of('time', 'times'), hours].filter(Boolean).join(', ');
}

// A file may call a field `constructor`, which every object has.
function named(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names));
}
