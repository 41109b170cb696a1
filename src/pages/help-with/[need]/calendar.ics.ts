/** All sessions for one need, for people's own calendars; the file itself never names the need. */
import type { APIRoute } from 'astro';
import type { Term } from '../../../listings/vocabulary.ts';
import { calendarOf, feeds, confirmedOf } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  const { needs } = catalogue().directory.vocabulary;
  return needs.map((need) => ({ params: { need: need.slug }, props: { need } }));
}

export const GET: APIRoute<{ need: Term }> = ({ props: { need } }) =>
  calendarOf(feeds.need(need), confirmedOf(catalogue().byNeed.get(need.slug)), { isPrivate: true });
