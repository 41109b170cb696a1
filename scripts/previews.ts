/** Draws the pictures that go with shared links: a step of the build, which draws again only what has changed. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { env, pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { arrange } from '../src/sharing/arrangement.ts';
import { PREVIEW_SIZE, type Preview } from '../src/sharing/preview.ts';
import type { Measure } from '../src/sharing/type.ts';
import { toPng } from './png.ts';

/** Draws one picture as PNG. */
export type Draw = (preview: Preview) => Promise<Uint8Array>;

const KEPT_DAYS = 30;
const FONTS = [400, 700].flatMap((weight) =>
  ['latin', 'latin-ext'].map((part) => ({
    family: `Preview ${part}`,
    file: fileURLToPath(
      import.meta.resolve(
        `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${part}-${weight}-normal.woff2`,
      ),
    ),
  })),
);
/** What a picture looks like is decided by these, beside its facts. */
const DRAWN_BY = [
  ...['../src/sharing/arrangement.ts', '../src/sharing/type.ts', './png.ts', './previews.ts'].map(
    (file) => fileURLToPath(new URL(file, import.meta.url)),
  ),
  ...FONTS.map(({ file }) => file),
  fileURLToPath(import.meta.resolve('@napi-rs/canvas/package.json')),
];

/** What draws on this machine; null where the library has no part for its kind. */
export async function findDraw(): Promise<Draw | null> {
  // Only the type of the site is used, so that a picture is the same on every machine.
  env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const canvas = await import('@napi-rs/canvas').catch(() => null);
  if (canvas === null) return null;
  for (const { family, file } of FONTS) canvas.GlobalFonts.registerFromPath(file, family);
  const { width, height } = PREVIEW_SIZE;
  const fontOf = (size: number, isBold: boolean) =>
    `${isBold ? 700 : 400} ${size}px "Preview latin", "Preview latin-ext"`;
  const ruler = canvas.createCanvas(1, 1).getContext('2d');
  const measure: Measure = (text, size, isBold) => {
    ruler.font = fontOf(size, isBold);
    return ruler.measureText(text).width;
  };
  const context = canvas.createCanvas(width, height).getContext('2d');
  return (preview) => {
    const { boxes, lines } = arrange(preview, measure);
    for (const box of boxes) {
      context.fillStyle = box.colour;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    for (const { text, x, y, size, isBold, colour } of lines) {
      context.fillStyle = colour;
      context.font = fontOf(size, isBold);
      context.fillText(text, x, y);
    }
    return toPng(context.getImageData(0, 0, width, height).data, PREVIEW_SIZE);
  };
}

/** Writes every picture below a built site, and says how many had to be drawn; the others lay ready in `cache`. */
export async function writePreviews(
  folder: string,
  previews: ReadonlyMap<string, Preview>,
  draw: Draw,
  cache = join('.cache', 'previews'),
): Promise<{ drawn: number; kept: number }> {
  mkdirSync(cache, { recursive: true });
  const version = hashOf(DRAWN_BY.map((file) => hashOf([readFileSync(file)])));
  const waiting = [...previews];
  const used = new Set<string>();
  const now = new Date();
  let drawn = 0;
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [id, preview] = next;
      const name = `${hashOf([version, JSON.stringify(preview)])}.png`;
      const ready = join(cache, name);
      if (!existsSync(ready)) {
        drawn += 1;
        const unfinished = `${ready}.${pid}.${drawn}`; // so that no other build takes half a picture
        writeFileSync(unfinished, await draw(preview));
        renameSync(unfinished, ready);
      }
      used.add(name);
      utimesSync(ready, now, now);
      place(ready, join(folder, id === '' ? 'preview.png' : `previews/${id}.png`));
    }
  };
  // Pictures are packed by threads of their own while the next is drawn.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  sweep(cache, used, now);
  return { drawn, kept: previews.size - drawn };
}

function place(ready: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  try {
    linkSync(ready, file);
  } catch {
    copyFileSync(ready, file); // another disk, or one that knows no links
  }
}

// Several directories may be built from here, so what one does not use now stays for a while.
function sweep(cache: string, used: ReadonlySet<string>, now: Date): void {
  for (const name of readdirSync(cache)) {
    if (used.has(name)) continue;
    const file = join(cache, name);
    const age = now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > KEPT_DAYS * 86_400_000) rmSync(file, { force: true });
  }
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
