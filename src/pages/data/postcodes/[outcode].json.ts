/** The whole postcodes of one outcode, fetched when somebody types one of them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { packUnits, unitsSlug } from '../../../places/units.ts';
import { catalogue } from '../../_catalogue.ts';

export const getStaticPaths = (() => {
  const { units = {} } = catalogue().directory.postcodes;
  return Object.entries(units).map(([outcode, places]) => ({
    params: { outcode: unitsSlug(outcode) },
    props: { text: packUnits(outcode, places) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'application/json' } });
