/** What is in each town already, for the form: its venues, and its listings to tell doubles by. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { packTown } from '../../../../islands/add/data.ts';
import type { Listing, Venue } from '../../../../listings/schema.ts';
import { catalogue } from '../../../_catalogue.ts';

export const getStaticPaths = (() => {
  const { directory, today } = catalogue();
  const { vocabulary, listings, venues } = directory;
  const inTowns = new Map<string, { listings: Listing[]; venues: Venue[] }>();
  for (const { slug } of vocabulary.towns) inTowns.set(slug, { listings: [], venues: [] });
  for (const listing of listings) inTowns.get(listing.town)?.listings.push(listing);
  for (const venue of venues.values()) inTowns.get(venue.town)?.venues.push(venue);
  const formerly = listings.flatMap((listing) => listing.formerly);
  return [...inTowns].map(([town, there]) => ({
    params: { town },
    props: { data: packTown(town, there, formerly, today) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
