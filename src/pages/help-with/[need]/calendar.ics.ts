/** All sessions for one need, for people's own calendars; the file itself never names the need. */
import type { APIRoute } from 'astro';
import { entriesCalendar, feedNames } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.vocabulary.needs.map(({ slug }) => ({ params: { need: slug } }));
}

export const GET: APIRoute<never, { need: string }> = ({ params: { need: slug } }) =>
  entriesCalendar(feedNames.need(), '', catalogue().byNeed.get(slug) ?? []);
