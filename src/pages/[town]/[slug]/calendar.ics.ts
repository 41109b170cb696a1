/** The sessions of one listing, for people's own calendars; an old address of it has none. */
import type { APIRoute } from 'astro';
import type { Listing } from '../../../listings/schema.ts';
import { calendarOf, feeds } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.listings.map((listing) => ({
    params: { town: listing.town, slug: listing.slug },
    props: { listing },
  }));
}

export const GET: APIRoute<{ listing: Listing }> = ({ props: { listing } }) =>
  calendarOf(feeds.listing(listing), [listing]);
