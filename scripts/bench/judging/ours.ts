/** Our own search, asked like its rivals. */
import { addressToQuery, EMPTY_QUERY, tidyWords } from '../../../src/search/query.ts';
import { createEngine, type Engine, type Material } from '../../../src/search/finding/engine.ts';
import { fluentWith } from '../../../src/search/finding/fluent.ts';
import type { Instead } from '../../../src/search/finding/instead.ts';
import { findAlike } from '../../../src/search/reading/likeness.ts';
import type { Answer } from '../rivals/rival.ts';
import { TODAY } from '../samples.ts';
import { SEEN } from './score.ts';

/** An answer of ours, which also says where else to look. */
export interface OurAnswer extends Answer {
  /** True when it offers ways on, and each leads to as many listings as it says. */
  leadsOn: boolean;
}

/** What our search did. */
export interface OurPerformance {
  answers: readonly OurAnswer[];
  /** Milliseconds of each answer of every round. */
  answering: readonly number[];
  /** Milliseconds in which the engine was made, each round. */
  making: readonly number[];
}

/** Engines remember spellings they have looked up, so every round has a new one; the first only warms the program up. */
const ROUNDS = 3;

/** Asks our search all questions, several times over. */
export function askOurs(material: Material, questions: readonly string[]): OurPerformance {
  const answering: number[] = [];
  const making: number[] = [];
  let answers: OurAnswer[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    const engine = createEngine(material, fluentWith(findAlike));
    const made = performance.now() - started;
    const timed = questions.map((words) => timeOne(engine, words));
    if (round > 0) {
      making.push(made);
      answering.push(...timed.map(({ ms }) => ms));
    }
    if (round < ROUNDS) continue;
    answers = timed.map(({ ms, results: { hits, nearly, missing, instead } }) => ({
      // One after the other, as people see them; that nothing fits is told by what fits alone.
      ids: [...hits, ...nearly].slice(0, SEEN).map(({ document }) => document.id),
      ms,
      saysSo: hits.length === 0 || missing.length > 0,
      leadsOn:
        instead.length > 0 && instead.every((way) => isTrue(way, engine, material.vocabulary)),
    }));
  }
  return { answers, answering, making };
}

function timeOne(engine: Engine, words: string) {
  const asked = performance.now();
  const results = engine.search({ ...EMPTY_QUERY, words: tidyWords(words) }, TODAY);
  return { ms: performance.now() - asked, results };
}

function isTrue(way: Instead, engine: Engine, known: Material['vocabulary']): boolean {
  const query = addressToQuery(new URL(way.address, 'https://sample.example').searchParams, known);
  return way.count > 0 && engine.search(query, TODAY).hits.length === way.count;
}
