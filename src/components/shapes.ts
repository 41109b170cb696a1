/** What lists on pages are drawn from. */
import type { Day, Session } from '../schedule/schedule.ts';

/** Cards under one heading. */
export interface CardGroup {
  heading: string;
  /** A sentence below the heading; '' for none. */
  sentence: string;
  /** The date all of them share, for the browser to mark as today. */
  date: Day | null;
  /** Each card as HTML, drawn by ListingCard. */
  cards: readonly string[];
}

/** A link to a town, kind, need or day, with how many listings it leads to. */
export interface TermLink {
  name: string;
  address: string;
  count: number;
  /** One sentence about it; left out where there is little room. */
  sentence?: string;
  /** Said after the name, for example a distance. */
  note?: string;
}

/** One column of the week. */
export interface WeekDay {
  date: Day;
  /** How many things are on in all. */
  count: number;
  items: readonly { id: string; title: string; townName: string; session: Session }[];
}
