import { createCanvas, Path2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readCodes } from '../tests/codes.ts';
import { codeFor, QrCode } from './QrCode.tsx';

const WEB_ADDRESS = 'https://activities.example/belper/friday-coffee-morning/';
const PIXELS_A_MODULE = 3;
const WEB_CHARACTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789-/#%?=&._~:'];

/** What the decoder reads in the drawing of a text, drawn by another hand than the browser's; `blot` is the part of its width that a stain hides. */
async function readBack(text: string, blot = 0): Promise<string[]> {
  const code = codeFor(text);
  if (!code) throw new Error('There is no code of this text.');
  const width = code.size * PIXELS_A_MODULE;
  const canvas = createCanvas(width, width);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, width);
  context.scale(PIXELS_A_MODULE, PIXELS_A_MODULE);
  context.fillStyle = '#000';
  context.fill(new Path2D(code.path));
  const stain = code.size * blot;
  context.fillRect((code.size - stain) / 2, (code.size - stain) / 2, stain, stain);
  const { data } = context.getImageData(0, 0, width, width);
  return (await readCodes({ data, width, height: width })).map((found) => found.text);
}

describe('a QR code, read by an independent decoder', () => {
  it('leads to the address of a listing', async () => {
    expect(await readBack(WEB_ADDRESS)).toEqual([WEB_ADDRESS]);
  });

  it('holds any address', async () => {
    const address = fc
      .array(fc.constantFrom(...WEB_CHARACTERS), { minLength: 1, maxLength: 120 })
      .map((characters) => `https://activities.example/${characters.join('')}`);
    await fc.assert(
      fc.asyncProperty(address, async (text) => {
        expect(await readBack(text)).toEqual([text]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds any words, in any script', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.stringMatching(/^\d{1,60}$/),
      fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,60}$/),
    );
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        expect(await readBack(text)).toEqual([text]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([1, 2, 25, 60, 199, 200, 201, 400, 1000, 1800])('holds %i characters', async (length) => {
    const text = 'x'.repeat(length);
    expect(await readBack(text)).toEqual([text]);
  });
});

describe('the drawing of a QR code', () => {
  it('is white to the fourth module from each edge, as the standard asks', () => {
    const { path, size } = codeFor(WEB_ADDRESS)!;
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.map(Number));
    const [xs, ys] = [starts.map(([, x]) => x!), starts.map(([, , y]) => y!)];
    const ends = starts.map(([, x, , width]) => x! + width!);
    expect([Math.min(...xs), Math.min(...ys)]).toEqual([4, 4]);
    expect([Math.max(...ends), Math.max(...ys) + 1]).toEqual([size - 4, size - 4]);
  });

  it.each([
    ['the address of a listing', WEB_ADDRESS, 41],
    ['a list of ten listings', `https://activities.example/my-list/#1${'0'.repeat(74)}`, 53],
    ['a list of a hundred', `https://activities.example/my-list/#1${'0'.repeat(704)}`, 101],
  ])('is coarse enough for the camera of an old phone: %s', (_, text, modules) => {
    expect(codeFor(text)!.size).toBeLessThanOrEqual(modules);
  });

  it.each([WEB_ADDRESS, 'x'.repeat(200)])('can be read with a stain on it: %s', async (text) => {
    expect(await readBack(text, 0.2)).toEqual([text]);
  });

  it('grows coarser, not finer, where it holds more than two hundred characters', () => {
    expect(codeFor('x'.repeat(201))!.size).toBeLessThan(codeFor('x'.repeat(200))!.size);
  });

  it('says where it leads, and needs no style to be black on white', () => {
    const html = renderToStaticMarkup(
      <QrCode text={WEB_ADDRESS} label="QR code of Tea & talk" className="sheet-code" />,
    );
    expect(html).toMatch(
      /^<svg class="qr sheet-code" viewBox="0 0 (\d+) \1" shape-rendering="crispEdges" role="img" aria-label="QR code of Tea &amp; talk"><rect width="\1" height="\1" fill="#fff"><\/rect><path d="[^"]+" fill="#000"><\/path><\/svg>$/,
    );
  });

  it.each([
    ['nothing', ''],
    ['more than any code holds', 'x'.repeat(2954)],
    ['half of a character', '\uD83D'],
  ])('is left out for %s', (_, text) => {
    expect(renderToStaticMarkup(<QrCode text={text} label="" />)).toBe('');
  });
});
