/** Listings of the sample to make lists of, and ways to have one on a page. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sites } from '../../../scripts/sites.ts';
import { isTimed } from '../../schedule/schedule.ts';
import { weekdaysOf } from '../../schedule/sessions.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { readShard } from '../../sharing/shard.ts';
import { toFragment } from '../../shortlist/code.ts';

/** What the sample tells of every listing, by their ids. */
export function recordsOf(folder: string = sites.sample.folder): ListingRecord[] {
  return globSync('data/list/*.json', { cwd: folder })
    .flatMap((file) =>
      Object.values(readShard(readFileSync(join(folder, file), 'utf8'))?.records ?? {}),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const records = recordsOf();
const weeklyOn = (day: string) =>
  records.find(
    ({ schedule, isOver, address, contact }) =>
      !isOver &&
      address.length > 0 &&
      contact.phone !== '' &&
      schedule.rules.every((rule) => isTimed(rule) && rule.kind === 'weekly') &&
      weekdaysOf(schedule).join() === day,
  );

/** Three that go on every week, in the order of the alphabet of their days: on Friday, Monday and Wednesday. */
export const [FRIDAY, MONDAY, WEDNESDAY] = ['fri', 'mon', 'wed'].map((day) => {
  const found = weeklyOn(day);
  if (!found) throw new Error(`The sample has nothing every week on ${day}.`);
  return found;
}) as [ListingRecord, ListingRecord, ListingRecord];

/** One that has ended, with others like it. */
export const OVER = records.find(({ ended, similar }) => ended && similar.length > 0)!;

/** The address of a list of these. */
export function linkTo(...ids: string[]): string {
  return `/my-list/#${toFragment(ids)}`;
}

/** Goes to a list as a new page does, also where only the end of the address is another. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

/** Has these on the list of this browser, and the page shows them. */
export async function keep(page: Page, ...ids: string[]): Promise<void> {
  await open(page, linkTo(...ids));
  await page.getByRole('button', { name: /^(?:Keep this list|Save to my list)$/ }).click();
  await expect(titles(page)).toHaveCount(ids.length);
}

/** The titles of what a list shows, in its order. */
export function titles(page: Page) {
  return page.locator('.items .card-title');
}
