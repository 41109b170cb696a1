import { afterAndExcept, afterExcept } from './exceptions.ts';
import { after, phrases, type Found, type Phrases } from './phrase.ts';
import type { Token } from './tokens.ts';
import { NAMED_DAYS } from './words.ts';

/** Days off that are not exact: some move from year to year, others have no certain beginning and end. */
export type Feast = 'bank holiday' | 'easter' | 'christmas' | 'half term';

const FEASTS: readonly [Feast, Phrases][] = [
  [
    'bank holiday',
    phrases([
      'good friday',
      'easter monday',
      'easter bank holiday',
      'easter bank holidays',
      'whit monday',
      'may day',
      'may bank holiday',
      'may bank holidays',
      'spring bank holiday',
      'august bank holiday',
      'christmas bank holidays',
    ]),
  ],
  ['easter', phrases(['easter', 'easter sunday', 'easter day', 'easter week', 'easter weekend'])],
  [
    'christmas',
    phrases(
      [
        'christmas',
        'xmas',
        'the christmas',
        'christmas and new year',
        'christmas & new year',
      ].flatMap((name) => [
        name,
        `${name} week`,
        `${name} period`,
        `${name} break`,
        `${name} holidays`,
      ]),
    ),
  ],
  [
    'half term',
    phrases(
      ['half term', 'half terms', 'school half term', 'school half terms'].flatMap((name) => [
        name,
        `${name} week`,
        `${name} weeks`,
        `${name} holidays`,
      ]),
    ),
  ],
];

const NAMED = [...NAMED_DAYS.keys()].map((name) => phrases([name]));

/** 'closed Good Friday', 'except half term', 'closed over Christmas': understood, but no certain dates. */
export function findFeast(tokens: readonly Token[], at: number): Found<Feast> | null {
  let place = afterExcept(tokens, at);
  let found: Found<Feast> | null = null;
  while (place > 0) {
    const one = findOneFeast(tokens, place);
    if (!one) break;
    // What cannot be put into other words decides what is told.
    const value: Feast = found && one.value === 'bank holiday' ? found.value : one.value;
    found = { value, next: one.next };
    place = afterAndExcept(tokens, one.next);
  }
  return found;
}

function findOneFeast(tokens: readonly Token[], at: number): Found<Feast> | null {
  for (const [value, words] of FEASTS) {
    const next = after(tokens, at, words);
    // 'Christmas Day' is the same day every year.
    const isNamed = NAMED.some((name) => after(tokens, at, name) >= next);
    if (next > 0 && !isNamed) return { value, next };
  }
  return null;
}
