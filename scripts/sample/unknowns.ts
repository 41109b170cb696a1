/** Forms of schedule without hours, or of which not all is known. */
import { nameOf } from '../../src/schedule/dates.ts';
import { inventDay, spellWeekly } from './days.ts';
import { timed, type Form } from './form.ts';
import { inventHours, spellStart } from './hours.ts';

/** Each by its name, with how common it is and for what it makes sense. */
export const UNKNOWNS = {
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
