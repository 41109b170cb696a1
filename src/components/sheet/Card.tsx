/** One listing as an appointment card: one side of A6, for a purse or the door of a fridge. */
import { isPostcode } from '../../feeds/facts.ts';
import { formatDay } from '../../schedule/dates.ts';
import type { Day } from '../../schedule/schedule.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { isPast, timingWords, type Told } from '../../sharing/told.ts';
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
import { fitCard, shorten, type CardFrame, type CardPart } from './fit.ts';
import { OverItem, Ways } from './Item.tsx';
import type { SheetProps } from './Sheet.tsx';

interface CardProps extends Omit<SheetProps, 'items'> {
  item: Told;
}

/** The card of a listing; of one that is over, the news of that. */
export function Card(props: CardProps) {
  const { item, today, practice, siteName, isSample } = props;
  const { record, address } = item;
  const imprint = [
    `Printed ${formatDay(today, { weekday: false, year: true })}`,
    shorten(practice, 60),
    shorten(siteName, 60),
  ];
  const printed = `${imprint.filter(Boolean).join(', ')}.${isSample ? ' Sample: invented.' : ''}`;
  if (isPast(record, today)) {
    return (
      <section className="sheet-card is-size-13">
        <OverItem item={item} headingLevel={3} />
        <footer>{printed}</footer>
      </section>
    );
  }
  const head = headOf(item, today);
  const checked = checkedOf(record, today);
  const foot = [
    { text: `More: ${plainAddress(address)}`, points: 10.5 },
    { text: `${checked.warning} ${checked.words} ${printed}`, points: 9.5 },
  ];
  const { size, parts } = fitCard({ head, foot }, partsOf(props));
  const [title, when, next] = head.map(({ text }) => text);
  return (
    <article className={`sheet-card is-size-${String(size).replace('.', '-')}`}>
      <div className="sheet-card-head">
        <div>
          <h3 className="sheet-title">{title}</h3>
          <p className="sheet-when">{when}</p>
          {next && <p className="sheet-next">{next}</p>}
        </div>
        <QrCode className="sheet-code" text={address} label={`QR code: ${record.title}`} />
      </div>
      {parts.map(({ label, strong, text }) => (
        <p key={label + text} className={strong || text ? undefined : 'sheet-from'}>
          <b>{label}</b> {strong && <Ways ways={[strong]} />}
          {text}
          {!strong && !text && <span className="sheet-rule" />}
        </p>
      ))}
      <footer>
        <p className="sheet-more">
          More: <span className="sheet-address">{plainAddress(address)}</span>
        </p>
        <p>
          {checked.warning && <b>{checked.warning}</b>} {checked.words} {printed}
        </p>
      </footer>
    </article>
  );
}

function headOf({ record, next }: Told, today: Day): CardFrame['head'] {
  return [
    { text: record.title, isBold: true, scale: 1.25 },
    { text: shorten(timingWords(record), 110), isBold: true, scale: 1.08 },
    { text: nextDates(record, next.slice(0, 3), today), scale: 1 },
  ];
}

// In the order in which one needs them, which is also the order in which they stand.
function partsOf({ item: { record, next, note }, today }: CardProps): CardPart[] {
  const contact = contactOf(record);
  const closed = closedDays(record, next.slice(0, 3), today);
  const visit = visitOf(record);
  const needed = (label: string, text: string, strong = '') => part(label, strong, text, true);
  const spare = (label: string, text: string) => part(label, '', text, false);
  return [
    ...(closed ? [needed('Not on', '', closed)] : []),
    ...noticesOf(record, today).map((text) => needed('Please note:', text)),
    needed('Where', placeWords(record)),
    needed(contact.label, shorten(contact.words, 80), contact.ways.join(', ')),
    needed('Cost', shorten(joinOf(record), 160)),
    needed(note ? 'Note' : 'My first time', note),
    ...visit.slice(0, 3).map(({ label, text }) => spare(`${label}:`, text)),
    spare('Access:', accessOf(record)),
    ...visit.slice(3).map(({ label, text }) => spare(`${label}:`, text)),
  ];
}

// However long the rest is, a driver needs the postcode.
function placeWords(record: ListingRecord): string {
  const lines = placeLines(record);
  const code = isPostcode(lines.at(-1) ?? '') ? lines.splice(-1) : [];
  return [shorten(lines.join(', '), 95), ...code].join(', ');
}

function part(label: string, strong: string, text: string, isNeeded: boolean): CardPart {
  return { label, strong, text, isNeeded };
}
