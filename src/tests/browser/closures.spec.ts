import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../scripts/sites.ts';
import { closedOn, lossesOf, lossWords, shownNotice } from '../../listings/closures.ts';
import { readContent, type Directory } from '../../listings/content.ts';
import type { Listing } from '../../listings/schema.ts';
import { paths } from '../../paths.ts';
import { addDays, formatDay, weekdayOf } from '../../schedule/dates.ts';
import { nextSessions } from '../../schedule/sessions.ts';
import { expect, expectAccessible, test } from './site.ts';

const { content, today } = sites.sample;

function readSample(): Directory {
  const files = globSync('{*.yaml,{listings,venues}/*/*.md}', { cwd: content }).map((path) => ({
    path,
    file: path,
    text: readFileSync(join(content, path), 'utf8'),
  }));
  const { directory, problems } = readContent(files, content, today);
  if (!directory) throw new Error(JSON.stringify(problems));
  return directory;
}

/** A listing of one day a week that misses a date soon, and the date after it. */
function findMissing(directory: Directory) {
  for (const listing of directory.listings) {
    const [rule, ...others] = listing.schedule.rules;
    if (rule?.kind !== 'weekly' || rule.on.length > 1 || others.length > 0 || listing.ended)
      continue;
    const [loss] = lossesOf(listing, directory, addDays(today, 2), addDays(today, 20));
    const [missed] = loss?.dates ?? [];
    const closed = closedOn(listing, directory);
    const next = nextSessions(listing.schedule, today, 3, directory.calendar, closed);
    const after = next.find(({ date }) => date > (missed ?? '9'));
    if (loss && missed && after) return { listing, loss, missed, after: after.date };
  }
  throw new Error('The sample has no listing that misses a date soon.');
}

test.describe('a closed hall', () => {
  const find = () => findMissing(readSample());
  const card = ({ id }: Listing) => `[data-id="${id}"] .card-next`;

  test('is said on the page of a listing, beside its next dates', async ({ page }) => {
    const { listing, loss } = find();
    await page.goto(paths.listing(listing.id));
    const when = page
      .locator('.facts > div')
      .filter({ has: page.getByText('When', { exact: true }) });
    await expect(when.getByText(lossWords(loss))).toBeVisible();
    await expectAccessible(page);
  });

  test('is passed over on cards, in lists and in the search', async ({ page }) => {
    const { listing, missed, after } = find();
    await page.clock.setFixedTime(`${addDays(missed, -2)}T10:00:00Z`);
    await page.goto(paths.townDay(listing.town, weekdayOf(missed)));
    await expect(page.locator(card(listing)).first()).toHaveText(`Next: ${formatDay(after)}`);
    await page.goto(paths.search(`q=${encodeURIComponent(listing.title)}&town=${listing.town}`));
    await expect(page.locator(card(listing))).toHaveText(`Next: ${formatDay(after)}`);
  });
});

test.describe('what a town has to say', () => {
  const find = () => {
    const { vocabulary, listings } = readSample();
    for (const town of vocabulary.towns) {
      const notice = shownNotice(town.notice, today);
      const listing = listings.find(
        (one) => one.town === town.slug && !one.ended && one.checked >= '2026-06' && !one.notice,
      );
      if (notice && listing) return { town, notice, listing };
    }
    throw new Error('The sample has no town with a notice.');
  };

  test('is said once on each of its pages', async ({ page }) => {
    const { town, notice } = find();
    for (const address of [
      paths.town(town.slug),
      paths.townDay(town.slug, 'mon'),
      paths.townWeek(town.slug),
    ]) {
      await page.goto(address);
      await expect(page.getByText(notice), address).toHaveCount(1);
      await expect(page.getByText(notice), address).toBeVisible();
    }
  });

  test('is said on the page of each listing there, and on its card elsewhere', async ({ page }) => {
    const { notice, listing } = find();
    await page.goto(paths.listing(listing.id));
    await expect(page.locator('.callout').getByText(notice)).toBeVisible();
    await page.goto(paths.search(`q=${encodeURIComponent(listing.title)}&town=${listing.town}`));
    const card = page.locator(`[data-id="${listing.id}"]`);
    await expect(card.getByText(notice)).toBeVisible();
  });

  test('leaves pages that have grown old by itself', async ({ page }) => {
    const { town, notice, listing } = find();
    const until = town.notice?.until ?? '';
    for (const address of [paths.town(town.slug), paths.listing(listing.id)]) {
      const said = page.locator('.callout').getByText(notice);
      await page.clock.setFixedTime(`${until}T10:00:00Z`);
      await page.goto(address);
      await expect(said, address).toBeVisible();
      await page.clock.setFixedTime(`${addDays(until, 1)}T10:00:00Z`);
      await page.goto(address);
      await expect(said, address).toBeHidden();
    }
  });
});
