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
  const rows = rowsOf(pixels, width);
  const { palette, places } = paletteOf(rows);
  // Each row begins with how it is packed: 2, like the one above but for what follows, or 0, as it stands.
  const packed = Buffer.alloc((width + 1) * height);
  for (let start = 0; start < packed.length; start += width + 1) packed[start] = 2;
  let [last, place] = [-1, 0];
  for (const { row, signs } of rows) {
    const start = row * (width + 1);
    packed[start] = 0;
    for (let index = 0; index < width; index += 1) {
      const sign = signs[index] ?? 0;
      if (sign !== last) [last, place] = [sign, places.get(sign) ?? 0];
      packed[start + 1 + index] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // one byte a pixel, a place in the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await pack(packed)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A row that is not like the one above, and how often it stands there. */
interface Row {
  row: number;
  /** A number for each pixel: its four bytes at once, whichever way round the machine reads them. */
  signs: Uint32Array;
  times: number;
}

// More than half of the rows of a picture are like the one above.
function rowsOf(pixels: Uint8ClampedArray, width: number): Row[] {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  const long = width * 4;
  const rows: Row[] = [];
  for (let row = 0, at = 0; at < bytes.length; row += 1, at += long) {
    const last = rows.at(-1);
    if (last && bytes.compare(bytes, at - long, at, at, at + long) === 0) last.times += 1;
    else
      rows.push({
        row,
        signs: new Uint32Array(bytes.buffer, bytes.byteOffset + at, width),
        times: 1,
      });
  }
  return rows;
}

type Colour = readonly [red: number, green: number, blue: number];

/** At most 256 colours for all that occur, and the place of each among them. */
function paletteOf(rows: readonly Row[]): { palette: Colour[]; places: Map<number, number> } {
  const found = new Map<number, { sign: number; count: number; colour: Colour }>();
  for (const { signs, times } of rows)
    for (let index = 0; index < signs.length;) {
      const start = index;
      const sign = signs[index] ?? 0;
      // Most pixels are like the one before.
      while (index < signs.length && signs[index] === sign) index += 1;
      const count = (index - start) * times;
      const known = found.get(sign);
      if (known) known.count += count;
      else found.set(sign, { sign, count, colour: colourOf(sign) });
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

function colourOf(sign: number): Colour {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(sign).buffer);
  return [red, green, blue];
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
