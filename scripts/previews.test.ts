import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawable, PREVIEW_SIZE, type Preview } from '../src/sharing/preview.ts';
import { toPng } from './png.ts';
import { findDraw, writePreviews, type Draw } from './previews.ts';

// Before the library is loaded: a letter that the type lacks must not come from elsewhere.
vi.hoisted(() => vi.stubEnv('DISABLE_SYSTEM_FONTS_LOAD', '1'));

const COFFEE: Preview = {
  title: 'Coffee, crumpets & conversation with the Friends of the Library – all welcome!',
  place: 'Ada Belfield Centre, Belper',
  tab: { days: 'Mon, Wed, Fri', time: '10.30am–12.30pm', on: ['mon', 'wed', 'fri'] },
  week: null,
  name: 'The Derbyshire Noticeboard',
  isSample: true,
  words: '',
};
const BELPER: Preview = {
  ...COFFEE,
  title: 'What’s on in Belper',
  tab: null,
  week: [3, 1, 0, 2, 6, 0, 0],
};

let draw: Draw;
beforeAll(async () => {
  const found = await findDraw();
  if (!found) throw new Error('Nothing on this machine can draw, so this cannot be tested here.');
  draw = found;
});

describe('a picture', () => {
  it('is a PNG of the size that it is said to be, and small', async () => {
    const bytes = await draw(COFFEE);
    expect(bytes.length).toBeLessThan(60_000);
    const { width, height } = await loadImage(bytes);
    expect({ width, height }).toEqual(PREVIEW_SIZE);
  });

  it('is the same to the byte when it is drawn again', async () => {
    expect(Buffer.compare(await draw(BELPER), await draw({ ...BELPER }))).toBe(0);
  });

  it('shows its grounds in their very colours', async () => {
    const { at } = await pixelsOf(await draw(COFFEE));
    expect([at(5, 5), at(600, 620)]).toEqual(['#211c15', '#faf6ec']);
    const { at: atTown } = await pixelsOf(await draw(BELPER));
    expect(atTown(60, 300)).toBe('#6a3d74');
  });

  it('has a shape for every sign that is taken to have one', () => {
    const context = createCanvas(64, 64).getContext('2d');
    const shapeOf = (sign: string, weight: number) => {
      context.clearRect(0, 0, 64, 64);
      context.font = `${weight} 32px "Preview latin", "Preview latin-ext"`;
      context.fillText(sign, 8, 44);
      return Buffer.from(context.getImageData(0, 0, 64, 64).data).toString('base64');
    };
    const codes = [...range(0x21, 0x24f), ...range(0x1e00, 0x1eff), ...range(0x2010, 0x2212)];
    const signs = codes
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => drawable(sign) === sign);
    expect(signs.length).toBeGreaterThan(250);
    for (const weight of [400, 700]) {
      const none = [shapeOf('\u4f60', weight), shapeOf(' ', weight)];
      expect(none[0]).not.toBe(none[1]);
      expect(signs.filter((sign) => none.includes(shapeOf(sign, weight)))).toEqual([]);
    }
  });
});

it('is drawn by nothing where the library has no part for the machine', async () => {
  vi.doMock('@napi-rs/canvas', () => {
    throw new Error('Cannot find native binding.');
  });
  vi.resetModules();
  const { findDraw: findElsewhere } = await import('./previews.ts');
  expect(await findElsewhere()).toBeNull();
  vi.doUnmock('@napi-rs/canvas');
});

describe('the pictures of a site', () => {
  let top = '';
  let site = '';
  let cache = '';
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'previews-'));
    [site, cache] = [join(top, 'site'), join(top, 'cache')];
    return () => rmSync(top, { recursive: true, force: true });
  });
  const previews = new Map([
    ['', { ...BELPER, title: 'Noticeboard' }],
    ['belper', BELPER],
    ['belper/coffee', COFFEE],
  ]);
  const write = (changed: Iterable<[string, Preview]> = []) =>
    writePreviews(site, new Map([...previews, ...changed]), draw, cache);

  it('lie where their addresses say', async () => {
    expect(await write()).toEqual({ drawn: 3, kept: 0 });
    const coffee = readFileSync(join(site, 'previews/belper/coffee.png'));
    expect(Buffer.compare(coffee, await draw(COFFEE))).toBe(0);
    expect(existsSync(join(site, 'previews/belper.png'))).toBe(true);
    expect(existsSync(join(site, 'preview.png'))).toBe(true);
  });

  it('are drawn again only where they changed, and never change in an older site', async () => {
    await write();
    const before = readFileSync(join(site, 'previews/belper/coffee.png'));
    const old = site;
    site = join(top, 'next');
    expect(await write()).toEqual({ drawn: 0, kept: 3 });
    expect(await write([['belper/coffee', { ...COFFEE, title: 'Tea' }]])).toEqual({
      drawn: 1,
      kept: 2,
    });
    const after = readFileSync(join(site, 'previews/belper/coffee.png'));
    expect(Buffer.compare(before, after)).not.toBe(0);
    expect(Buffer.compare(before, readFileSync(join(old, 'previews/belper/coffee.png')))).toBe(0);
  });

  it('are kept for a while after they were last used, and then swept away', async () => {
    await write();
    const [one = '', two = ''] = readdirSync(cache);
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    writeFileSync(join(cache, 'old.png'), 'x');
    writeFileSync(join(cache, 'young.png'), 'x');
    utimesSync(join(cache, 'old.png'), daysAgo(40), daysAgo(40));
    utimesSync(join(cache, 'young.png'), daysAgo(20), daysAgo(20));
    for (const name of [one, two]) utimesSync(join(cache, name), daysAgo(40), daysAgo(40));
    await write();
    expect(readdirSync(cache)).toHaveLength(4);
    expect(existsSync(join(cache, 'old.png'))).toBe(false);
    expect(statSync(join(cache, one)).mtimeMs).toBeGreaterThan(daysAgo(1).getTime());
  });
});

describe('a PNG with a palette', () => {
  it('gives back a picture of few colours as it was, where rows are like the one above and where not', async () => {
    const colours = [0xfaf6ec, 0x211c15, 0x8a4a0f, 0xffffff];
    const pixels = new Uint8ClampedArray(
      [...Array(30 * 7).keys()].flatMap((index) => {
        const [row, column] = [Math.floor(index / 30), index % 30];
        const colour = colours[((row >> 1) + column ** 2) % colours.length] ?? 0;
        return [colour >> 16, (colour >> 8) & 255, colour & 255, 255];
      }),
    );
    const { data } = await pixelsOf(await toPng(pixels, { width: 30, height: 7 }));
    expect(data).toEqual(Buffer.from(pixels));
  });

  it('brings many colours down to 256, the commonest unchanged and none far off', async () => {
    const pixels = new Uint8ClampedArray(
      [...Array(64 * 64).keys()].flatMap((index) =>
        index < 2000 ? [250, 246, 236, 255] : [index % 251, index % 241, index % 239, 255],
      ),
    );
    const { data } = await pixelsOf(await toPng(pixels, { width: 64, height: 64 }));
    expect([...data.subarray(0, 3)]).toEqual([250, 246, 236]);
    const furthest = data.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (pixels[at] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThan(64);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

async function pixelsOf(bytes: Uint8Array) {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const data = Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
  const at = (x: number, y: number) => {
    const start = (y * image.width + x) * 4;
    return `#${data.toString('hex', start, start + 3)}`;
  };
  return { data, at };
}
