/** The present moment in Britain, wherever the device is and whatever its clock is set to show. */
import type { Now } from '../components/next.ts';

/** Today and the time of day in Europe/London. */
export function londonNow(moment = new Date()): Now {
  // Swedish dates are written as ours are in files: 2026-11-22 09:05.
  const [today = '', time = ''] = FORMAT.format(moment).split(' ');
  return { today, time };
}

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
