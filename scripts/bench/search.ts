/** Part `search`: what a browser has to fetch before it can search, and how fast the engine then answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../src/paths.ts';
import { createEngine, type Material } from '../../src/search/engine.ts';
import { findAlike } from '../../src/search/likeness.ts';
import { EMPTY_QUERY } from '../../src/search/query.ts';
import { decodeDocuments, type Wire, type WireDetails } from '../../src/search/wire.ts';
import { assetsOf } from './assets.ts';
import { bytesOf, bytesRow, median, percentile, sumBytes, written } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { QUESTIONS } from './questions.ts';
import { builtSampleOf, TODAY } from './samples.ts';

/** By the number of listings: bytes (brotli) before the first result, milliseconds of half and of 95 in 100 answers. */
const GOALS: Readonly<Record<number, { bytes: number; half: number; most: number }>> = {
  661: { bytes: 32_000, half: 0.7, most: 3 },
  10_000: { bytes: 38_000, half: 4, most: 12 },
};
/** Engines remember spellings they have looked up, so every round has a new one. */
const ROUNDS = 5;

/** The bytes and the speed of the search. */
export const searchMeasure: Measure = {
  name: 'search',
  does: `the search: what a browser fetches, and ${QUESTIONS.length} questions to the engine in Node, one answer each`,
  run: async ({ sizes }) => {
    const rows: Row[] = [];
    for (const count of sizes) {
      const { site } = await builtSampleOf(count);
      const { material, rows: bytes } = readBytes(site, count);
      rows.push(...bytes, ...timeAnswers(material, count));
    }
    return rows;
  },
};

/** The search data and the search page's own scripts, as built, and what the data say. */
function readBytes(site: string, count: number): { material: Material; rows: Row[] } {
  const read = (address: string) => readFileSync(join(site, address));
  const [documents, details] = [read(paths.documents()), read(paths.details())];
  const { js, framework } = assetsOf(site, `${paths.search()}index.html`);
  const ours = js.filter((file) => !framework.includes(file));
  const script = sumBytes(ours.map((file) => bytesOf(read(file))));
  const [first, second] = [bytesOf(documents), bytesOf(details)];
  const title = `${written(count)} listings`;
  const rows = [
    bytesRow(`${title}: data, first part`, first),
    bytesRow(`${title}: data, second part, after the first result`, second),
    bytesRow(`${title}: engine and screen, without React`, script),
    bytesRow(
      `${title}: all before the first result`,
      sumBytes([first, script]),
      GOALS[count]?.bytes,
    ),
  ];
  const wire = JSON.parse(documents.toString()) as Wire;
  return { material: decodeDocuments(wire, JSON.parse(details.toString()) as WireDetails), rows };
}

function timeAnswers(material: Material, count: number): Row[] {
  const making: number[] = [];
  const answering: number[] = [];
  // The first round only warms the program up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    const engine = createEngine(material, findAlike);
    const made = performance.now() - started;
    const times = QUESTIONS.map((words) => {
      const asked = performance.now();
      engine.search({ ...EMPTY_QUERY, words }, TODAY);
      return performance.now() - asked;
    });
    if (round > 0) {
      making.push(made);
      answering.push(...times);
    }
  }
  const title = `${written(count)} listings`;
  const goals = GOALS[count];
  return [
    {
      what: `${title}: an answer, half within`,
      value: median(answering),
      unit: 'ms',
      ...(goals ? { goal: goals.half } : {}),
    },
    {
      what: `${title}: an answer, 95 in 100 within`,
      value: percentile(answering, 0.95),
      unit: 'ms',
      ...(goals ? { goal: goals.most } : {}),
      also: [{ name: 'slowest', value: Math.max(...answering) }],
    },
    { what: `${title}: making the engine`, value: median(making), unit: 'ms' },
  ];
}
