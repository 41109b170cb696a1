/** What is put into somebody's hand: a list on paper, in large print, or one listing as a card for a purse. */
import { formatDay } from '../../schedule/dates.ts';
import type { Day } from '../../schedule/schedule.ts';
import { isPast, type Told } from '../../sharing/told.ts';
import { codeFor, QrCode } from '../QrCode.tsx';
import { Card } from './Card.tsx';
import { byDay } from './days.ts';
import { Item } from './Item.tsx';

/** A4 in 17 point, A4 in 24 point, or one listing as an appointment card of size A6. */
export type SheetForm = 'a4' | 'large' | 'card';

export interface SheetProps {
  form: SheetForm;
  title: string;
  items: readonly Told[];
  /** The full address of the whole list. */
  link: string;
  today: Day;
  /** The name of who hands it over; '' leaves a line to write it on. */
  practice: string;
  siteName: string;
  isSample: boolean;
}

/** The sheet: hidden on the screen, alone on paper. Of a card there is one a listing; of no listings there is nothing. */
export function Sheet(props: SheetProps) {
  const { form, title, items, link, today, practice, siteName, isSample } = props;
  if (items.length === 0) return null;
  const groups = byDay(items, today);
  const isOne = items.length === 1 && !isPast(items[0]!.record, today);
  // One listing has its own code; a list of hundreds is longer than any code holds.
  const hasCode = items.length > 1 && codeFor(link) !== null;
  return (
    <section
      className={`sheet is-${form}${items.length === 1 ? ' is-single' : ''}`}
      aria-label={title}
    >
      {form === 'card' ? (
        items.map((item) => <Card key={item.record.id} {...props} item={item} />)
      ) : (
        <>
          <header className="sheet-head">
            <div>
              <div className="sheet-title-line">
                <h2>{title}</h2>
                <p className="sheet-from">
                  from <span className="sheet-rule">{practice}</span>
                </p>
              </div>
              <p>
                Printed on {formatDay(today, { weekday: false, year: true })} from {siteName}.
                Things change: please ring first.
              </p>
              {isOne && <p>This on a phone: point its camera at the square.</p>}
              {hasCode && <p>This list on a phone: point its camera here.</p>}
              {isSample && (
                <p>
                  <strong>Sample: every listing here is invented.</strong>
                </p>
              )}
            </div>
            {hasCode && <QrCode className="sheet-code" text={link} label="QR code: this list" />}
          </header>
          {groups.map(({ day, items: ofDay }) => (
            <section key={day} className="sheet-day">
              {day && <h3>{day}</h3>}
              {ofDay.map((item) => (
                <Item key={item.record.id} item={item} today={today} headingLevel={day ? 4 : 3} />
              ))}
            </section>
          ))}
        </>
      )}
    </section>
  );
}
