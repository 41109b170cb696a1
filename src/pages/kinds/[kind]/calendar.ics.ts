/** All sessions of one kind, for people's own calendars. */
import type { APIRoute } from 'astro';
import type { Term } from '../../../listings/vocabulary.ts';
import { calendarOf, feeds, confirmedOf } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  const { kinds } = catalogue().directory.vocabulary;
  return kinds.map((kind) => ({ params: { kind: kind.slug }, props: { kind } }));
}

export const GET: APIRoute<{ kind: Term }> = ({ props: { kind } }) =>
  calendarOf(feeds.kind(kind), confirmedOf(catalogue().byKind.get(kind.slug)));
