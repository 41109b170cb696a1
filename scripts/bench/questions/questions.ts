/** All judged questions about one directory. They were written before anybody saw how they are answered. */
import type { Directory } from '../../../src/listings/content.ts';
import type { Facts } from '../judging/facts.ts';
import { days } from './days.ts';
import { everyday } from './everyday.ts';
import { exact } from './exact.ts';
import { facts } from './facts.ts';
import { namesIn } from './names.ts';
import { nothing } from './nothing.ts';
import { places } from './places.ts';
import { questionsOf, type Question } from './question.ts';
import { fillAgainst, fillFor } from './slots.ts';
import { slips } from './slips.ts';

/** The questions in the order of their groups; what the words leave open, the listings of the directory decide. */
export function questionsAbout(listings: readonly Facts[], directory: Directory): Question[] {
  return [
    ...questionsOf('exact', exact),
    ...questionsOf(
      'facts',
      facts.map((row) => fillFor(row, listings, directory)),
    ),
    ...questionsOf('days', days),
    ...questionsOf('places', places),
    ...questionsOf('slips', slips),
    ...questionsOf('everyday', everyday),
    ...questionsOf('names', namesIn(listings, directory)),
    ...questionsOf(
      'nothing',
      nothing.map((row) => fillAgainst(row, listings, directory)),
    ),
  ];
}
