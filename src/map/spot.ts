/** A listing as the map needs it: who, where, on which days. */
import { describeShort } from '../schedule/describe.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Spot } from './pins.ts';

/**
 * The listings that have a place on the ground, in their order; the rest are online, by phone and the like.
 * Days and words are made when they are asked for: of ten thousand spots a map shows a hundred.
 */
export function spotsOf(documents: readonly SearchDocument[]): Spot[] {
  return documents.flatMap((document) => {
    const { id, title, town, place, venue, at, isApproximate, schedule } = document;
    if (!at) return [];
    return [
      {
        id,
        title,
        town,
        place,
        venue,
        at,
        isApproximate,
        get days() {
          return weekdaysOf(schedule);
        },
        get when() {
          const { days, time } = describeShort(schedule);
          return [days, time].filter(Boolean).join(', ');
        },
      },
    ];
  });
}
