/** The sessions of one listing, for people's own calendars; whoever subscribed at an old address of it goes on being told. */
import type { APIRoute } from 'astro';
import type { Listing } from '../../../listings/schema.ts';
import { calendarOf, feeds } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.listings.flatMap((listing) =>
    [listing.id, ...listing.formerly].map((id) => {
      const [town, slug] = id.split('/');
      return { params: { town, slug }, props: { listing } };
    }),
  );
}

export const GET: APIRoute<{ listing: Listing }> = ({ props: { listing } }) =>
  calendarOf(feeds.listing(listing), [listing]);
