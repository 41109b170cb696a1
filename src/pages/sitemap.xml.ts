/**
 * Every page that search engines should know: posters, booklets and frames only repeat the page of a town.
 * Addresses are made of slugs, so nothing needs escaping.
 */
import type { APIRoute } from 'astro';
import { paths } from '../paths.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { catalogue } from './_catalogue.ts';

export const GET: APIRoute = ({ site }) => {
  const { directory, byTown, isPast } = catalogue();
  const { towns, kinds, needs } = directory.vocabulary;
  const addresses = [
    paths.home(),
    paths.towns(),
    paths.days(),
    paths.kinds(),
    paths.needs(),
    paths.search(),
    paths.map(),
    paths.embed(),
    paths.add(),
    paths.about(),
    paths.fresh(),
    paths.accessibility(),
    ...WEEKDAYS.map((day) => paths.day(day)),
    ...kinds.map(({ slug }) => paths.kind(slug)),
    ...needs.map(({ slug }) => paths.need(slug)),
    ...towns
      .filter(({ slug }) => byTown.has(slug))
      .flatMap(({ slug }) => [
        paths.town(slug),
        paths.townWeek(slug),
        ...WEEKDAYS.map((day) => paths.townDay(slug, day)),
      ]),
    ...directory.listings.filter((listing) => !isPast(listing)).map(({ id }) => paths.listing(id)),
  ];
  const urls = addresses.map((address) => `<url><loc>${new URL(address, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
