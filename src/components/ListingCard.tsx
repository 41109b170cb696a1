/** One listing as a card: the day and hours first, then what, then where; drawn at build and by the search alike. */
import { cardWords, freshnessOf } from '../listings/checked.ts';
import type { Join, Room } from '../listings/schema.ts';
import { JOIN_WORDS, ROOM_WORDS } from '../listings/labels.ts';
import { costWords } from '../listings/words.ts';
import { paths } from '../paths.ts';
import { describe, describeShort, TIMES_VARY } from '../schedule/describe.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import { WEEKDAYS, type Day, type Schedule, type Session } from '../schedule/schedule.ts';
import type { SearchDocument } from '../search/document.ts';
import { nextWords, packSessions, type Now } from './next.ts';

export interface CardProps {
  document: SearchDocument;
  kindName: string;
  /** '' where the place says enough. */
  townName: string;
  /** What its town says to everybody just now; '' or left out where the page says it already. */
  townNotice?: string;
  /** The last day on which that is to be seen; '' or left out where it has none. */
  townNoticeUntil?: string;
  /** The coming sessions, soonest first; the first that is not over is shown. */
  next: readonly Session[];
  /** The day the freshness is judged on. */
  today: Day;
  /** The moment in the browser; null at build, when "today" would soon be wrong. */
  now?: Now | null;
  headingLevel?: 2 | 3;
  /** How far away it is, in words; '' or left out when not known. */
  distance?: string;
  /** Street and postcode, for paper; '' or left out where the page is not for handing over. */
  address?: string;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Puts its own button into itself in the browser, so that nothing is ever put into it here. */
      'save-star': { children?: never };
    }
  }
}

/** A listing's card. Its day gives the colour; its words never depend on it. */
export function ListingCard(props: CardProps) {
  const { document: listing, kindName, townName, next, today, now = null, distance } = props;
  const Heading = props.headingLevel === 2 ? 'h2' : 'h3';
  const { days, time } = describeShort(listing.schedule);
  const varies = time === TIMES_VARY;
  const when = nextWords(next, now, varies);
  const { notice, noticeUntil: until } = listing;
  const own = now && until && now.today > until ? '' : notice;
  const notices = new Set([own, props.townNotice].filter(Boolean));
  // What two of them say stays as long as either: it is not taken away in the browser.
  const lastDay = (text: string | undefined) =>
    own === props.townNotice
      ? undefined
      : (text === own ? until : props.townNoticeUntil) || undefined;
  const checked = cardWords(listing, today);
  const room = listing.room && ROOM_WORDS[listing.room as Room];
  return (
    <article
      className={`card ${dayClass(listing.schedule)} is-${freshnessOf(listing, today)}`}
      data-id={listing.id}
      data-venue={listing.venue}
      data-at={listing.at ? `${listing.at[0]},${listing.at[1]}` : undefined}
      data-days={weekdaysOf(listing.schedule).join(' ')}
      data-approximate={listing.isApproximate ? 'yes' : undefined}
    >
      <p className="card-tab">
        <TabWords days={days} time={time} schedule={listing.schedule} />
        <WeekMark schedule={listing.schedule} />
      </p>
      <div className="card-main">
        <Heading className="card-title">
          <a href={paths.listing(listing.id)}>{listing.title}</a>
        </Heading>
        {when && (
          <p
            className="card-next"
            data-sessions={packSessions(next)}
            data-varies={varies ? 'yes' : undefined}
          >
            {when}
          </p>
        )}
        <p className="card-place">
          {listing.place && <span className="card-venue">{listing.place}</span>}
          {listing.place && townName && ', '}
          {townName}
          {distance && <span className="card-distance"> · {distance}</span>}
          {props.address && <span className="card-address">{props.address}</span>}
        </p>
        <ul className="card-facts">
          <li className="card-kind">{kindName}</li>
          <li>{costWords(listing.cost)}</li>
          {listing.join && <li>{JOIN_WORDS[listing.join as Join]}</li>}
          {listing.access['step-free'] === 'yes' && <li>Step-free</li>}
          {room && <li className="card-room">{room}</li>}
        </ul>
        {[...notices].map((text) => (
          <p key={text} className="card-notice" data-until={lastDay(text)}>
            {text}
          </p>
        ))}
        <div className="card-foot">
          {checked && <p className="card-checked">{checked}</p>}
          <save-star />
        </div>
      </div>
    </article>
  );
}

/** Day and hours in short for the eye, "Fri 10am–12"; a screen reader says the schedule whole. */
export function TabWords(props: { days: string; time: string; schedule: Schedule }) {
  const { days, time, schedule } = props;
  return (
    <>
      <span className="visually-hidden">{spokenWords(schedule)}</span>
      <span className="card-when" aria-hidden="true">
        {days && <span className="card-days">{days}</span>}{' '}
        <span className="card-time">{time}</span>
      </span>
    </>
  );
}

// "10am" can be heard as "ten am".
function spokenWords(schedule: Schedule): string {
  return describe(schedule).replaceAll(/(\d)([ap])m\b/g, '$1 $2.m.');
}

/** The week as seven small columns, those of its days raised; the words beside it say the same. */
export function WeekMark({ schedule }: { schedule: Schedule }) {
  const days = weekdaysOf(schedule);
  if (days.length === 0) return null;
  return (
    <span className="week-mark" aria-hidden="true">
      {WEEKDAYS.map((day) => (
        <i key={day} className={days.includes(day) ? 'on' : undefined} />
      ))}
    </span>
  );
}

/** The class that gives the colour of its day: of its one day, of several, or of none that is known. */
export function dayClass(schedule: Schedule): string {
  const days = weekdaysOf(schedule);
  return days.length > 1 ? 'day-many' : `day-${days[0] ?? 'none'}`;
}
