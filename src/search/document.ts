/** The small public record of a listing that search, map and cards are drawn from. */
import type { AccessFact, AccessState, CostBand, Join, Room } from '../listings/schema.ts';
import type { Point } from '../listings/vocabulary.ts';
import type { Day, Schedule } from '../schedule/schedule.ts';

/** What a card shows and what search compares; plain JSON, sent to the browser. */
export interface SearchDocument {
  /** `town/slug`, which is also the address. */
  id: string;
  title: string;
  town: string;
  kind: string;
  organiser: string;
  /** The venue's name, or how it happens when there is no venue: `Online`, `By phone` … */
  place: string;
  /** Id of the venue, '' without one: listings of one venue share a pin. */
  venue: string;
  /** Street and postcode on one line; '' where not known. */
  address: string;
  at: Point | null;
  /** True when `at` is only the middle of the town or postcode sector. */
  isApproximate: boolean;
  schedule: Schedule;
  /** Dates on which its venue is closed. */
  closed: readonly Day[];
  cost: { band: CostBand; text: string };
  join: Join | null;
  needs: readonly string[];
  audiences: readonly string[];
  access: Readonly<Partial<Record<AccessFact, AccessState>>>;
  room: Room | null;
  /** `2026-10-03`, or `2026-10` where only the month is known. */
  checked: string;
  notice: string;
  /** The first sentences of the body as plain text, at most 200 characters. */
  summary: string;
}
