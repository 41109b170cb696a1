import { describe, expect, it } from 'vitest';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { COMMONEST } from '../tests/fixtures/commonest.ts';
import { readContent, type ContentFile } from './content.ts';

const TODAY = '2026-11-22';
const VENUES = { 'ada-belfield-centre': 'Ada Belfield Centre', 'long-hall': 'Long Hall' };

describe('the commonest mistakes', () => {
  it.each(COMMONEST)('tells who made this one: $mistake', ({ part, written = '', path, told }) => {
    const text = part === undefined ? GOOD : damaged(part, written);
    expect(toldOf(path ?? 'listings/belper/friday-coffee-morning.md', text)).toEqual(told);
  });

  it('are thirty or more, each told of, and each with something to do', () => {
    expect(COMMONEST.length).toBeGreaterThanOrEqual(30);
    for (const { told } of COMMONEST) {
      expect(told.length).toBeGreaterThan(0);
      for (const line of told) expect(line).toMatch(/[.”?] → \S/);
    }
  });
});

function toldOf(path: string, text: string): string[] {
  const listing: ContentFile = { path, file: `content/${path}`, text };
  if (!path.endsWith('.md'))
    listing.unread = { why: 'its name does not end in .md', fix: path.replace(/\..*$/, '.md') };
  const files = [
    ...Object.entries(WORDS).map(([name, words]) => ({ path: name, text: words })),
    ...Object.entries(VENUES).map(([slug, name]) => ({
      path: `venues/belper/${slug}.md`,
      text: `---\nname: ${name}\n---\n`,
    })),
  ].map((file): ContentFile => ({ ...file, file: `content/${file.path}` }));
  const { problems } = readContent([...files, listing], 'content', TODAY);
  return problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(
      ({ line, field, severity, id, message, fix }) =>
        `${line} ${field || '–'} ${severity} ${id}: ${message} → ${fix}`,
    );
}
