import { describe, expect, it } from 'vitest';
import { readWords, WORDS } from '../tests/fixtures/listing.ts';
import { WORD_MISTAKES } from '../tests/fixtures/wordmistakes.ts';
import type { Problem } from './problems.ts';

describe('readVocabulary', () => {
  it('reads every file, with what is not said left empty', () => {
    const { vocabulary, site, calendar, postcodes, problems } = readWords();
    expect(problems).toEqual([]);
    expect(vocabulary.towns.map(({ slug, isArea, at }) => [slug, isArea, at])).toEqual([
      ['belper', false, [53.023, -1.481]],
      ['long-eaton', false, [52.9, -1.273]],
      ['derbyshire', true, [53.093, -1.605]],
    ]);
    expect(vocabulary.kinds[1]).toEqual({
      slug: 'choir',
      name: 'Choir',
      sentence: 'Singing together.',
      also: ['singing group'],
    });
    expect(vocabulary.sayings).toEqual([
      { say: ['natter', 'cuppa'], means: 'kind', slug: 'coffee-morning' },
    ]);
    expect(site).toEqual({
      name: 'The Noticeboard',
      shortName: 'The Noticeboard',
      tagline: '',
      address: 'https://example.org/',
      email: 'hello@example.org',
      repository: '',
      notice: null,
      closed: [],
      ring: '',
      isSample: false,
      hasPreviews: true,
      tiles: null,
    });
    expect(calendar).toEqual({ bankHolidays: ['2026-12-25'], terms: [] });
    expect(postcodes).toEqual({ attribution: '', sectors: {}, outcodes: {} });
  });

  it('completes the address of the site, and sorts the calendar', () => {
    const { site, calendar } = readWords({
      'site.yaml':
        'name: X\naddress: https://example.org/activities?a#b\nemail: a@b.org\nsample: yes\n',
      'calendar.yaml':
        'bank-holidays: [2027-01-01, 2026-12-25]\nschool-terms:\n  - { from: 2027-01-04, until: 2027-02-12 }\n  - { from: 2026-11-02, until: 2026-12-18 }\n',
    });
    expect(site?.address).toBe('https://example.org/activities/');
    expect(site?.isSample).toBe(true);
    expect(calendar.bankHolidays).toEqual(['2026-12-25', '2027-01-01']);
    expect(calendar.terms.map(({ from }) => from)).toEqual(['2026-11-02', '2027-01-04']);
  });

  it.each([
    ['', true],
    ['previews: yes\n', true],
    ['previews: no\n', false],
    ['previews: false\n', false],
  ])('draws pictures for shared links unless they are switched off: %j', (line, hasPreviews) => {
    const { problems, site } = readWords({ 'site.yaml': `${WORDS['site.yaml']}${line}` });
    expect(problems).toEqual([]);
    expect(site?.hasPreviews).toBe(hasPreviews);
  });

  it('reads how often a kind is to be checked, and says nothing of the usual time', () => {
    const entry = (slug: string, every: string) =>
      `- { slug: ${slug}, name: ${slug}${every && `, check-every: ${every}`} }\n`;
    const { vocabulary, problems } = readWords({
      'kinds.yaml':
        entry('coffee-morning', '') +
        entry('choir', '6 months') +
        entry('helpline', '12 months') +
        entry('food-bank', '3 Months') +
        entry('park', '24 months'),
    });
    expect(problems).toEqual([]);
    expect(vocabulary.kinds.map(({ checkEvery }) => checkEvery)).toEqual([
      undefined,
      undefined,
      12,
      3,
      24,
    ]);
  });

  it('leaves settings that are not set alone', () => {
    const { problems, site } = readWords({
      'site.yaml': `${WORDS['site.yaml']}notice: ''\nring:\n`,
    });
    expect(problems).toEqual([]);
    expect(site?.notice).toBeNull();
  });

  it('takes tiles from https, and from this machine for a trial', () => {
    for (const url of ['https://t.example/{z}/{x}/{y}.png', 'http://localhost:8080/{z}/{x}/{y}'])
      expect(
        readWords({ 'site.yaml': `${WORDS['site.yaml']}tiles:\n  url: ${url}\n  attribution: A\n` })
          .site?.tiles?.url,
      ).toBe(url);
  });

  it('lets words mean several things that are written together', () => {
    const text = '- { say: [red letters], kind: choir, need: debt }\n';
    const { vocabulary, problems } = readWords({ 'words.yaml': text });
    expect(problems).toEqual([]);
    expect(vocabulary.sayings).toEqual([
      { say: ['red letters'], means: 'kind', slug: 'choir' },
      { say: ['red letters'], means: 'need', slug: 'debt' },
    ]);
  });

  it('does without words.yaml: what people say everywhere is known besides', () => {
    const { vocabulary, problems } = readWords({ 'words.yaml': null });
    expect(problems).toEqual([]);
    expect(vocabulary.sayings).toEqual([]);
  });

  it('does without postcodes.yaml, and places sectors with it', () => {
    const text = 'attribution: OS\nsectors:\n  DE56 1: [53.02, -1.48]\noutcodes: {}\n';
    const { postcodes, problems } = readWords({ 'postcodes.yaml': text });
    expect(problems).toEqual([]);
    expect(postcodes.sectors['DE56 1']).toEqual([53.02, -1.48]);
  });

  it.each(WORD_MISTAKES)('tells what is wrong with %s: %j', (file, text, told) => {
    const { problems } = readWords({ [file]: text });
    const here = problems.filter((problem) => problem.file === `content/${file}`);
    expect(here.map(asLine)).toEqual(told);
  });

  it.each(['\uFEFF', ''])('reads Windows files (%j before them)', (mark) => {
    const { problems, vocabulary } = readWords({
      'kinds.yaml': mark + (WORDS['kinds.yaml'] ?? '').replaceAll('\n', '\r\n'),
    });
    expect(problems).toEqual([]);
    expect(vocabulary.kinds).toHaveLength(3);
  });
});

function asLine({ line, column, severity, field, id, message, fix }: Problem): string {
  const word = severity === 'warning' ? '(warning) ' : '';
  return `${line}:${column} ${word}${field || '–'} ${id}: ${message} → ${fix}`;
}
