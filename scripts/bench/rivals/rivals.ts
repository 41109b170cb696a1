/** All rivals, and what is measured of each: answers, speed, bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, sumBytes, type Bytes } from '../figures.ts';
import { root } from '../program.ts';
import { bytesOfLibrary } from './bundle.ts';
import { flexSearch } from './flexsearch.ts';
import { fuse, fuseTokens } from './fuse.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { pagefind } from './pagefind.ts';
import type { SearchRecord } from './records.ts';
import type { Answer, Rival } from './rival.ts';

/** In the order in which they are told. */
export const RIVALS: readonly Rival[] = [fuse, fuseTokens, miniSearch, orama, flexSearch, pagefind];

/** So many questions are asked first, unheeded, as a program gets quicker while it runs. */
const WARMING_UP = 40;

/** What a rival did; the answers are in the order of the questions, null where one was not asked. */
export interface Performance {
  /** With its version: `MiniSearch 7.2.0`. */
  name: string;
  answers: readonly (Answer | null)[];
  /** Milliseconds from the records to a search that answers. */
  making: number;
  /** Before the first result. */
  bytes: Bytes;
}

/** Asks every rival, one after the other; one that cannot run is left out, and why is told. */
export async function askRivals(
  rivals: readonly Rival[],
  records: readonly SearchRecord[],
  questions: readonly string[],
  isAskedOfSlow: (place: number) => boolean,
): Promise<{ performances: Performance[]; leftOut: string[] }> {
  const data = bytesOf(JSON.stringify(records));
  const performances: Performance[] = [];
  const leftOut: string[] = [];
  for (const rival of rivals) {
    const isAsked = (place: number) => !rival.isSlow || isAskedOfSlow(place);
    try {
      performances.push(await performanceOf(rival, records, questions, isAsked, data));
    } catch (error) {
      leftOut.push(`${rival.name}: ${(error as Error).message}`);
    }
  }
  return { performances, leftOut };
}

async function performanceOf(
  rival: Rival,
  records: readonly SearchRecord[],
  questions: readonly string[],
  isAsked: (place: number) => boolean,
  data: Bytes,
): Promise<Performance> {
  const ready = await rival.make(records);
  try {
    const asked = questions.filter((_, place) => isAsked(place));
    await ready.ask(asked.slice(0, rival.isSlow ? 1 : WARMING_UP));
    const given = (await ready.ask(asked)).values();
    return {
      name: `${rival.name} ${versionOf(rival.package)}`,
      answers: questions.map((_, place) => (isAsked(place) ? (given.next().value ?? null) : null)),
      making: ready.making,
      bytes: ready.bytes ?? sumBytes([await bytesOfLibrary(rival.imports ?? ''), data]),
    };
  } finally {
    await ready.close?.();
  }
}

/** The version of a package that package.json asks for, which is exact. */
function versionOf(name: string): string {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  return { ...dependencies, ...devDependencies }[name] ?? '';
}
