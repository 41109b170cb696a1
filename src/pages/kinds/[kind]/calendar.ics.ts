/** All sessions of one kind, for people's own calendars. */
import type { APIRoute } from 'astro';
import { paths } from '../../../paths.ts';
import { entriesCalendar, feedNames } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.vocabulary.kinds.map(({ slug }) => ({ params: { kind: slug } }));
}

export const GET: APIRoute<never, { kind: string }> = ({ params: { kind: slug } }) => {
  const { byKind, kind } = catalogue();
  return entriesCalendar(feedNames.kind(kind(slug)), paths.kind(slug), byKind.get(slug) ?? []);
};
