/** Brings the dates of a built page up to date: today, tomorrow, on now, past. */
import {
  nextWords,
  printedWords,
  standingOf,
  unpackSessions,
  type Now,
} from '../components/next.ts';
import { everyMinute, londonNow } from './clock.ts';

everyMinute((now) => {
  tell(nextWords, now);
  // Styles say the word beside a date, so that nothing which another script draws is touched.
  for (const place of find('[data-date], [data-session]')) mark(place, now);
  for (const note of find('[data-after]')) note.hidden = now.today <= (note.dataset['after'] ?? '');
  for (const note of find('[data-until]')) note.hidden = now.today > (note.dataset['until'] ?? '');
});

addEventListener('beforeprint', () => tell(printedWords, londonNow()));
addEventListener('afterprint', () => tell(nextWords, londonNow()));

function tell(wordsOf: typeof printedWords, now: Now): void {
  for (const line of find('[data-sessions]')) {
    const { sessions = '', varies } = line.dataset;
    const words = wordsOf(unpackSessions(sessions), now, varies === 'yes');
    if (words && words !== line.textContent) line.textContent = words;
  }
}

function mark(place: HTMLElement, now: Now): void {
  const { date, session = date ?? '' } = place.dataset;
  const [one] = unpackSessions(session);
  const word = one ? standingOf(one, now) : '';
  if (word) place.dataset['word'] = word;
  else delete place.dataset['word'];
}

function find(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector);
}
