/** What is remembered from one round to the next: the addresses that were gone, and on which days. */
import { daysBetween, isDay } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import type { Verdict } from './verdict.ts';

/** By address: the first day on which it was gone, and the last. */
export type Memory = ReadonlyMap<string, { first: Day; last: Day }>;

/** A person is asked about an address once it was gone on two days so far apart: a server may be down for some. */
export const DAYS_APART = 6;

const VERSION = 1;
const MOST_ADDRESSES = 2_000;
const LONGEST_ADDRESS = 2_000;

/** The memory after a round: what works is forgotten, what nobody can tell stays as it was. */
export function remember(
  before: Memory,
  verdicts: ReadonlyMap<string, Verdict>,
  today: Day,
): Memory {
  const after = new Map<string, { first: Day; last: Day }>();
  for (const [address, { state }] of verdicts) {
    const known = before.get(address);
    if (state === 'gone') after.set(address, { first: known?.first ?? today, last: today });
    else if (state === 'cannot tell' && known) after.set(address, known);
  }
  return after;
}

/** The addresses that were gone twice, so far apart that somebody should look. */
export function goneTwice(memory: Memory): readonly string[] {
  return [...memory]
    .filter(([, { first, last }]) => daysBetween(first, last) >= DAYS_APART)
    .map(([address]) => address);
}

/** The memory as one line of JSON. */
export function writeMemory(memory: Memory): string {
  const gone = [...memory]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, { first, last }]) => ({ address, first, last }));
  return JSON.stringify({ version: VERSION, gone });
}

/** Reads a memory back, whatever became of it since: of what is not right nothing is remembered. */
export function readMemory(text: string, today: Day): Memory {
  const memory = new Map<string, { first: Day; last: Day }>();
  const kept = parsed(text);
  if (!isRecord(kept) || kept['version'] !== VERSION || !Array.isArray(kept['gone'])) return memory;
  for (const entry of kept['gone'].slice(0, MOST_ADDRESSES) as unknown[]) {
    if (!isRecord(entry)) continue;
    const { address, first, last } = entry;
    if (typeof address !== 'string' || typeof first !== 'string' || typeof last !== 'string')
      continue;
    const isRight = isDay(first) && isDay(last) && first <= last && last <= today;
    if (isRight && isWebAddress(address)) memory.set(address, { first, last });
  }
  return memory;
}

function isWebAddress(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && /^https?:\/\/\S+$/.test(address);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
