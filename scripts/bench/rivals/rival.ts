/** What another search is to the bench: made from the same records, asked the same questions. */
import type { Bytes } from '../figures.ts';
import type { SearchRecord } from './records.ts';

/** What was answered, and how long it took. */
export interface Answer {
  /** The first results, the best first, at most as many as are looked at. */
  ids: readonly string[];
  /** Milliseconds. */
  ms: number;
  /** True when it says that there is nothing of the kind, whatever it shows besides. */
  saysSo: boolean;
}

/** A search over one set of records, ready to be asked. */
export interface Ready {
  /** Milliseconds from the records to a search that answers. */
  making: number;
  /** What a browser fetches before the first result, where that is not the library and all records. */
  bytes?: Bytes;
  /** Answers each question, one after the other. */
  ask: (questions: readonly string[]) => Promise<readonly Answer[]>;
  close?: () => Promise<void>;
}

/** Another search. */
export interface Rival {
  name: string;
  /** The package whose version stands behind its name. */
  package: string;
  /** What a page would import of it; left out where it says itself what a browser fetches. */
  imports?: string;
  /** So slow over many records that it is asked only some of the questions. */
  isSlow?: true;
  make: (records: readonly SearchRecord[]) => Promise<Ready>;
}

/** A search that answers in this program; `find` gives the ids of the first results. */
export function readyAtOnce(
  making: number,
  find: (words: string) => readonly string[] | Promise<readonly string[]>,
): Ready {
  return {
    making,
    ask: async (questions) => {
      const answers: Answer[] = [];
      for (const words of questions) {
        const asked = performance.now();
        const found = find(words);
        // To wait for what is there already would be counted as its time.
        const ids = found instanceof Promise ? await found : found;
        answers.push({ ids, ms: performance.now() - asked, saysSo: ids.length === 0 });
      }
      return answers;
    },
  };
}
