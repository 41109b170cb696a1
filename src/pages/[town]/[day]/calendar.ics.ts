/** The sessions in a town on one day of the week, for people's own calendars. */
import type { APIRoute } from 'astro';
import type { Town } from '../../../listings/vocabulary.ts';
import { daySlug } from '../../../paths.ts';
import { WEEKDAYS, type Weekday } from '../../../schedule/schedule.ts';
import { calendarOf, feeds, confirmedOf } from '../../_calendar.ts';
import { catalogue } from '../../_catalogue.ts';

export function getStaticPaths() {
  return catalogue().directory.vocabulary.towns.flatMap((town) =>
    WEEKDAYS.map((day) => ({
      params: { town: town.slug, day: daySlug(day) },
      props: { town, day },
    })),
  );
}

export const GET: APIRoute<{ town: Town; day: Weekday }> = ({ props: { town, day } }) => {
  const listings = confirmedOf(catalogue().byTown.get(town.slug));
  return calendarOf(feeds.townDay(town, day), listings, { only: day });
};
