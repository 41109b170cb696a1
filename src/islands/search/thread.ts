/** Runs the search beside the page: in a worker, or in the page where there is none or it fails. */
import type { Finder, Numbered, Told } from '../../search/fetching/finder.ts';
import { createUnpacker } from '../../search/fetching/parcel.ts';
import { fetchBy } from '../../search/fetching/store.ts';
import type { Heard, Said } from '../../search/fetching/worker.ts';

/** A search that has been started. */
export interface Thread extends Finder {
  stop: () => void;
}

/**
 * Starts one, which loads at once. `isAgain` after one that failed: then neither the worker is tried, nor is
 * what the browser has stored taken for new.
 */
export function startThread(isAgain: boolean, hear: (told: Told) => void): Thread {
  let asked: Numbered | null = null;
  let isOver = false;
  let inPage: Finder | null = null;
  const abort = new AbortController();
  const worker = isAgain ? null : startWorker(hear, startInPage);
  if (!worker) startInPage();

  function startInPage(): void {
    const request: RequestInit = { signal: abort.signal, cache: isAgain ? 'no-cache' : 'default' };
    import('../../search/fetching/finder.ts')
      .then(({ startFinder }) => {
        if (isOver || inPage) return;
        inPage = startFinder(
          fetchBy((address) => fetch(address, request)),
          (told) => isOver || hear(told),
        );
        inPage.ask(asked);
      })
      .catch(() => isOver || hear({ is: 'failed' }));
  }

  return {
    ask: (question) => {
      asked = question;
      worker?.postMessage(question satisfies Heard);
      inPage?.ask(question);
    },
    stop: () => {
      isOver = true;
      worker?.terminate();
      abort.abort();
    },
  };
}

/** Null where the browser knows no workers; one that does not start, or dies, says so once. */
function startWorker(hear: (told: Told) => void, onFailure: () => void): Worker | null {
  try {
    const worker = new Worker(new URL('../../search/fetching/worker.ts', import.meta.url), {
      type: 'module',
    });
    const unpack = createUnpacker();
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) =>
      hear(data.is === 'answer' ? { ...data, answer: unpack(data.answer) } : data),
    );
    worker.addEventListener(
      'error',
      () => {
        worker.terminate();
        onFailure();
      },
      { once: true },
    );
    return worker;
  } catch {
    return null;
  }
}
