/** Packs a picture of few colours as PNG with a palette: a third of the bytes, and the same ones on every machine. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const MOST_COLOURS = 256;
const pack = promisify(deflate);

/** Opaque pixels, four bytes each, row by row → a PNG file. Colours that are nearly alike become the commonest of them. */
export async function toPng(
  pixels: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> {
  // Four bytes at once, whichever way round the machine reads them: most pixels are like the one before.
  const signs = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { palette, places } = paletteOf(signs, pixels);
  const rows = Buffer.alloc((width + 1) * height); // each row begins with 0: packed as it stands
  let [last, place, from] = [-1, 0, 0];
  for (let row = 0; row < height; row += 1)
    for (let at = row * (width + 1) + 1; at < (row + 1) * (width + 1); at += 1, from += 1) {
      const sign = signs[from] ?? 0;
      if (sign !== last) [last, place] = [sign, places.get(sign) ?? 0];
      rows[at] = place;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // one byte a pixel, a place in the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await pack(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

/** At most 256 colours for all that occur, and the place of each among them. */
function paletteOf(
  signs: Uint32Array,
  pixels: Uint8ClampedArray,
): { palette: Colour[]; places: Map<number, number> } {
  const found = new Map<number, { sign: number; count: number; colour: Colour }>();
  for (let index = 0; index < signs.length;) {
    const start = index;
    const sign = signs[index] ?? 0;
    while (index < signs.length && signs[index] === sign) index += 1;
    const known = found.get(sign);
    if (known) {
      known.count += index - start;
      continue;
    }
    const [red = 0, green = 0, blue = 0] = pixels.subarray(start * 4, start * 4 + 3);
    found.set(sign, { sign, count: index - start, colour: [red, green, blue] });
  }
  const byCount = [...found.values()].sort((a, b) => b.count - a.count);
  // The edges of letters have all shades between two colours; fewer will do.
  for (let coarse = 3; ; coarse += 1) {
    const palette: Colour[] = [];
    const places = new Map<number, number>();
    const buckets = new Map<string, number>();
    for (const { sign, colour } of byCount) {
      const bucket = colour.map((part) => part >> coarse).join(' ');
      const place = buckets.get(bucket) ?? palette.push(colour) - 1;
      buckets.set(bucket, place);
      places.set(sign, place);
    }
    if (palette.length <= MOST_COLOURS) return { palette, places };
  }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
