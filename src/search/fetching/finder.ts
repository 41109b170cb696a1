/** Answers questions, one after the other, from search data that it fetches as it needs them. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { answerTo, type Answer, type Ask, type Reach } from './answer.ts';
import type { SearchDocument } from '../document.ts';
import { createEngine, type Engine } from '../finding/engine.ts';
import type { Gather } from './gathering.ts';
import { createHoldings, type English } from './holdings.ts';
import type { Fetch } from './store.ts';
import type { First } from './wire.ts';

/** Whether the details have come: places on the map, and the lesser words. */
export type Rest = 'coming' | 'there' | 'missing';

/** What a finder tells, as often as it knows more. */
export type Told =
  | { is: 'failed' }
  | { is: 'ready'; vocabulary: Vocabulary; rest: Rest }
  | { is: 'answer'; number: number; answer: Answer };

/** A question with its number; whoever asks counts them. */
export interface Numbered {
  number: number;
  ask: Ask;
}

/** A finder; the latest question wins, and is answered again whenever more has come. */
export interface Finder {
  ask: (question: Numbered | null) => void;
}

/** What an answer is made from. */
interface Basis extends Reach {
  first: First;
  english: English;
  /** Tells these documents from others. */
  name: string;
  documents: () => readonly SearchDocument[];
}

/** Engines that are kept: going back to the words before, or on to the next, needs no new one. */
const KEPT = 4;

/** Starts to load at once. The first download is enough to search; all else follows by itself. */
export function startFinder(get: Fetch, tell: (told: Told) => void): Finder {
  const holdings = createHoldings(get, soon);
  const engines = new Map<string, Engine>();
  let gatherer: Gather | null = null;
  let latest: Numbered | null = null;
  let isDue = false;
  let rest: Rest | null = null;
  let last: { number: number; made: string; found: number } | null = null;

  soon();
  return {
    ask: (question) => {
      latest = question;
      soon();
    },
  };

  // What comes together is answered together, and of several questions only the last.
  function soon(): void {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      const first = holdings.first();
      if (first === null) tell({ is: 'failed' });
      if (!first) return;
      if (first.shards) replyFromShards(first);
      else replyFromAll(first);
    });
  }

  function replyFromAll(first: First): void {
    const isFirst = latest !== null && last === null;
    const english = holdings.english(first, wordsAsked(), isFirst);
    const details = isFirst ? undefined : holdings.detailed(first, null);
    tellReady(first, details === undefined ? 'coming' : details ? 'there' : 'missing');
    if (english.isLost) tell({ is: 'failed' });
    if (english.isLost || !english.isEnough) return;
    answer({
      first,
      english,
      name: details ? 'details' : 'all',
      documents: () => details ?? first.documents ?? [],
      isPartial: english.isComing || details === undefined,
      isCut: false,
      isWhole: true,
    });
  }

  function replyFromShards(first: First): void {
    if (!first.shards) return;
    if (rest === null) tellReady(first, 'coming');
    if (!latest) return;
    const code = holdings.gathering();
    if (code === null) tell({ is: 'failed' });
    if (!code) return;
    gatherer ??= code.createGatherer(first, first.shards, holdings);
    const { number, ask } = latest;
    const found = last?.number === number ? last.found : null;
    const english = holdings.english(first, ask.query.words, last === null);
    if (english.isLost) tell({ is: 'failed' });
    if (english.isLost || !english.isEnough) return;
    const gathered = gatherer(ask, found, english);
    if (gathered === 'failed') tell({ is: 'failed' });
    if (typeof gathered === 'string') return;
    const { shards, isDetailed, isPartial, isCut } = gathered;
    if (!isPartial) tellReady(first, isDetailed ? 'there' : 'missing');
    answer({
      first,
      english,
      name: `${isDetailed ? 'details' : 'all'} ${[...shards].sort((a, b) => a - b).join()}`,
      documents: () => {
        const known = (isDetailed ? holdings.detailed : holdings.documents).bind(null, first);
        const all = shards.flatMap(
          (shard) => known(shard) ?? holdings.documents(first, shard) ?? [],
        );
        return [...new Map(all.map((document) => [document.id, document])).values()];
      },
      isPartial,
      isCut,
      isWhole: false,
    });
  }

  function wordsAsked(): string {
    return latest?.ask.query.words ?? '';
  }

  function tellReady({ vocabulary }: First, now: Rest): void {
    if (rest === now) return;
    rest = now;
    tell({ is: 'ready', vocabulary, rest });
  }

  function answer(basis: Basis): void {
    if (!latest) return;
    const { number, ask } = latest;
    const made = `${basis.name} ${basis.english.state} ${basis.isPartial}`;
    if (last?.number === number && last.made === made) return;
    const found = answerTo(ask, engineFor(basis), basis);
    last = { number, made, found: found.total };
    tell({ is: 'answer', number, answer: found });
    // What the answer showed may say what to fetch next.
    if (basis.isPartial) soon();
  }

  function engineFor({ first, english, name, documents }: Basis): Engine {
    const made = `${name} ${english.state}`;
    const { vocabulary, lexicon, postcodes, fluency } = english;
    const engine =
      engines.get(made) ??
      createEngine(
        { documents: documents(), vocabulary, calendar: first.calendar, lexicon, postcodes },
        fluency,
      );
    engines.delete(made);
    engines.set(made, engine);
    const [oldest] = engines.keys();
    if (engines.size > KEPT && oldest !== undefined) engines.delete(oldest);
    return engine;
  }
}
