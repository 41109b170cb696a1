/** Rows that say the same but for when it is on, such as a row a session → one entry with all its sessions. */
import { readSchedule } from '../../schedule/read.ts';
import type { Entry } from '../entry.ts';
import { isStopped } from '../remarks.ts';

/** The entries, of which the first of those that differ in `when` alone has them all, and the others are null; values have to be settled before. */
export function takeTogether(entries: readonly Entry[]): (Entry | null)[] {
  const alike = Map.groupBy(entries, signOf);
  return entries.map((entry) => {
    const all = alike.get(signOf(entry)) ?? [];
    const whens = all.map(({ values }) => values['when'] ?? '');
    const when = whens.join('\n');
    // What is there twice is told of as that.
    const isOne = all.length > 1 && new Set(whens).size === all.length && readSchedule(when).ok;
    if (!isOne) return entry;
    if (entry !== all[0]) return null;
    const numbers = [...new Set(all.map((one) => one.place.replace(/^row /, '')))];
    const place = numbers.length > 1 ? `rows ${listed(numbers)}` : entry.place;
    const remarks = all.flatMap((one) => one.remarks);
    const once = remarks.filter(
      ({ message }, at) => remarks.findIndex((one) => one.message === message) === at,
    );
    return { ...entry, place, values: { ...entry.values, when }, remarks: once };
  });
}

// One that is not written, or of a file without rows, is like no other.
function signOf({ place, values, remarks }: Entry): string {
  if (isStopped(remarks) || !values['when'] || !place.startsWith('row ')) return place;
  const said = Object.entries(values).filter(([field, value]) => field !== 'when' && value !== '');
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listed(numbers: readonly string[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
