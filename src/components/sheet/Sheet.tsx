/** What is put into somebody's hand: a list on paper, in large print, or one listing as a card for a purse. */
import type { Day, Session } from '../../schedule/schedule.ts';
import type { ListingRecord } from '../../sharing/record.ts';

/** A4 in 17 point, A4 in 24 point, or one listing as an appointment card of size A6. */
export type SheetForm = 'a4' | 'large' | 'card';

export interface SheetItem {
  record: ListingRecord;
  /** Its coming sessions, up to three. */
  next: readonly Session[];
  /** What somebody wrote for the person who is given it; '' for nothing. */
  note: string;
  /** The full address of its page. */
  address: string;
}

export interface SheetProps {
  form: SheetForm;
  title: string;
  items: readonly SheetItem[];
  /** The full address of the whole list. */
  link: string;
  today: Day;
  /** The name of who hands it over; '' leaves a line to write it on. */
  practice: string;
  siteName: string;
  isSample: boolean;
}

/** The sheet: hidden on the screen, alone on paper. */
export function Sheet({ form, title, items }: SheetProps) {
  return (
    <section className={`sheet is-${form}`} aria-label={title}>
      {items.map(({ record }) => (
        <h2 key={record.id}>{record.title}</h2>
      ))}
    </section>
  );
}
