/** How listings stand on a day, whatever is asked: over or not, how fresh, with room or without. */
import { freshnessOf } from '../../listings/checked.ts';
import type { Calendar, Day } from '../../schedule/schedule.ts';
import { isOver } from '../../schedule/sessions.ts';
import type { SearchDocument } from '../document.ts';
import { RANKING } from './ranking.ts';
import { timesFrom, type Times } from './times.ts';

/** What depends on the day, by the place of each document in the list. */
export interface Standing {
  today: Day;
  times: Times;
  /** Over since the documents were made. */
  isGone: readonly boolean[];
  /** Confirmed by nobody for three times as long as it should be. */
  isUnconfirmed: readonly boolean[];
  /** What age and lack of room leave of a score. */
  worth: readonly number[];
}

/** How documents stand on a day; worked out once a day. */
export function standingOn(
  today: Day,
  documents: readonly SearchDocument[],
  calendar: Calendar,
): Standing {
  const ages = documents.map((document) => freshnessOf(document, today));
  return {
    today,
    times: timesFrom(today, documents, calendar),
    isGone: documents.map(({ schedule }) => isOver(schedule, today)),
    isUnconfirmed: ages.map((age) => age === 'unconfirmed'),
    worth: documents.map(
      ({ room }, number) =>
        RANKING.freshness[ages[number]!] * (room === null ? 1 : RANKING.room[room]),
    ),
  };
}
