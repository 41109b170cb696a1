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
  const { palette, indices } = indexed(pixels);
  const rows = new Uint8Array((width + 1) * height); // each row begins with 0: packed as it stands
  for (let row = 0; row < height; row += 1)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // one byte a pixel, a place in the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(
        palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
      ),
    ),
    chunk('IDAT', await pack(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function indexed(pixels: Uint8ClampedArray): { palette: number[]; indices: Uint8Array } {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colourAt = (index: number) => view.getUint32(index * 4) >>> 8;
  const length = pixels.length / 4;
  const counts = new Map<number, number>();
  // Most pixels are like the one before.
  for (let index = 0; index < length;) {
    const colour = colourAt(index);
    const start = index;
    while (index < length && colourAt(index) === colour) index += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + index - start);
  }
  const places = placesOf([...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([one]) => one));
  const indices = new Uint8Array(length);
  for (let index = 0, last = -1, place = 0; index < length; index += 1) {
    const colour = colourAt(index);
    if (colour !== last) [last, place] = [colour, places.of.get(colour) ?? 0];
    indices[index] = place;
  }
  return { palette: places.palette, indices };
}

/** The palette for colours, the commonest first, and the place of each in it. */
function placesOf(colours: readonly number[]): { palette: number[]; of: Map<number, number> } {
  // The edges of letters have all shades between two colours; fewer will do.
  for (let coarse = 3; ; coarse += 1) {
    const bucketOf = (colour: number) => (colour >> coarse) & (0x010101 * (255 >> coarse));
    const palette: number[] = [];
    const buckets = new Map<number, number>();
    for (const colour of colours)
      if (!buckets.has(bucketOf(colour))) buckets.set(bucketOf(colour), palette.push(colour) - 1);
    if (palette.length <= MOST_COLOURS)
      return { palette, of: new Map(colours.map((one) => [one, buckets.get(bucketOf(one)) ?? 0])) };
  }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
