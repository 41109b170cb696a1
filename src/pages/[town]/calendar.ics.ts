/** All sessions in a town, for people's own calendars. */
import type { APIRoute } from 'astro';
import { paths } from '../../paths.ts';
import { entriesCalendar, feedNames } from '../_calendar.ts';
import { catalogue } from '../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.vocabulary.towns.map(({ slug }) => ({ params: { town: slug } }));
}

export const GET: APIRoute<never, { town: string }> = ({ params: { town: slug } }) => {
  const { byTown, town } = catalogue();
  const name = feedNames.town(town(slug));
  return entriesCalendar(name, paths.town(slug), byTown.get(slug) ?? []);
};
