/** One listing on a printed sheet: all that one needs to get there, be let in and feel expected. */
import { Fragment, type ReactNode } from 'react';
import type { Day } from '../../schedule/schedule.ts';
import { isPast, pastWords, sentences, timingWords, type Told } from '../../sharing/told.ts';
import { QrCode } from '../QrCode.tsx';
import {
  accessOf,
  checkedOf,
  closedDays,
  contactOf,
  joinOf,
  nextDates,
  noticesOf,
  placeLines,
  plainAddress,
  visitOf,
} from './facts.ts';

interface ItemProps {
  item: Told;
  today: Day;
  headingLevel: 3 | 4;
}

/** A listing with its facts, or the news that it is over. */
export function Item({ item, today, headingLevel }: ItemProps) {
  const { record, next, note, address } = item;
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  if (isPast(record, today)) return <OverItem item={item} headingLevel={headingLevel} />;
  const dates = nextDates(record, next, today);
  const closed = closedDays(record, next, today);
  const contact = contactOf(record);
  const checked = checkedOf(record, today);
  return (
    <article className="sheet-item">
      <Heading className="sheet-title">{record.title}</Heading>
      <p className="sheet-when">{timingWords(record)}</p>
      {dates && <p className="sheet-next">{dates}</p>}
      {closed && (
        <p>
          <strong>Not on {closed}</strong>
        </p>
      )}
      {noticesOf(record, today).map((text) => (
        <p key={text} className="sheet-notice">
          {text}
        </p>
      ))}
      <QrCode className="sheet-code" text={address} label={`QR code: ${record.title}`} />
      <dl className="sheet-facts">
        <Row label="Where">
          {placeLines(record).map((line, index) => (
            <Fragment key={line}>
              {index > 0 && ', '}
              {line}
            </Fragment>
          ))}
        </Row>
        <Row label={contact.label}>
          <Ways ways={contact.ways} /> {contact.words}
        </Row>
        <Row label="Cost">{joinOf(record)}</Row>
      </dl>
      <p className="sheet-visit">
        <span>
          <b>Access:</b> {accessOf(record)}{' '}
        </span>
        {visitOf(record).map(({ label, text }) => (
          <span key={label}>
            <b>{label}:</b> {sentences(text)}{' '}
          </span>
        ))}
      </p>
      <p className="sheet-from">
        <b>Note</b> <span className="sheet-rule">{note}</span>
      </p>
      <p className="sheet-small">
        {checked.warning && <b>{checked.warning}</b>} {checked.words}{' '}
        <span className="sheet-address">{plainAddress(address)}</span>
      </p>
    </article>
  );
}

/** Telephone number, or addresses to write to and look at; a number is large, to be read while one dials. */
export function Ways({ ways }: { ways: readonly string[] }) {
  return ways.map((way) => (
    <Fragment key={way}>
      <strong className={/^[\d+(]/.test(way) ? 'sheet-phone' : undefined}>{way}</strong>{' '}
    </Fragment>
  ));
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A listing that is over. Nobody is sent to it: no dates, no address, no code, but what is similar nearby. */
export function OverItem({ item: { record, note }, headingLevel }: Omit<ItemProps, 'today'>) {
  const { similar } = record;
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <article className="sheet-item">
      <Heading className="sheet-title">{record.title}</Heading>
      <p>
        <strong>{pastWords(record)} Please do not go.</strong>
      </p>
      {similar.length > 0 && (
        <>
          <p>Similar, nearby:</p>
          <ul>
            {similar.slice(0, 3).map(({ id, title, when, town }) => (
              <li key={id}>
                <strong>{title}</strong>
                {town && `, ${town}`}. {when}
              </li>
            ))}
          </ul>
        </>
      )}
      {note && <p>Note: {note}</p>}
    </article>
  );
}
