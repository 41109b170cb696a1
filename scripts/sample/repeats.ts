/** Forms of schedule that come again: every week, every month, every few weeks. */
import { addDays, nameOf } from '../../src/schedule/dates.ts';
import { inventDay, inventDays, nextOn, spellDate, spellSeveral, spellWeekly } from './days.ts';
import { gap, monthly, timed, weekly, type Form, type Setting, type When } from './form.ts';
import { inventHours, spellHours } from './hours.ts';

/** Each by its name, with how common it is and for what it makes sense. */
export const REPEATS = {
  weekly: { share: 30, suits: ['group'], write: (setting) => weekly(setting) },
  'several days': {
    share: 5,
    suits: ['group', 'service'],
    write: ({ random, habit }) => {
      const hours = inventHours(random, habit);
      const days = spellSeveral(random, inventDays(random, random.between(2, 3)));
      return timed(`${days}${gap(random)}${spellHours(random, hours)}`, hours);
    },
  },
  'range of days': {
    share: 6,
    suits: ['service'],
    write: ({ random, habit }) => {
      const hours = inventHours(random, habit);
      const range = ['Monday to Friday', 'Monday to Friday', 'Mon–Fri', 'Mon-Fri', 'Weekdays'];
      const days = random.pick([...range, 'Tuesday to Friday', 'Monday to Thursday', 'Tues–Sat']);
      return timed(`${days}${gap(random)}${spellHours(random, hours)}`, hours);
    },
  },
  daily: {
    share: 1,
    suits: ['group', 'service'],
    write: ({ random, habit }) => {
      const hours = inventHours(random, habit);
      return timed(`${random.pick(['Daily', 'Every day'])}, ${spellHours(random, hours)}`, hours);
    },
  },
  weekends: {
    share: 1,
    suits: ['group'],
    write: ({ random, habit }) => {
      const hours = inventHours(random, habit);
      return timed(`Weekends, ${spellHours(random, hours)}`, hours);
    },
  },
  'two sessions': {
    share: 3,
    suits: ['group', 'service'],
    write: ({ random }) => {
      const day = inventDay(random);
      const morning = inventHours(random, 'morning');
      const afternoon = { from: 14 * 60, to: random.pick([15 * 60, 15 * 60 + 30, 16 * 60]) };
      const both = `${spellHours(random, morning)} and ${spellHours(random, afternoon)}`;
      return { ...timed(`${spellWeekly(random, day)} ${both}`, null), day };
    },
  },
  'days that differ': {
    share: 4,
    suits: ['group', 'service'],
    write: ({ random, habit }) => {
      const parts = inventDays(random, random.between(2, 3)).map(
        (day) => `${nameOf(day)} ${spellHours(random, inventHours(random, habit))}`,
      );
      return timed(parts.join(random.pick([', ', '; '])), null);
    },
  },
  'list of lines': {
    share: 4,
    suits: ['group', 'service'],
    write: ({ random, habit }) => {
      const lines = inventDays(random, random.between(2, 3)).map((day) => {
        const time = spellHours(random, inventHours(random, habit));
        const isMonthly = random.chance(0.2);
        const spelled = isMonthly ? `Last ${nameOf(day)} of the month` : spellWeekly(random, day);
        return `${spelled}, ${time}`;
      });
      return timed(lines, null);
    },
  },
  'nth weekday': {
    share: 9,
    suits: ['group'],
    write: (setting) => {
      const { random } = setting;
      return monthly(setting, (name) => {
        const [word, number] = random.pick([
          ['First', '1st'],
          ['Second', '2nd'],
          ['Third', '3rd'],
          ['Fourth', '4th'],
        ] as const);
        return random.pick([
          `${word} ${name} of the month`,
          `${word} ${name} of every month`,
          `${number} ${name} of the month`,
          `Every ${word === 'Second' ? 'first' : word.toLowerCase()} ${name} of the month`,
        ]);
      });
    },
  },
  'two weekdays of the month': {
    share: 4,
    suits: ['group'],
    write: (setting) =>
      monthly(setting, (name) =>
        setting.random.pick([
          `1st and 3rd ${name} of the month`,
          `1st & 3rd ${name}s`,
          `2nd & 4th ${name}s`,
          `2nd and 4th ${name} of the month`,
          `First and third ${name}s of the month`,
        ]),
      ),
  },
  'last weekday': {
    share: 3,
    suits: ['group'],
    write: (setting) =>
      monthly(setting, (name) =>
        setting.random.pick([`Last ${name} of each month`, `Last ${name} of the month`]),
      ),
  },
  'every fifth weekday': {
    share: 0.3,
    suits: ['group'],
    write: (setting) => monthly(setting, (name) => `Every 5th ${name}`),
  },
  'weekly except the first': {
    share: 1,
    suits: ['group'],
    write: ({ random, habit }) => {
      const day = inventDay(random);
      const hours = inventHours(random, habit);
      const except = `except the ${random.pick(['first', 'last'])} of the month`;
      const text = `${nameOf(day)}s ${except}, ${spellHours(random, hours)}`;
      return { ...timed(text, hours), day };
    },
  },
  fortnightly: {
    share: 4,
    suits: ['group'],
    write: (setting) =>
      counted(setting, (name) =>
        setting.random.pick([`Fortnightly on ${name}s`, `Alternate ${name}s`]),
      ),
  },
  'every few weeks': {
    share: 1,
    suits: ['group'],
    write: (setting) =>
      counted(setting, (name) => `Every ${setting.random.between(3, 6)} weeks on ${name}s`),
  },
} satisfies Record<string, Form>;

function counted(setting: Setting, spell: (dayName: string) => string): When {
  const { random, habit, today } = setting;
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const first = nextOn(addDays(today, random.between(-60, 60)), day);
  const start = `from ${spellDate(first, random.chance(0.3))}`;
  return { ...timed(`${spell(nameOf(day))} ${start}, ${spellHours(random, hours)}`, hours), day };
}
