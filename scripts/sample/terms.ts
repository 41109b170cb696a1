/** What it costs, how to join, and how somebody made sure of it. */
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import type { Random } from './random.ts';
import type { Theme } from './themes/theme.ts';
import type { Nature } from './form.ts';

const COSTS: Record<Theme['price'] | 'ask', readonly string[]> = {
  free: [
    'Free',
    'Free',
    'Free',
    'free',
    'Free, drinks from £1',
    'Free, and so is the tea',
    'Free, donations for biscuits welcome',
    'Free for residents',
  ],
  donation: ['Donation', 'Donation, suggested £2', 'Donations welcome', 'Donation of what you can'],
  small: [
    '£1',
    '£1.50',
    '£2',
    '£2 with tea and biscuits',
    '£3',
    '£2.50, children free',
    '£1 for a cup and a slice',
    '£0.50',
  ],
  class: [
    '£4',
    '£5',
    '£5, first visit free',
    '£6.50 a session or £30 for six',
    '£7',
    '£4 (£2 if you are on benefits)',
    '£8 for two courses',
    '£3.50, carers free',
    '£20 a year',
  ],
  ask: ['Ask', 'Ask: it depends on your income', 'Ask the organiser'],
};

/** A cost of the sort usual for its kind, now and then of any other. */
export function inventCost(random: Random, price: Theme['price']): string {
  const band = random.chance(0.7)
    ? price
    : random.pick(['free', 'free', 'donation', 'small', 'class', 'ask'] as const);
  return random.pick(COSTS[band]);
}

/** How to join, left open for some. */
export function inventJoin(random: Random, nature: Nature): string | undefined {
  if (random.chance(0.2)) return undefined;
  return random.pick(
    nature === 'service'
      ? ['Ask first', 'Book first', 'Just turn up', 'Referral needed']
      : ['Just turn up', 'Just turn up', 'Just turn up', 'Just turn up', 'Book first', 'Ask first'],
  );
}

/** How many days before `today` somebody checked: one month to thirty, the nearer the likelier. */
export function inventAge(random: Random): number {
  return 30 + Math.floor(random.next() ** 1.5 * 880);
}

/** The date of a check, sometimes only its month. */
export function inventChecked(random: Random, today: Day, daysAgo: number): string {
  const date = addDays(today, -daysAgo);
  return random.chance(0.15) ? date.slice(0, 7) : date;
}

/** How somebody made sure. */
export function inventCheckedHow(random: Random): string {
  const roll = random.next();
  if (roll < 0.06) return 'article';
  return random.pick(['organiser', 'organiser', 'phone', 'phone', 'visit', 'website']);
}
