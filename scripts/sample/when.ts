/** Invents the `when:` of a listing in every form that the schedule language has. */
import type { Day } from '../../src/schedule/schedule.ts';
import { DATED } from './dated.ts';
import type { Form, Nature, When } from './form.ts';
import type { Habit } from './hours.ts';
import { LIMITS } from './limits.ts';
import type { Random } from './random.ts';
import { REPEATS } from './repeats.ts';
import { UNKNOWNS } from './unknowns.ts';

/** Every form of schedule by its name, with how common it is and for what it makes sense. */
export const FORMS = { ...REPEATS, ...DATED, ...LIMITS, ...UNKNOWNS };

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
