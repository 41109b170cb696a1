/** The further ways: other programs, calendar, larger or smaller paper. */
import { useId } from 'react';
import type { SheetForm } from '../../components/sheet/Sheet.tsx';
import type { SendProps } from './Send.tsx';
import { LONGEST_PRACTICE } from './settings.ts';

interface MoreWaysProps extends Omit<SendProps, 'onPrint'> {
  onCopy: (text: string, words: string) => void;
  /** Null without dates to come. */
  onDates: (() => void) | null;
  onPrint: (form: SheetForm) => void;
}

export function MoreWays(props: MoreWaysProps) {
  const { ways, copied, isOne, onCopy, onDates, onPrint } = props;
  const id = useId();
  return (
    <div className="more-ways">
      <ul className="calendar-ways">
        <li>
          <button
            type="button"
            className="as-typed"
            onClick={() => onCopy(copied, 'The text is copied.')}
          >
            Copy as text
          </button>
          <span>All there is to know, to put into a letter or a message.</span>
        </li>
        <li>
          <a href={ways.mail}>E-mail</a>
          <span>Opens your e-mail program. The subject names this directory only.</span>
        </li>
        <li>
          <a href={ways.whatsApp} rel="noopener noreferrer" target="_blank">
            WhatsApp
          </a>
          <span>WhatsApp will know what you send, and to whom.</span>
        </li>
        {onDates && (
          <li>
            <button type="button" className="as-typed" onClick={onDates}>
              Add the dates to a calendar
            </button>
            <span>
              A file for the calendar of a phone or computer, with the dates as they are now.
            </span>
          </li>
        )}
        <li>
          <button type="button" className="as-typed" onClick={() => onPrint('large')}>
            Print in large letters
          </button>
          <span>The same sheet for eyes that need it larger.</span>
        </li>
        {isOne && (
          <li>
            <button type="button" className="as-typed" onClick={() => onPrint('card')}>
              Print as a small card
            </button>
            <span>An appointment card for a purse or a fridge, on A6 paper.</span>
          </li>
        )}
      </ul>
      <div>
        {props.hasNotes && (
          <label className="check">
            <input
              type="checkbox"
              checked={props.withNotes}
              onChange={({ currentTarget }) => props.onWithNotes(currentTarget.checked)}
            />
            With my notes, when printed or copied as text
          </label>
        )}
        <div className="field">
          <label htmlFor={`${id}-practice`}>Name on the sheet (if you like)</label>
          <input
            id={`${id}-practice`}
            type="text"
            maxLength={LONGEST_PRACTICE}
            value={props.practice}
            autoComplete="organization"
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => props.onPractice(currentTarget.value)}
          />
          <p className="field-hint" id={`${id}-hint`}>
            Your surgery or group. It is kept on this device and printed, and goes nowhere else.
          </p>
        </div>
      </div>
    </div>
  );
}
