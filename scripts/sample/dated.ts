/** Forms of schedule that name their dates. */
import { addDays } from '../../src/schedule/dates.ts';
import { inventDay, joinWords, nextOn, spellDate } from './days.ts';
import { timed, type Form, type Setting, type When } from './form.ts';
import { inventHours, spellHours } from './hours.ts';

/** Each by its name, with how common it is and for what it makes sense. */
export const DATED = {
  'single date to come': {
    share: 2,
    suits: ['event'],
    write: (setting) => single(setting, setting.random.between(3, 200)),
  },
  'single date past': {
    share: 1.5,
    suits: ['event'],
    write: (setting) => single(setting, -setting.random.between(5, 400)),
  },
  'several dates': {
    share: 1.5,
    suits: ['event'],
    write: ({ random, habit, today }) => {
      const month = addDays(today, random.between(30, 240)).slice(0, 8);
      const day = inventDay(random);
      const first = nextOn(`${month}01`, day);
      const dates = [0, 7, 14].map((ahead) => addDays(first, ahead));
      const numbers = joinWords(dates.map((date) => String(Number(date.slice(8)))));
      const hours = inventHours(random, habit);
      const monthAndYear = spellDate(first).replace(/^\d+ /, '');
      const text = `${numbers} ${monthAndYear}, ${spellHours(random, hours)}`;
      return { ...timed(text, hours), day };
    },
  },
} satisfies Record<string, Form>;

function single({ random, habit, today }: Setting, ahead: number): When {
  const date = addDays(today, ahead);
  const hours = inventHours(random, habit);
  const text = `${spellDate(date, random.chance(0.6))}, ${spellHours(random, hours)}`;
  return timed(text, hours);
}
