/** Prints a page as a browser does for paper, and reads back what stands on it: sizes, words, QR codes. */
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readCodes, type FoundCode } from '../codes.ts';

/** One printed page; all lengths in points, 72 an inch, from its upper left corner. */
export interface PrintedPage {
  width: number;
  height: number;
  /** Its words in one line, with single spaces. */
  text: string;
  /** Its words piece by piece, in the order in which they were drawn. */
  pieces: readonly Piece[];
  /** Its QR codes, from top to bottom. */
  codes: readonly FoundCode[];
  /** The colours of its pixels other than those between black and white. */
  colours: number;
  /** How much of it is not white, 0 to 1. */
  ink: number;
}

/** Some words in one size. */
export interface Piece {
  text: string;
  left: number;
  /** The line on which its letters stand. */
  base: number;
  size: number;
}

/** The sizes of paper in points. */
export const PAPER = {
  a4: { width: 595, height: 842 },
  a5: { width: 420, height: 595 },
  a6: { width: 298, height: 420 },
} as const;

/** The page as it is printed, on the paper that its own styles ask for. */
export async function printed(page: Page): Promise<PrintedPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** The pages of a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  await loading.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [across = 0, slant = 0, , , left = 0, up = 0] = item.transform as number[];
    return [{ text: item.str, left, base: height - up, size: Math.hypot(across, slant) }];
  });
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
  return {
    width,
    height,
    text: text.join('').replaceAll(/\s+/g, ' ').trim(),
    pieces,
    ...(await lookAt(page)),
  };
}

// As sharp as a fax, and enough for a phone.
const DOTS_A_POINT = 200 / 72;

async function lookAt(page: PDFPageProxy): Promise<Pick<PrintedPage, 'codes' | 'colours' | 'ink'>> {
  const viewport = page.getViewport({ scale: DOTS_A_POINT });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  // What pdfjs asks of a canvas, this one has; its types know only the browser's.
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const codes = await readCodes({ data, width, height });
  const points = (length: number) => length / DOTS_A_POINT;
  const seen = new Set<number>();
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red !== green || green !== blue) seen.add((red << 16) | (green << 8) | blue);
    if (red + green + blue < 3 * 250) inked++;
  }
  return {
    codes: codes.map(({ text, left, top, width, height }) => ({
      text,
      left: points(left),
      top: points(top),
      width: points(width),
      height: points(height),
    })),
    colours: seen.size,
    ink: inked / (data.length / 4),
  };
}
