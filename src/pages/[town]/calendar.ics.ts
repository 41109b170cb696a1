/** All sessions in a town, for people's own calendars. */
import type { APIRoute } from 'astro';
import type { Town } from '../../listings/vocabulary.ts';
import { calendarOf, feeds, confirmedOf } from '../_calendar.ts';
import { catalogue } from '../_catalogue.ts';

export function getStaticPaths() {
  const { towns } = catalogue().directory.vocabulary;
  return towns.map((town) => ({ params: { town: town.slug }, props: { town } }));
}

export const GET: APIRoute<{ town: Town }> = ({ props: { town } }) =>
  calendarOf(feeds.town(town), confirmedOf(catalogue().byTown.get(town.slug)));
