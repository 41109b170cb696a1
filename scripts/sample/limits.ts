/** Forms of schedule that hold for a part of the year only, or not on some days. */
import { addDays } from '../../src/schedule/dates.ts';
import { inventDay, nextOn, spellDate, spellWeekly } from './days.ts';
import { monthly, timed, weekly, type Form } from './form.ts';
import { inventHours, spellHours } from './hours.ts';

const SEASONS = [
  'April to October',
  'March to September',
  'May to September',
  'October to March',
  'October–March only',
  'November to February only',
];

/** Each by its name, with how common it is and for what it makes sense. */
export const LIMITS = {
  'season from a date': {
    share: 1,
    suits: ['group'],
    write: (setting) =>
      weekly(setting, `from ${spellDate(addDays(setting.today, setting.random.between(-60, 90)))}`),
  },
  'season until a date': {
    share: 1,
    suits: ['group'],
    write: (setting) => {
      const last = addDays(setting.today, setting.random.between(40, 300));
      return weekly(setting, `until ${spellDate(last)}`);
    },
  },
  'season over': {
    share: 0.6,
    suits: ['group'],
    write: (setting) => {
      const last = addDays(setting.today, -setting.random.between(20, 300));
      return weekly(setting, `until ${spellDate(last)}`);
    },
  },
  'months of the year': {
    share: 2,
    suits: ['group'],
    write: (setting) => weekly(setting, setting.random.pick(SEASONS)),
  },
  'not in a month': {
    share: 2.5,
    suits: ['group'],
    write: (setting) => {
      const not = `not in ${setting.random.pick(['August', 'August', 'December', 'January'])}`;
      if (setting.random.chance(0.5)) return weekly(setting, not);
      return monthly(setting, (name) => `First ${name} of the month`, not);
    },
  },
  'except bank holidays': {
    share: 4,
    suits: ['group', 'service'],
    write: (setting) =>
      weekly(setting, setting.random.pick(['except bank holidays', 'not on bank holidays'])),
  },
  'closed every year': {
    share: 1.5,
    suits: ['group', 'service'],
    write: (setting) =>
      weekly(
        setting,
        setting.random.pick([
          'closed 25 December and 1 January',
          'closed 25 December',
          'closed 25 and 26 December',
        ]),
      ),
  },
  'not on a date': {
    share: 1.5,
    suits: ['group'],
    write: (setting) => {
      const { random, habit, today } = setting;
      const day = inventDay(random);
      const hours = inventHours(random, habit);
      const date = nextOn(addDays(today, random.between(10, 170)), day);
      const text = `${spellWeekly(random, day)}, ${spellHours(random, hours)}, not ${spellDate(date)}`;
      return { ...timed(text, hours), day };
    },
  },
  'term time only': {
    share: 4,
    suits: ['group'],
    write: (setting) => weekly(setting, 'term time only'),
  },
  'school holidays only': {
    share: 0.7,
    suits: ['group'],
    write: (setting) => weekly(setting, 'school holidays only'),
  },
} satisfies Record<string, Form>;
