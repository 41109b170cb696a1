/** The days to choose from on the map itself, each with how much there is on it. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { countListings } from '../../map/describe.ts';
import { element } from './element.ts';

/** The row of days. */
export interface Days {
  element: HTMLElement;
  /** Marks the day that is asked for ('' for any) and says how many listings each has; null where that is not known. */
  show: (day: string, counts: ReadonlyMap<string, number> | null) => void;
}

const ANY = { day: '', name: 'Any day' };
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Makes the row: one stop for Tab, arrow keys from one day to the next; `onDay` is told what was pressed. */
export function makeDays(onDay: (day: string) => void): Days {
  const presses = [ANY, ...WEEKDAYS.map((day) => ({ day, name: nameOf(day) }))].map(
    ({ day, name }) => {
      const letters = element('span', 'map-day-name', name.slice(0, 3));
      const count = element('span', 'map-day-count', placeFor(day));
      const label = element('span', 'map-label', name);
      const press = element('button', `map-day day-${day || 'many'}`, label, letters, count);
      // Seen as letters and figures, heard as words.
      for (const part of [letters, count]) part.ariaHidden = 'true';
      press.type = 'button';
      press.addEventListener('click', () => onDay(day));
      return { day, name, press, label, count };
    },
  );
  const row = element('div', 'map-days', ...presses.map(({ press }) => press));
  row.setAttribute('role', 'toolbar');
  row.ariaLabel = 'Day to show on the map';

  function stopAt(at: number): void {
    presses.forEach(({ press }, index) => (press.tabIndex = index === at ? 0 : -1));
  }

  row.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const at = presses.findIndex(({ press }) => press === document.activeElement);
    if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = step(at, presses.length);
    stopAt(to);
    presses[to]?.press.focus();
  });
  stopAt(0);

  return {
    element: row,
    show(day, counts) {
      const chosen = presses.findIndex((one) => one.day === day);
      for (const [index, { day: own, name, press, label, count }] of presses.entries()) {
        const number = own && counts ? (counts.get(own) ?? 0) : null;
        press.ariaPressed = String(index === chosen);
        label.textContent = number === null ? name : `${name}, ${countListings(number)}`;
        count.textContent = number === null ? placeFor(own) : number.toLocaleString('en-GB');
      }
      if (!row.contains(document.activeElement)) stopAt(Math.max(0, chosen));
    },
  };
}

// A count that comes later is not to move the name above it; for any day there is none.
function placeFor(day: string): string {
  return day && '\u00a0';
}
