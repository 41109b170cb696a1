/** The present moment in Britain, wherever the device is and whatever its clock is set to show. */
import type { Now } from '../components/next.ts';

/** Today and the time of day in Europe/London. */
export function londonNow(moment = new Date()): Now {
  // Swedish dates are written as ours are in files: 2026-11-22 09:05.
  const [today = '', time = ''] = FORMAT.format(moment).split(' ');
  return { today, time };
}

/**
 * Calls with the moment at once, at each new minute while somebody looks at the page, and when they come
 * back to it; the function it returns ends that.
 */
export function everyMinute(call: (now: Now) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    call(londonNow());
    timer = setTimeout(look, MINUTE - (Date.now() % MINUTE));
  };
  look();
  document.addEventListener('visibilitychange', look);
  // A page that the browser kept whole for the way back.
  addEventListener('pageshow', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}

const MINUTE = 60_000;

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
