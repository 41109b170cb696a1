import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { county } from '../tests/county.ts';
import { countLines } from './lettering.ts';

const font = (weight: number) =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`,
    ),
  );
GlobalFonts.registerFromPath(font(400), 'Plain');
GlobalFonts.registerFromPath(font(700), 'Bold');
const context = createCanvas(1, 1).getContext('2d');

/** The lines that the words really take, in the font itself. */
function trueLines(text: string, isBold: boolean, size: number, width: number): number {
  context.font = `${size}px ${isBold ? 'Bold' : 'Plain'}`;
  let lines = 1;
  let line = '';
  for (const [piece] of text.matchAll(/[^ -]*-+|[^ -]+ *| +/g)) {
    if (line && context.measureText((line + piece).trimEnd()).width > width) {
      lines++;
      line = '';
    }
    line += piece;
  }
  return lines;
}

describe('lines, against those of the font itself', () => {
  const words = county()
    .listings.filter((_, index) => index % 4 === 0)
    .flatMap((listing) => [
      listing.title,
      listing.organiser,
      ...Object.values(listing['first-visit']).map(String),
      `activities.example/${listing.id}/`,
      listing.body.slice(0, 300).replaceAll(/\s+/g, ' '),
    ]);

  it.each([
    [9.5, 263, false],
    [12, 263, false],
    [13.5, 186, true],
    [15, 263, false],
    [20, 186, true],
  ])('in %s points on %s, bold: %s', (size, width, isBold) => {
    let [counted, real, tooFew] = [0, 0, 0];
    for (const text of words) {
      const lines = countLines([{ text, isBold }], size, width);
      const trueCount = trueLines(text, isBold, size, width);
      counted += lines;
      real += trueCount;
      if (lines < trueCount) tooFew++;
      expect(lines - trueCount, text).toBeGreaterThanOrEqual(-1);
    }
    expect(words.length).toBeGreaterThan(600);
    expect(counted / real, 'no more than a twelfth too many').toBeLessThan(1.085);
    expect(tooFew / words.length, 'hardly ever too few').toBeLessThan(0.02);
  });

  it.each([
    ['nothing takes a line', '', 1],
    ['a word longer than a line is broken', 'x'.repeat(100), 3],
    ['a line to itself, then a short word', `${'x'.repeat(44)} y`, 2],
  ])('%s', (_, text, lines) => {
    expect(countLines([{ text }], 12, 250)).toBe(lines);
  });

  it('go on after one another', () => {
    const runs = [{ text: 'Where', isBold: true }, { text: 'Ada Belfield Centre' }];
    expect(countLines(runs, 12, 160)).toBe(1);
    expect(countLines(runs, 12, 120)).toBe(2);
  });
});
