/** The second part of the search data: the lesser words, and the places on the map. */
import type { APIRoute } from 'astro';
import { encodeDetails } from '../../search/wire.ts';
import { catalogue } from '../_catalogue.ts';

export const GET: APIRoute = () =>
  Response.json(encodeDetails(catalogue().entries.map(({ document }) => document)));
