import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isStale, readCopies } from '../../scripts/copies.ts';

describe('what stands in the repository a second time', () => {
  it('is up to date: the tables of fields, the schemas for editors, the issue forms', async () => {
    const copies = await readCopies();
    if ('wrong' in copies) throw new Error(copies.wrong);
    expect(copies.length).toBeGreaterThan(5);
    const stale = copies.filter(isStale).map(({ file }) => file);
    expect(stale, 'To bring these up to date: npm run copies').toEqual([]);
  });

  it('is out of date by any letter, and not by how its lines end', () => {
    const copy = { file: 'x', now: 'a\r\nb\r\n', wanted: 'a\nb\n' };
    expect(isStale(copy)).toBe(false);
    expect(isStale({ ...copy, wanted: 'a\nc\n' })).toBe(true);
    expect(isStale({ ...copy, now: '' })).toBe(true);
  });

  it('is a picture of CONTRIBUTING.md that is small, shown there, and told in words', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const pictures = globSync('.github/pictures/*.png').map((file) => file.replaceAll('\\', '/'));
    expect(pictures.length).toBeGreaterThan(3);
    for (const file of pictures) {
      expect(statSync(file).size, file).toBeLessThan(60_000);
      const tag = text.match(/<img [^>]+>/g)?.find((one) => one.includes(`src="${file}"`)) ?? '';
      expect(tag, `${file} is not shown: take it out, or show it`).toMatch(/ alt="[^"]{40,}"/);
    }
  });
});
