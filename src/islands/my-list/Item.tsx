/** One listing of a list: when, where, whom to ask, what it costs, as it is now. */
import type { ReactNode } from 'react';
import { dayClass, TabWords, WeekMark } from '../../components/ListingCard.tsx';
import { nextWords, type Now } from '../../components/next.ts';
import { checkIn, postalLines } from '../../feeds/facts.ts';
import { checkedWords } from '../../listings/checked.ts';
import { shownNotice } from '../../listings/closures.ts';
import { dialled } from '../../listings/telephone.ts';
import { paths } from '../../paths.ts';
import { formatDay } from '../../schedule/dates.ts';
import { describeShort, TIMES_VARY } from '../../schedule/describe.ts';
import type { Session } from '../../schedule/schedule.ts';
import type { ListingRecord, Similar as Other } from '../../sharing/record.ts';
import type { Entry } from './entries.ts';
import { Similar } from './Similar.tsx';

interface ItemProps {
  entry: Entry & { record: ListingRecord };
  now: Now;
  /** Takes another in its place, where it is over; left out where the list is not one's own. */
  onSave?: ((other: Other) => void) | undefined;
  /** What one can do with it. */
  children?: ReactNode;
}

/** What has a record; of what is over only that, and what there is instead. */
export function Item({ entry, now, onSave, children }: ItemProps) {
  const { record, isOver, next } = entry;
  const { schedule, contact } = record;
  const { days, time } = describeShort(schedule);
  const address = postalLines(record);
  const notices = record.notices.map((notice) => shownNotice(notice, now.today)).filter(Boolean);
  return (
    <article
      data-id={record.id}
      className={`card item ${isOver ? 'day-none' : dayClass(schedule)}`}
    >
      <p className="card-tab">
        {isOver ? (
          <span className="card-time">{record.ended ? 'Ended' : 'Over'}</span>
        ) : (
          <>
            <TabWords days={days} time={time} schedule={schedule} />
            <WeekMark schedule={schedule} />
          </>
        )}
      </p>
      <div className="card-main">
        <div className="item-facts">
          <h2 className="card-title">
            <a href={paths.listing(record.id)}>{record.title}</a>
          </h2>
          {isOver ? (
            <>
              <p className="card-next">{overWords(record)}</p>
              {onSave && <p>It is left out when you print or send your list.</p>}
            </>
          ) : (
            <>
              {next.length > 0 && (
                <p className="card-next">{nextWords(next, now, time === TIMES_VARY)}</p>
              )}
              {next.length > 1 && <p className="item-then">{thenWords(next)}</p>}
              <p className="item-place">{address.join(', ')}</p>
              {(contact.name || contact.phone || contact.email || contact.web) && (
                <p className="item-ask">
                  {contact.name ? `Ask for ${contact.name}: ` : 'Ask: '}
                  <Reach contact={contact} />
                </p>
              )}
              <ul className="card-facts">
                {[record.kind, record.cost, record.join, record.room]
                  .filter(Boolean)
                  .map((fact) => (
                    <li key={fact}>{fact}</li>
                  ))}
              </ul>
              {notices.map((text) => (
                <p key={text} className="card-notice">
                  {text}
                </p>
              ))}
              <p className="card-checked">{checkedWords(checkIn(record), now.today)}</p>
            </>
          )}
          {isOver && <Similar record={record} onSave={onSave} />}
        </div>
        {children && <div className="item-own">{children}</div>}
      </div>
    </article>
  );
}

/** The first way there is: people ring, write, or look. */
function Reach({ contact: { phone, email, web } }: Pick<ListingRecord, 'contact'>) {
  if (phone)
    return (
      <a className="item-phone" href={`tel:${dialled(phone)}`}>
        {phone}
      </a>
    );
  if (email) return <a href={`mailto:${email}`}>{email}</a>;
  return web ? <a href={web}>{web.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</a> : null;
}

function overWords({ ended }: ListingRecord): string {
  return ended
    ? `It ended on ${formatDay(ended, { weekday: false, year: true })}.`
    : 'Its last date is past.';
}

// The first stands above; 'Then 4 December and 11 December.'
function thenWords(next: readonly Session[]): string {
  const dates = [...new Set(next.map(({ date }) => date))].slice(1);
  return dates.length === 0 ? '' : `Then ${dates.map((date) => formatDay(date)).join(' and ')}.`;
}
