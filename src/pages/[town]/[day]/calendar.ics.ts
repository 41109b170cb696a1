/** The sessions in a town on one day of the week, for people's own calendars. */
import type { APIRoute } from 'astro';
import { daySlug, paths } from '../../../paths.ts';
import { WEEKDAYS, type Weekday } from '../../../schedule/schedule.ts';
import { entriesCalendar, feedNames } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.vocabulary.towns.flatMap(({ slug }) =>
    WEEKDAYS.map((day) => ({ params: { town: slug, day: daySlug(day) }, props: { slug, day } })),
  );
}

export const GET: APIRoute<{ slug: string; day: Weekday }> = ({ props: { slug, day } }) => {
  const { byTown, town } = catalogue();
  const name = feedNames.townDay(town(slug), day);
  return entriesCalendar(name, paths.townDay(slug, day), byTown.get(slug) ?? [], day);
};
