/** A listing as the map needs it: who, where, on which days. */
import { describeShort } from '../schedule/describe.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Spot } from './pins.ts';

/** The listings that have a place on the ground, in their order; the rest are online, by phone and the like. */
export function spotsOf(documents: readonly SearchDocument[]): Spot[] {
  return documents.flatMap((document) => {
    const { id, title, town, place, venue, at, isApproximate, schedule } = document;
    if (!at) return [];
    const { days, time } = describeShort(schedule);
    const when = [days, time].filter(Boolean).join(', ');
    return [{ id, title, town, place, venue, at, isApproximate, when, days: weekdaysOf(schedule) }];
  });
}
