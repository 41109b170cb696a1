/** Brings the "Next:" lines of a built page up to date: today, tomorrow, on now. */
import { nextWords, unpackSessions } from '../components/next.ts';
import { londonNow } from './clock.ts';

function bringUpToDate(): void {
  const now = londonNow();
  for (const line of document.querySelectorAll<HTMLElement>('[data-sessions]')) {
    const words = nextWords(unpackSessions(line.dataset['sessions'] ?? ''), now);
    if (words && words !== line.textContent) line.textContent = words;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-date]')) {
    if (place.dataset['date'] === now.today) place.dataset['today'] = 'yes';
    else delete place.dataset['today'];
  }
}

bringUpToDate();
// A page left open overnight, or come back to, should not go on speaking of yesterday.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) bringUpToDate();
});
