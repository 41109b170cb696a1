/** Answers questions, one after the other, from search data that it fetches as it needs them. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import { answerTo, type Answer, type Ask } from './answer.ts';
import { createEngine } from './engine.ts';
import { decodeDocuments, type Wire, type WireDetails } from './wire.ts';

/** Whether the second part has come: places on the map, and the lesser words. */
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

/** Where the finder gets its data: the parsed JSON of one address below `/data/`. */
export type Fetch = (file: string) => Promise<unknown>;

/** A finder; the latest question wins, and is answered again whenever more has come. */
export interface Finder {
  ask: (question: Numbered | null) => void;
}

/** Starts to load at once. The first part is enough to search; all else follows by itself. */
export function startFinder(get: Fetch, tell: (told: Told) => void): Finder {
  let latest: Numbered | null = null;
  let answer: ((ask: Ask) => Answer) | null = null;

  function reply(): void {
    if (latest && answer) tell({ is: 'answer', number: latest.number, answer: answer(latest.ask) });
  }

  async function load(): Promise<void> {
    const wire = (await get('search.json')) as Wire;
    const first = decodeDocuments(wire);
    const quick = createEngine(first, null);
    answer = (ask) => answerTo(ask, quick, true);
    tell({ is: 'ready', vocabulary: first.vocabulary, rest: 'coming' });
    reply();
    // Without either of these fewer words are found, or spelling has to be right; the search still works.
    const [whole, likeness] = await Promise.all([
      get('search-details.json')
        .then((rest) => decodeDocuments(wire, rest as WireDetails))
        .catch(() => null),
      import('./likeness.ts').catch(() => null),
    ]);
    const engine = createEngine(whole ?? first, likeness?.findAlike ?? null);
    answer = (ask) => answerTo(ask, engine, false);
    tell({ is: 'ready', vocabulary: first.vocabulary, rest: whole ? 'there' : 'missing' });
    reply();
  }

  load().catch(() => tell({ is: 'failed' }));
  return {
    ask: (question) => {
      latest = question;
      reply();
    },
  };
}
