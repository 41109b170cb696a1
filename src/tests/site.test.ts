import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { builtSites } from '../../scripts/sites.ts';
import { daySlug, RESERVED_SLUGS } from '../paths.ts';
import { readVocabulary } from '../listings/vocabulary.ts';
import { weekdayOf } from '../schedule/dates.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { needFinder } from '../sharing/needs.ts';
import { eventsIn, parseCalendar, sessionsIn } from './calendars.ts';
import { findBrokenLinks } from './links.ts';

// Astro puts this where its first island stands, and there it is not allowed, though every browser takes it.
const ASTRO_STYLE = /<style>astro-island,[^{]*\{display:contents\}<\/style>/;

const validator = new HtmlValidate(new StaticConfigLoader(config));

describe.each(builtSites())('the site in $folder', ({ name, folder, base }) => {
  // Under a base path the markup is the same, save for its links.
  if (name !== 'based') {
    it('has only pages of valid, accessible HTML', async () => {
      const pages = globSync('**/*.html', { cwd: folder });
      const faults: Fault[] = [];
      for (const file of pages) faults.push(...(await faultsOf(folder, file)));
      expect(pages.length).toBeGreaterThan(0);
      expect(summed(faults)).toEqual([]);
    });
  }

  it('has calendars that another program can read, each event once and where it belongs', () => {
    const files = globSync('**/calendar.ics', { cwd: folder });
    const faults = files.flatMap((file) => calendarFaults(folder, file.replaceAll('\\', '/')));
    expect(files.length).toBeGreaterThan(0);
    expect(summed(faults)).toEqual([]);
  });

  it('says no need of anybody in what is shown of a shared link', () => {
    const pages = globSync('**/*.html', { cwd: folder });
    const faults = pages.flatMap((file) => sharedFaults(folder, file.replaceAll('\\', '/')));
    expect(pages.length).toBeGreaterThan(0);
    expect(summed(faults)).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(summed(findBrokenLinks(folder, base))).toEqual([]);
  });
});

it('finds what is wrong with a page', async () => {
  const { results } = await validator.validateString('<ul><p>x</p></ul><img src="a.png">');
  const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(expect.arrayContaining(['element-permitted-content', 'wcag/h37']));
});

interface Fault {
  file: string;
  fault: string;
}

async function faultsOf(folder: string, file: string): Promise<Fault[]> {
  const html = readFileSync(join(folder, file), 'utf8').replace(ASTRO_STYLE, '');
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => ({
      file,
      fault: `${ruleId}: ${message} (${selector ?? 'page'})`,
    })),
  );
}

function calendarFaults(folder: string, file: string): Fault[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const faults: string[] = [];
  const lines = text.split('\r\n');
  if (lines.some((line) => Buffer.byteLength(line) > 75)) faults.push('a line of over 75 bytes');
  if (lines.some((line) => /[\n\r]/.test(line))) faults.push('a line that ends otherwise');
  const calendar = parseCalendar(text);
  if (calendar.getAllSubcomponents('vtimezone').length !== 1)
    faults.push('no time zone of its own');

  const uids = new Set<string>();
  const [, top = '', place] = /^([^/]+)\/([^/]+)\/calendar\.ics$/.exec(file) ?? [];
  const day = WEEKDAYS.find((weekday) => daySlug(weekday) === place);
  // Also at an old address of it, so the address does not tell which.
  const isOfListing = place !== undefined && !day && !RESERVED_SLUGS.has(top);
  const owners = new Set<string>();
  for (const event of eventsIn(text)) {
    if (uids.has(event.uid)) faults.push('an event twice');
    uids.add(event.uid);
    owners.add(event.uid.split('/').slice(0, 2).join('/'));
    const status = event.component.getFirstPropertyValue('status');
    if (status === 'CANCELLED' && !isOfListing) faults.push('an event that has ended');
  }
  if (isOfListing && owners.size > 1) faults.push('events of another listing');
  const told = day ? [...sessionsIn(text, '2026-01-01', '2027-12-31').values()].flat() : [];
  if (told.some(({ date }) => weekdayOf(date) !== day)) faults.push(`a day other than ${day}`);
  return faults.map((fault) => ({ file, fault }));
}

// Needs under their names in our own content, of which every test site is made.
const { vocabulary } = readVocabulary((name) => ({
  file: name,
  text: readFileSync(join('content', name), 'utf8'),
}));
const saysNeed = needFinder(vocabulary.needs);
// Whoever runs a group has called it so, and the hall where it meets.
const OWN_WORDS = [
  /<h1[^>]*>([^<]+?)(?: has a new address)?<\/h1>/,
  /<div class="listing-title">[\s\S]*?<p>([^<]+)<\/p>/,
];

/** What a page says of itself to those who show links, less what a listing is called and where it is. */
function sharedFaults(folder: string, file: string): Fault[] {
  const html = readFileSync(join(folder, file), 'utf8');
  const tags = html.matchAll(/<meta (?:property="og:|name="twitter:)[^>]*content="([^"]*)"/g);
  const [top = '', slug = '', ...rest] = file.split('/');
  const isListing = rest.length === 1 && !RESERVED_SLUGS.has(top) && !RESERVED_SLUGS.has(slug);
  const own = isListing ? OWN_WORDS.flatMap((words) => words.exec(html)?.[1]?.trim() ?? []) : [];
  return [...tags].flatMap(([, content = '']) => {
    const said = own.reduce((text, words) => text.replaceAll(words, ''), content);
    const isAddress = /^https?:/.test(content) && isListing;
    return saysNeed(said) && !isAddress ? [{ file, fault: `it says “${content}”` }] : [];
  });
}

// A fault of a layout is on every page: said once, with how many have it.
function summed(faults: Fault[]): string[] {
  const groups = Map.groupBy(faults, ({ fault }) => fault);
  return [...groups].map(([fault, on]) => `${fault}: ${on.length} times, first in ${on[0]?.file}`);
}
