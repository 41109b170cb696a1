/** Part `search`: how well the search answers judged questions, how fast, and what a browser fetches for it; beside other searches. */
import { loadEnglish } from '../../src/directory.ts';
import type { Directory } from '../../src/listings/content.ts';
import { documentsOf } from '../../src/search/document.ts';
import type { Material } from '../../src/search/finding/engine.ts';
import { resolveLexicon } from '../../src/search/reading/lexicon.ts';
import { WHOLE } from '../../src/search/fetching/shards.ts';
import { readingOfNames } from '../../src/search/reading/plain.ts';
import { bytesOfCode, fetchedBefore } from './download.ts';
import { bytesRow, median, percentile, sumBytes, written } from './figures.ts';
import { factsOf } from './judging/facts.ts';
import { askOurs, type OurPerformance } from './judging/ours.ts';
import { qualityRows } from './judging/rows.ts';
import { mean } from './judging/score.ts';
import { judge, type Judged } from './judging/verdict.ts';
import type { Measure, Row } from './measure.ts';
import { questionsAbout } from './questions/questions.ts';
import { recordsOf } from './rivals/records.ts';
import { askRivals, RIVALS, type Performance } from './rivals/rivals.ts';
import { builtSampleOf, directoryOf, TODAY } from './samples.ts';

/** By the number of listings: bytes (brotli) before the first result, milliseconds of half and of 95 in 100 answers. */
const GOALS: Readonly<Record<number, { bytes: number; half: number; most: number }>> = {
  661: { bytes: 32_000, half: 0.7, most: 3 },
  10_000: { bytes: 38_000, half: 4, most: 12 },
};
/** So large a directory is only weighed, in a run over all sizes. */
const LARGEST = { count: 50_000, bytes: 38_000 };
/** The sample whose site tells the size of the engine, which is the same in all. */
const BUILT = 661;
/** A plain question in a town, and one without; the name of a listing is asked besides, */
const FIRST = ['coffee morning belper', 'lonely'];
/** and what only the whole of the code reads. */
const LATER = 'cofee tomorrow morning near belper';
/** Beyond so many listings a slow rival is asked three questions running of every eighteen: of both parts, of every group. */
const SLOW = { beyond: 5_000, together: 3, every: 18 };

/** The quality, the speed and the bytes of the search. */
export const searchMeasure: Measure = {
  name: 'search',
  does:
    'the search beside others, over the same documents: first what a browser fetches and how fast answers come (in Node; ' +
    'Pagefind in Chromium), then how good they are, on the questions that it may be tuned on and on those set aside; beyond ' +
    `${written(SLOW.beyond)} listings Fuse.js over documents is asked a sixth of them`,
  run: async ({ sizes }) => {
    const rows: Row[] = [];
    for (const count of sizes) rows.push(...(await measure(count)));
    if (sizes.length > 1) rows.push(...(await weigh(LARGEST)));
    return rows;
  },
};

async function weigh({ count, bytes }: typeof LARGEST): Promise<Row[]> {
  const material = materialOf(await directoryOf(count));
  return bytesRows(material, `${written(count)} listings`, bytes, undefined);
}

async function measure(count: number): Promise<Row[]> {
  const directory = await directoryOf(count);
  const title = `${written(count)} listings`;
  const material = materialOf(directory);
  const isSearched = new Set(material.documents.map(({ id }) => id));
  const listings = directory.listings
    .filter(({ id }) => isSearched.has(id))
    .map((listing) => factsOf(listing, directory, TODAY));
  const questions = questionsAbout(listings, directory);
  const { judged, unfit } = judge(questions, listings, directory);
  const words = judged.map(({ question }) => question.words);
  const ours = askOurs(material, words);
  const records = recordsOf(material.documents, material.vocabulary);
  const isAskedOfSlow = (place: number) =>
    count <= SLOW.beyond || placeInGroup(judged, place) % SLOW.every < SLOW.together;
  const { performances, leftOut } = await askRivals(RIVALS, records, words, isAskedOfSlow);
  const beside = (value: (rival: Performance) => number) =>
    performances.map((rival) => ({ name: rival.name, value: value(rival) }));
  const toldOf = (what: string, names: readonly string[]): Row[] =>
    names.length === 0
      ? []
      : [{ what: `${title}: ${what} – ${names.join('; ')}`, value: names.length, unit: 'count' }];
  return [
    ...(await bytesRows(
      material,
      title,
      GOALS[count]?.bytes,
      beside(({ bytes }) => bytes.brotli),
    )),
    ...speedRows(title, ours, GOALS[count], beside),
    ...qualityRows(title, judged, ours.answers, performances),
    waysOnRow(title, judged, ours),
    ...toldOf('rivals that could not run', leftOut),
    ...toldOf(
      'questions left out, since the sample decides them otherwise',
      unfit.map((question) => question.words),
    ),
  ];
}

/** What the browser's engine is made from once all has come. */
function materialOf(directory: Directory): Material {
  const { vocabulary, calendar, postcodes } = directory;
  const documents = documentsOf(directory, TODAY);
  const lexicon = resolveLexicon(loadEnglish(), vocabulary);
  return { documents, vocabulary, calendar, lexicon, postcodes };
}

/** What a browser fetches before it shows the first result of some questions: code and data, the dearest of the plain ones held to the goal. */
async function bytesRows(
  material: Material,
  title: string,
  goal: number | undefined,
  beside: Row['rivals'],
): Promise<Row[]> {
  const { site } = await builtSampleOf(BUILT);
  const code = bytesOfCode(site);
  const { documents, vocabulary } = material;
  const { isPlain } = readingOfNames(vocabulary);
  const name = documents[Math.floor(documents.length / 2)]?.title ?? '';
  const asked = await Promise.all(
    [...FIRST, name, LATER].map(async (words) => {
      const { before, after } = await fetchedBefore(words, material);
      const parts = [code.worker, before];
      if (!isPlain(words)) parts.push(code.fluency);
      if (documents.length > WHOLE) parts.push(code.gathering);
      return { words, all: sumBytes(parts), before, after, isPlain: isPlain(words) };
    }),
  );
  const dearest = asked
    .filter((one) => one.isPlain)
    .toSorted((a, b) => b.all.brotli - a.all.brotli)[0];
  if (!dearest) throw new Error('None of the plain questions is plain.');
  return [
    bytesRow(`${title}: code to begin with`, code.worker),
    bytesRow(`${title}: code for words that are no names`, code.fluency),
    bytesRow(`${title}: data before the first result, “${dearest.words}”`, dearest.before),
    bytesRow(`${title}: data after it, “${dearest.words}”`, dearest.after),
    {
      ...bytesRow(`${title}: all before the first result, “${dearest.words}”`, dearest.all, goal),
      ...(beside && { rivals: beside }),
    },
    ...asked
      .filter((one) => one !== dearest)
      .map(({ words, all }) => bytesRow(`${title}: the same, “${words}”`, all)),
  ];
}

function speedRows(
  title: string,
  { answering, making }: OurPerformance,
  goals: { half: number; most: number } | undefined,
  beside: (value: (rival: Performance) => number) => { name: string; value: number }[],
): Row[] {
  const times = ({ answers }: Performance) => answers.flatMap((answer) => answer?.ms ?? []);
  return [
    {
      what: `${title}: an answer, half within`,
      value: median(answering),
      unit: 'ms',
      ...(goals ? { goal: goals.half } : {}),
      rivals: beside((rival) => median(times(rival))),
    },
    {
      what: `${title}: an answer, 95 in 100 within`,
      value: percentile(answering, 0.95),
      unit: 'ms',
      ...(goals ? { goal: goals.most } : {}),
      rivals: beside((rival) => percentile(times(rival), 0.95)),
      also: [{ name: 'slowest', value: Math.max(...answering) }],
    },
    {
      what: `${title}: from documents to a search`,
      value: median(making),
      unit: 'ms',
      rivals: beside(({ making: theirs }) => theirs),
    },
  ];
}

/** No dead ends: where nothing fits, ways on that lead somewhere. Rivals have none. */
function waysOnRow(title: string, judged: readonly Judged[], { answers }: OurPerformance): Row {
  const ends = answers.filter((_, place) => judged[place]?.question.group === 'nothing');
  return {
    what: `${title}, no answer: results, or ways on that are true`,
    value: mean(ends.map(({ ids, leadsOn }) => (ids.length > 0 || leadsOn ? 1 : 0))),
    unit: 'share',
    least: 1,
  };
}

function placeInGroup(judged: readonly Judged[], place: number): number {
  const group = judged[place]?.question.group;
  return judged.slice(0, place).filter(({ question }) => question.group === group).length;
}
