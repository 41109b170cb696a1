/** Part `pages`: the bytes of one page of every kind, the fullest of its kind. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../../src/listings/content.ts';
import { paths } from '../../src/paths.ts';
import { WEEKDAYS } from '../../src/schedule/schedule.ts';
import { assetsOf } from './assets.ts';
import { bytesOf, bytesRow, sumBytes, type Bytes } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { builtSampleOf, directoryOf } from './samples.ts';

/** Bytes, brotli: a plain page comes in one round trip, and search may bring React along. */
const GOALS = { plain: { page: 14_000, js: 4_000 }, search: { js: 82_000 } };

interface PageKind {
  /** In words. */
  kind: string;
  /** All addresses of that kind. */
  addresses: readonly string[];
  goals?: { page?: number; js?: number };
}

/** The bytes of pages as they are sent, without pictures that a visitor asks for. */
export const pagesMeasure: Measure = {
  name: 'pages',
  does: 'the fullest page of each kind and what it fetches by itself, in bytes (scripts within a page count as HTML)',
  run: async ({ sizes }) => {
    const [count = 0] = sizes;
    const { site } = await builtSampleOf(count);
    const kinds = kindsOf(await directoryOf(count));
    const fonts = new Set<string>();
    const rows = kinds.flatMap((kind) => {
      const page = fullest(site, kind);
      const assets = assetsOf(site, page);
      for (const font of assets.fonts) fonts.add(font);
      const bytesIn = (files: readonly string[]) =>
        sumBytes(files.map((file) => bytesOf(readFileSync(join(site, file)))));
      const { css, js } = assets;
      return rowsOf(kind, { html: bytesIn([page]), css: bytesIn(css), js: bytesIn(js) });
    });
    return [...rows, fontRow([...fonts].map((font) => statSync(join(site, font)).size))];
  },
};

function kindsOf({ vocabulary, listings }: Directory): PageKind[] {
  const { towns, kinds, needs } = vocabulary;
  const slugs = towns.map(({ slug }) => slug);
  const plain = GOALS.plain;
  return [
    { kind: 'home', addresses: [paths.home()], goals: GOALS.search },
    { kind: 'towns', addresses: [paths.towns()] },
    { kind: 'town', addresses: slugs.map((slug) => paths.town(slug)), goals: plain },
    {
      kind: 'town and day',
      addresses: slugs.flatMap((slug) => WEEKDAYS.map((day) => paths.townDay(slug, day))),
      goals: plain,
    },
    { kind: 'week of a town', addresses: slugs.map((slug) => paths.townWeek(slug)), goals: plain },
    { kind: 'listing', addresses: listings.map(({ id }) => paths.listing(id)), goals: plain },
    { kind: 'kind', addresses: kinds.map(({ slug }) => paths.kind(slug)), goals: plain },
    { kind: 'need', addresses: needs.map(({ slug }) => paths.need(slug)), goals: plain },
    { kind: 'day', addresses: WEEKDAYS.map((day) => paths.day(day)) },
    { kind: 'search', addresses: [paths.search()], goals: GOALS.search },
    { kind: 'map', addresses: [paths.map()] },
    { kind: 'about', addresses: [paths.about()] },
    { kind: 'accessibility', addresses: [paths.accessibility()] },
    { kind: '404', addresses: ['/404.html'] },
  ];
}

/** The file of the largest page of a kind, in the folder of a site; throws when it has none. */
export function fullest(
  site: string,
  { kind, addresses }: Pick<PageKind, 'kind' | 'addresses'>,
): string {
  const files = addresses.map((address) =>
    address.endsWith('/') ? `${address}index.html` : address,
  );
  const sizes = files.map(
    (file) => statSync(join(site, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  const largest = Math.max(...sizes);
  const found = files[sizes.indexOf(largest)];
  if (!found || largest === 0) throw new Error(`The built site has no page of the kind “${kind}”.`);
  return found;
}

function rowsOf(
  { kind, goals = {} }: PageKind,
  { html, css, js }: Record<'html' | 'css' | 'js', Bytes>,
): Row[] {
  return [
    bytesRow(`${kind}: HTML`, html),
    bytesRow(`${kind}: CSS`, css),
    bytesRow(`${kind}: HTML and CSS`, sumBytes([html, css]), goals.page),
    bytesRow(`${kind}: JS`, js, goals.js),
  ];
}

// Fonts are compressed in themselves.
function fontRow(sizes: readonly number[]): Row {
  return {
    what: `fonts of all pages, ${sizes.length} files`,
    value: sizes.reduce((sum, size) => sum + size, 0),
    unit: 'bytes',
  };
}
