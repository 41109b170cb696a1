/** Reads QR codes back out of pictures, with a decoder that shares nothing with what drew them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// Left to itself it would fetch this from the internet.
const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** A code found in a picture: what it holds, and its edges in pixels without the white around it. */
export interface FoundCode {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Every QR code in a picture that can be read as a phone reads it, from top to bottom. */
export async function readCodes(pixels: Pixels): Promise<FoundCode[]> {
  // Of an ImageData the decoder needs no more than the pixels.
  const image = pixels as ImageData;
  const found = await readBarcodes(image, {
    formats: ['QRCode'],
    maxNumberOfSymbols: 255,
    // Black on white only, as the plainest of phones read them.
    tryInvert: false,
    tryHarder: true,
  });
  return found
    .map(({ bytes, position }) => {
      const corners = Object.values(position);
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      return {
        text: new TextDecoder().decode(bytes),
        left,
        top,
        width: Math.max(...xs) - left,
        height: Math.max(...ys) - top,
      };
    })
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** The pixels of a PNG, for example of a screenshot. */
export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { data, width: image.width, height: image.height };
}
