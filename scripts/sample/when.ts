/** Invents the `when:` of a listing in every form that section 3 of the contract names. */
import { addDays, nameOf } from '../../src/schedule/dates.ts';
import type { Day, Weekday } from '../../src/schedule/schedule.ts';
import {
  inventDay,
  inventDays,
  joinWords,
  nextOn,
  spellDate,
  spellSeveral,
  spellWeekly,
} from './days.ts';
import { inventHours, partOfDay, spellHours, spellStart } from './hours.ts';
import type { Habit, Hours } from './hours.ts';
import type { Random } from './random.ts';

/** What a listing is by its nature: a group that meets, a service with opening hours, an event on a date. */
export type Nature = 'group' | 'service' | 'event';

/** The words of a `when:` and what a title may say of them. */
export interface When {
  text: string | readonly string[];
  /** The one weekday it falls on, or null. */
  day: Weekday | null;
  part: 'morning' | 'afternoon' | 'evening' | null;
}

interface Setting {
  random: Random;
  habit: Habit;
  today: Day;
}

interface Form {
  /** How many of a hundred listings take this form, roughly. */
  share: number;
  suits: readonly Nature[];
  write: (setting: Setting) => When;
}

/** Every form of schedule by its name, with how common it is and for what it makes sense. */
export const FORMS = {
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
  'time not known': {
    share: 2.5,
    suits: ['group'],
    write: ({ random }) => {
      const day = inventDay(random);
      return { ...timed(`${nameOf(day)}s, time not known`, null), day };
    },
  },
  'day not known': {
    share: 0.7,
    suits: ['group'],
    write: () => timed('Weekly, day not known', null),
  },
  'ask first': { share: 1, suits: ['group', 'service'], write: () => timed('Ask first', null) },
  'by appointment': {
    share: 4,
    suits: ['service'],
    write: () => timed('By appointment', null),
  },
  'any time': { share: 2, suits: ['service'], write: () => timed('Any time', null) },
  'all day': {
    share: 0.7,
    suits: ['group', 'event'],
    write: ({ random }) => {
      const day = inventDay(random);
      return { ...timed(`${nameOf(day)}s, all day`, null), day };
    },
  },
  'twenty-four hours': {
    share: 0.5,
    suits: ['service'],
    write: ({ random }) => timed(`${random.pick(['Every day', 'Daily'])}, 24 hours`, null),
  },
  'a start alone': {
    share: 2.5,
    suits: ['group'],
    write: ({ random, habit }) => {
      const day = inventDay(random);
      const { from } = inventHours(random, habit);
      const lead = random.pick(['', '', 'from ']);
      const text = `${spellWeekly(random, day)}, ${lead}${spellStart(random, from)}`;
      return { ...timed(text, { from, to: from }), day };
    },
  },
} satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** For what natures of listing a form makes sense. */
export function naturesOf(form: FormName): readonly Nature[] {
  return FORMS[form].suits;
}

/** Writes a schedule of one form, for an activity of that habit, with dates around `today`. */
export function inventWhen(form: FormName, random: Random, habit: Habit, today: Day): When {
  const { write }: Form = FORMS[form];
  return write({ random, habit, today });
}

/**
 * One form for each of `count` listings, as common as their shares; from a few hundred listings on, each form is
 * there at least once.
 */
export function dealForms(random: Random, count: number): FormName[] {
  const whole = FORM_NAMES.reduce((sum, name) => sum + FORMS[name].share, 0);
  const dealt = FORM_NAMES.flatMap((name) => {
    const copies = Math.max(1, Math.floor((count * FORMS[name].share) / whole));
    return new Array<FormName>(copies).fill(name);
  });
  while (dealt.length < count) dealt.push('weekly');
  return random.shuffle(dealt).slice(0, count);
}

const SEASONS = [
  'April to October',
  'March to September',
  'May to September',
  'October to March',
  'October–March only',
  'November to February only',
];

function weekly({ random, habit }: Setting, condition?: string): When {
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const text = `${spellWeekly(random, day)}${gap(random)}${spellHours(random, hours)}`;
  return { ...timed(condition ? `${text}, ${condition}` : text, hours), day };
}

function monthly(setting: Setting, spell: (dayName: string) => string, condition?: string): When {
  const { random, habit } = setting;
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const text = `${spell(nameOf(day))}, ${spellHours(random, hours)}`;
  return { ...timed(condition ? `${text}, ${condition}` : text, hours), day };
}

function counted(setting: Setting, spell: (dayName: string) => string): When {
  const { random, habit, today } = setting;
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const first = nextOn(addDays(today, random.between(-60, 60)), day);
  const start = `from ${spellDate(first, random.chance(0.3))}`;
  return { ...timed(`${spell(nameOf(day))} ${start}, ${spellHours(random, hours)}`, hours), day };
}

function single({ random, habit, today }: Setting, ahead: number): When {
  const date = addDays(today, ahead);
  const hours = inventHours(random, habit);
  const text = `${spellDate(date, random.chance(0.6))}, ${spellHours(random, hours)}`;
  return timed(text, hours);
}

function timed(text: When['text'], hours: Hours | null): When {
  return { text, day: null, part: hours && partOfDay(hours.from) };
}

function gap(random: Random): string {
  return random.pick([', ', ', ', ', ', ' ', ' ', ': ']);
}
