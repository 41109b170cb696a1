/** `npm run build`: content → a site in `dist/` (or OUT_DIR), or the checker's messages when the content is wrong. */
import process from 'node:process';
import { buildDay, readDirectory } from '../src/directory.ts';
import { previewsOf } from '../src/sharing/preview.ts';
import { basePath } from '../src/site.ts';
import { printProblems } from './check.ts';
import { writeHeaders } from './headers.ts';
import { findDraw, writePreviews } from './previews.ts';
import { writeRedirects } from './redirects.ts';

/** Builds the site as the environment says (CONTENT_DIR, OUT_DIR, TODAY); false when the content is not fit to publish. */
export async function buildSite(): Promise<boolean> {
  // What has vanished stops the check before a change is merged; a site that stands still each night would help nobody.
  const { directory, problems } = readDirectory();
  if (!directory) {
    printProblems(problems);
    console.error('\nNothing was built: the errors above have to be put right first.');
    return false;
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const started = performance.now();
  const { build } = await import('astro'); // only now, so that a wrong word is told at once
  const { site } = directory;
  const draw = site.hasPreviews ? await findDraw() : null;
  const isWithout = site.hasPreviews && draw === null;
  // The pages are made of this very directory, and none of them may name a picture that nobody can draw.
  if (isWithout) site.hasPreviews = false;
  await build({ logLevel: 'warn' });
  const base = basePath(site);
  writeHeaders(outFolder(), base);
  const remark = writeRedirects(outFolder(), base, directory.listings);
  if (draw) await writePreviews(outFolder(), previewsOf(directory, buildDay()), draw);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const warnings = problems.length;
  console.log(
    `Built ${outFolder()}/ from ${directory.listings.length} listings in ${seconds} s.` +
      (warnings > 0 ? ` The check has ${warnings} things to mention: npm run check` : ''),
  );
  if (remark) console.log(remark);
  if (isWithout)
    console.log('Links come without pictures: nothing on this kind of machine can draw them.');
  return true;
}

/** The folder the site is built into. */
export function outFolder(): string {
  return process.env['OUT_DIR'] ?? 'dist';
}

if (import.meta.main) process.exitCode = (await buildSite()) ? 0 : 1;
