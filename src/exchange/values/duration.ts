/** How long something is on, as spreadsheets say it beside its start. */
import { formatTime } from '../../schedule/dates.ts';
import { serialTime } from '../table/cells.ts';

/** The end of what begins at a time and lasts so long, on the same clock: `7`, `90 mins` → `8:30`; '' where it cannot be told. */
export function timeAfter(start: string, lasts: string): string {
  const [, hour = '', minute = '00', half = ''] =
    /^(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?m\.?)?$/i.exec(start) ?? [];
  const length = minutesOf(lasts);
  if (hour === '' || length === 0) return '';
  const isAfternoon = half.toLowerCase() === 'p';
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const end = 60 * hours + Number(minute) + length;
  if (end > 1_440) return '';
  const [whole, rest] = [Math.floor(end / 60), String(end % 60).padStart(2, '0')];
  if (half !== '') return formatTime(`${String(whole).padStart(2, '0')}:${rest}`);
  // What may be of either half of the day stays so.
  const isOpen = Number(hour) <= 12 && !/^0/.test(hour);
  return `${isOpen && whole > 12 && Number(hour) !== 12 ? whole - 12 : whole}:${rest}`;
}

function minutesOf(text: string): number {
  const [hours, minutes] = (/^\d?\d:\d\d/.exec(serialTime(text) || text)?.[0] ?? '')
    .split(':')
    .map(Number);
  if (hours !== undefined && minutes !== undefined) return 60 * hours + minutes;
  const [, h = '', m = ''] =
    /^(?:(\d{1,2}(?:\.\d+)?|½) ?(?:h|hrs?|hours?)\b[, ]*(?:and )?)?(?:(\d{1,3})(?: ?(?:m|mins?|minutes?))?)?$/i.exec(
      text.trim(),
    ) ?? [];
  return Math.round(60 * (h === '½' ? 0.5 : Number(h))) + Number(m);
}
