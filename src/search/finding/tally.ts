/** How many results each choice of the form would leave. */
import type { SearchDocument } from '../document.ts';
import { PARTS } from '../moments.ts';
import { NAMED_DAYS, type Asked } from './asked.ts';
import { isFree, type Failure } from './filters.ts';
import type { Times } from './times.ts';

/** How many results each value of a filter would leave, all else staying as it is; a value that is not there leaves none. */
export interface Counts {
  town: ReadonlyMap<string, number>;
  day: ReadonlyMap<string, number>;
  part: ReadonlyMap<string, number>;
  kind: ReadonlyMap<string, number>;
  need: ReadonlyMap<string, number>;
  free: number;
  stepFree: number;
  dropIn: number;
}

/** Counts documents for every value of every filter that would let them in. */
export interface Tally {
  /** `failure` is what the document fails by. */
  add: (document: number, failure: Failure, asked: Asked) => void;
  counts: () => Counts;
}

/** Makes ready to count some documents, again and again, each as seen from one day. */
export function talliesOf(documents: readonly SearchDocument[]): (times: Times) => Tally {
  const towns = groupsOf(documents, ({ town }) => [town]);
  const kinds = groupsOf(documents, ({ kind }) => [kind]);
  const needs = groupsOf(documents, (document) => document.needs);
  const terms = groupsOf(documents, termsOf);
  return (times) => startTally(times, { towns, kinds, needs, terms });
}

function startTally(
  times: Times,
  { towns, kinds, needs, terms }: Record<'towns' | 'kinds' | 'needs' | 'terms', Groups>,
): Tally {
  const town = startCount(towns);
  const kind = startCount(kinds);
  const need = startCount(needs);
  const term = startCount(terms);
  const join = startCount(terms);
  const time = times.startTally();
  return {
    add: (number, failure, asked) => {
      if (failure === 'several') return;
      const isAll = failure === null;
      // A town that is chosen stands in the place of what is near, too.
      if (isAll || failure === 'town' || failure === 'near') town.add(number);
      if (isAll || failure === 'kind') kind.add(number);
      if (isAll || failure === 'need') need.add(number);
      if (isAll || failure === 'time') time.add(number, asked);
      if (isAll) term.add(number);
      // Chosen in the form, "just turn up" stands in the place of what the words say.
      if (isAll || failure === 'join') join.add(number);
    },
    counts: () => {
      const { byDay, byPart } = time.counts();
      const met = term.counts();
      return {
        town: town.counts(),
        kind: kind.counts(),
        need: need.counts(),
        day: new Map(NAMED_DAYS.map((day, index) => [day, byDay[index]!])),
        part: new Map(PARTS.map((part, index) => [part, byPart[index]!])),
        free: met.get('free') ?? 0,
        stepFree: met.get('stepFree') ?? 0,
        dropIn: join.counts().get('dropIn') ?? 0,
      };
    },
  };
}

function termsOf({ cost, access, join }: SearchDocument): string[] {
  return [
    ...(isFree({ cost }) ? ['free'] : []),
    ...(access['step-free'] === 'yes' ? ['stepFree'] : []),
    ...(join === 'just-turn-up' ? ['dropIn'] : []),
  ];
}

/** Documents grouped by what they have, as one number each: thousands have the same. */
interface Groups {
  /** The values, in the order in which they come first. */
  values: ReadonlySet<string>;
  groups: readonly (readonly string[])[];
  of: Uint32Array;
}

function groupsOf(
  documents: readonly SearchDocument[],
  valuesOf: (document: SearchDocument) => readonly string[],
): Groups {
  const groups: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const of = Uint32Array.from(documents, (document) => {
    const values = valuesOf(document);
    const key = values.join();
    const group = known.get(key);
    if (group !== undefined) return group;
    known.set(key, groups.length);
    return groups.push(values) - 1;
  });
  return { values: new Set(groups.flat()), groups, of };
}

function startCount({ values, groups, of }: Groups) {
  const byGroup = new Uint32Array(groups.length);
  return {
    add: (document: number): void => {
      byGroup[of[document]!]! += 1;
    },
    counts: (): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const value of values) counts.set(value, 0);
      groups.forEach((group, number) => {
        for (const value of group) counts.set(value, counts.get(value)! + byGroup[number]!);
      });
      return new Map([...counts].filter(([, count]) => count > 0));
    },
  };
}
