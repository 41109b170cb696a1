/** The one shortlist of this browser: for the stars, the count and the page of the list. */
import { keepAt, type Lasting } from '../shortlist/keep.ts';
import type { Shortlist } from '../shortlist/list.ts';
import { CHANGE, KEY } from './glance.ts';

const keeper = keepAt(KEY, {
  device: () => localStorage,
  visit: () => sessionStorage,
  window,
});

/** Reads and changes the list as it is at that moment, so that no tab undoes what another did. */
export const shortlist = {
  /** The same object as long as nothing changed. */
  read: (): Shortlist => keeper.read(),
  change(next: (list: Shortlist) => Shortlist): void {
    keeper.write(next(keeper.read()));
    tell();
  },
  /** Calls after every change, in this tab or another; the function it returns ends that. */
  subscribe(listener: () => void): () => void {
    addEventListener(CHANGE, listener);
    return () => removeEventListener(CHANGE, listener);
  },
  lasting: (): Lasting => keeper.lasting(),
};

function tell(): void {
  dispatchEvent(new Event(CHANGE));
}

addEventListener('storage', ({ key }) => {
  // All that is kept was cleared at once where there is no key.
  if (key === null || key === KEY) tell();
});

addEventListener('pageshow', ({ persisted }) => {
  if (persisted) shortlist.change((list) => list);
});

// A window keeps its name wherever it goes.
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && leaves(link, event)) keeper.release();
});

function leaves(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const staysOpen = link.target || event.button || event.ctrlKey || event.metaKey || event.shiftKey;
  return !staysOpen && link.protocol.startsWith('http') && link.origin !== location.origin;
}
