import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/listings/content.ts';
import type { Directory } from '../../src/listings/content.ts';
import type { Problem } from '../../src/listings/problems.ts';
import { RESERVED_SLUGS } from '../../src/paths.ts';
import { isOver, nextSessions, sessions } from '../../src/schedule/sessions.ts';
import { inventDirectory } from './directory.ts';
import type { Order, SampleFile } from './directory.ts';
import { readSource } from './source.ts';

const TODAY = '2026-11-22';
const { source } = readSource('content');

function invent(order: Partial<Order>): SampleFile[] {
  return [...inventDirectory({ count: 661, seed: '1', today: TODAY, ...order }, source).files];
}

function readFiles(files: readonly SampleFile[]) {
  return readContent(
    files.map((file) => ({ ...file, file: file.path })),
    'sample',
    TODAY,
  );
}

function told(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('inventDirectory at the scale of one county', () => {
  const files = invent({});
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  let directory: Directory;

  beforeAll(() => {
    const reading = readFiles(files);
    expect(told(reading.problems)).toEqual([]);
    directory = reading.directory as Directory;
  });

  it('writes as many listings as were asked for, each under an address of its own', () => {
    const paths = files.map(({ path }) => path).filter((path) => path.startsWith('listings/'));
    expect(paths).toHaveLength(661);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const path of paths) {
      const slug = /^listings\/[a-z0-9-]+\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path)?.[1] ?? '';
      expect(RESERVED_SLUGS.has(slug) || /^\d*$/.test(slug), path).toBe(false);
    }
  });

  it('says first and in every file that all of it is invented', () => {
    expect(files[0]?.path).toBe('site.yaml');
    expect(directory.site.isSample).toBe(true);
    expect(directory.site.notice?.text).toContain('invented');
    expect(texts.get('calendar.yaml')).toContain('The school terms are invented');
    for (const { path, text } of files) {
      if (path.endsWith('.md')) expect(text, path).toMatch(/[Ii]nvented/);
    }
  });

  it('gives every listing the required fields', () => {
    for (const [path, text] of texts) {
      if (!path.startsWith('listings/')) continue;
      const fields = parse(text.split('---\n')[1] ?? '') as Record<string, unknown>;
      for (const field of ['title', 'kind', 'organiser', 'when', 'cost', 'checked', 'checked-how'])
        expect(fields[field], `${path} ${field}`).toBeTruthy();
      expect('venue' in fields, path).toBe(!('place' in fields));
      expect('contact' in fields || fields['checked-how'] === 'article', path).toBe(true);
    }
  });

  it('uses every kind, every need, every audience and every town of its source', () => {
    const { kinds, needs, audiences, towns } = source.vocabulary;
    const slugs = (terms: readonly { slug: string }[]) => new Set(terms.map(({ slug }) => slug));
    const { listings } = directory;
    expect(new Set(listings.map(({ kind }) => kind))).toEqual(slugs(kinds));
    expect(new Set(listings.flatMap((listing) => listing['helps-with']))).toEqual(slugs(needs));
    expect(new Set(listings.flatMap((listing) => listing.for))).toEqual(slugs(audiences));
    expect(new Set(listings.map(({ town }) => town))).toEqual(slugs(towns));
  });

  it('has some of every state a page has to show', () => {
    const { listings } = directory;
    const states: Record<string, (listing: (typeof listings)[number]) => boolean> = {
      free: ({ cost }) => cost.band === 'free',
      donation: ({ cost }) => cost.band === 'donation',
      priced: ({ cost }) => cost.band === 'priced',
      ask: ({ cost }) => cost.band === 'ask',
      'just turn up': ({ join }) => join === 'just-turn-up',
      'book first': ({ join }) => join === 'book-first',
      'ask first': ({ join }) => join === 'ask-first',
      referral: ({ join }) => join === 'referral-needed',
      'join not known': ({ join }) => join === undefined,
      'waiting list': ({ room }) => room === 'waiting-list',
      full: ({ room }) => room === 'full',
      notice: ({ notice }) => notice !== undefined,
      formerly: ({ formerly }) => formerly.length > 0,
      languages: ({ languages }) => languages.length > 0,
      online: ({ place }) => place === 'online',
      'by phone': ({ place }) => place === 'by-phone',
      'at home': ({ place }) => place === 'at-home',
      various: ({ place }) => place === 'various',
      'own access facts': ({ access }) => Object.keys(access).length > 0,
      'first visit': (listing) => Object.keys(listing['first-visit']).length > 0,
      'without contact': ({ contact }) => Object.keys(contact).length === 0,
      'checked by article': (listing) => listing['checked-how'] === 'article',
      'checked in a month': ({ checked }) => checked.length === 7,
      'a list in its text': ({ body }) => body.includes('\n- '),
      'a link in its text': ({ body }) => body.includes('](https://example.org/'),
      over: ({ schedule }) => isOver(schedule, TODAY),
    };
    for (const [state, holds] of Object.entries(states)) {
      expect(listings.filter(holds).length, state).toBeGreaterThan(0);
    }
    const ended = listings.filter((listing) => listing.ended !== undefined).length;
    expect(ended / listings.length).toBeGreaterThan(0.015);
    expect(ended / listings.length).toBeLessThan(0.05);
  });

  it('knows access facts of venues in all three states', () => {
    const facts = [...directory.venues.values()].flatMap(({ access }) => Object.values(access));
    expect(new Set(facts)).toEqual(new Set(['yes', 'no', 'not known']));
    expect([...directory.venues.values()].some(({ closed }) => closed.length > 0)).toBe(true);
    expect([...directory.venues.values()].some(({ at }) => at === undefined)).toBe(true);
  });

  it('closes venues, towns and the whole directory, in every way that can be written', () => {
    const { site, vocabulary, venues } = directory;
    const inTowns = vocabulary.towns.flatMap(({ closed = [] }) => closed);
    const atVenues = [...venues.values()].flatMap(({ closed }) => closed);
    expect(site.closed.map(({ venues: group, why }) => [group, why])).toEqual([
      ['council', 'Christmas'],
      ['', 'Polling day'],
    ]);
    expect(inTowns.length).toBeGreaterThan(1);
    expect(atVenues.some(({ from, until }) => from === until)).toBe(true);
    expect(atVenues.some(({ from, until, why }) => from < until && why)).toBe(true);
    expect(vocabulary.towns.some(({ notice }) => notice?.until)).toBe(true);
    const runners = new Set([...venues.values()].map((venue) => venue['run-by']));
    expect(runners).toEqual(new Set(['council', 'church', undefined]));
  });

  it('holds things for the check to look at, all of them true of what was invented', () => {
    const ids = new Set(readFiles(files).problems.map(({ id }) => id));
    for (const id of ids)
      expect(['when.past', 'notice.past', 'closed.no-session'], id).toContain(id);
  });

  it('puts several listings into one venue, and most listings into Derby', () => {
    const perVenue = Map.groupBy(
      directory.listings,
      ({ town, venue }) => venue && `${town}/${venue}`,
    );
    expect([...perVenue.values()].filter(({ length }) => length > 2).length).toBeGreaterThan(50);
    const perTown = Map.groupBy(directory.listings, ({ town }) => town);
    const [[most] = []] = [...perTown].sort(([, a], [, b]) => b.length - a.length);
    expect(most).toBe('derby');
  });

  it('spreads the checks from one month to thirty before the day', () => {
    const months = directory.listings
      .map(({ checked }) => checked.slice(0, 7))
      .toSorted((a, b) => a.localeCompare(b));
    expect(months[0] && months[0] >= '2024-05' && months[0] < '2024-10').toBe(true);
    expect(months.at(-1)).toBe('2026-10');
    expect(new Set(months).size).toBeGreaterThan(24);
  });

  it('reaches nobody: numbers, addresses and postcodes are of those that are given to no one', () => {
    for (const { contact, id } of directory.listings) {
      const {
        phone = '01632960000',
        email = '@example.org',
        web = 'https://example.org/',
      } = contact;
      const digits = phone.replace(/\D/g, '').replace(/^44/, '0');
      expect(digits, id).toMatch(
        /^(?:01632960\d{3}|07700900\d{3}|020794600\d{2}|020794601\d{2}|02079460\d{3})$/,
      );
      expect(email, id).toMatch(/@example\.(?:org|com)$/);
      expect(new URL(web).hostname, id).toMatch(/(?:^|\.)example\.(?:org|com)$/);
    }
    for (const { postcode = 'DE1 1CK', id } of directory.venues.values()) {
      expect(postcode, id).toMatch(/\d[CIKMOV]{2}$/);
    }
  });

  it('has texts of one sentence and of many, and titles that differ', () => {
    const lengths = directory.listings.map(({ body }) => body.match(/[.!?](?:\s|$)/g)?.length ?? 0);
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(8);
    const titles = new Set(directory.listings.map(({ title }) => title.toLowerCase()));
    expect(titles.size).toBeGreaterThan(640);
  });

  it('has sessions on every day of a week in term', () => {
    const { listings, calendar } = directory;
    const week = listings.flatMap(({ schedule }) =>
      sessions(schedule, '2027-01-18', '2027-01-24', calendar).map(({ date }) => date),
    );
    expect(new Set(week).size).toBe(7);
    const unsure = listings.filter(({ schedule }) =>
      nextSessions(schedule, TODAY, 1, calendar).some(({ check }) => check),
    );
    expect(unsure.length).toBeGreaterThan(0);
  });
});

describe('inventDirectory', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const joined = (order: Partial<Order>) =>
      invent({ count: 120, ...order })
        .map(({ path, text }) => `${path}\n${text}`)
        .join('');
    expect(joined({ seed: '7' })).toBe(joined({ seed: '7' }));
    expect(joined({ seed: '7' })).not.toBe(joined({ seed: '8' }));
    expect(joined({ seed: '7' })).not.toBe(joined({ seed: '7', today: '2026-11-23' }));
  });

  it.each([
    [1, '1'],
    [10, '2'],
    [60, 'any words'],
    [300, '3'],
  ])('is read without an error: %i listings, seed %s', (count, seed) => {
    const { directory, problems } = readFiles(invent({ count, seed }));
    expect(told(problems)).toEqual([]);
    expect(directory?.listings).toHaveLength(count);
  });

  it('spreads over villages as it grows, and keeps the comments of the towns it took over', () => {
    const large = inventDirectory({ count: 5000, seed: '1', today: TODAY }, source);
    expect(large.towns).toBeGreaterThan(source.vocabulary.towns.length + 50);
    const towns = [...large.files].find(({ path }) => path === 'towns.yaml')?.text ?? '';
    expect(towns).toContain('OS Open Names');
    expect(towns).toMatch(/slug: ashover, name: Ashover, at: \[ ?53\.167, -1\.48 ?\]/);
  });
});
