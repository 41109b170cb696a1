/** Where postcode sectors and outcodes are, fetched when somebody types a postcode. */
import type { APIRoute } from 'astro';
import type { PostcodeTable } from '../../places/postcode.ts';
import { catalogue } from '../_catalogue.ts';

export const GET: APIRoute = () => {
  const { sectors, outcodes, units = {} } = catalogue().directory.postcodes;
  return Response.json({ sectors, outcodes, detailed: Object.keys(units) } satisfies PostcodeTable);
};
