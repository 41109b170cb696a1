/** Days, hours and dates to tap, for one way of being on. */
import { nameOf } from '../../../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../../../schedule/schedule.ts';
import { NTHS, type Tapped } from '../patterns.ts';

export function Taps({ tapped, onTap }: { tapped: Tapped; onTap: (tapped: Tapped) => void }) {
  const { pattern, days, nths, date, from, until } = tapped;
  const hasDays = pattern === 'weekly' || pattern === 'monthly';
  const choose = (day: Weekday) => {
    if (pattern === 'monthly') return onTap({ ...tapped, days: [day] });
    onTap({ ...tapped, days: toggled(days, day) });
  };
  return (
    <div className="taps-panel">
      {pattern === 'monthly' && (
        <fieldset className="field-set">
          <legend>Which of the month?</legend>
          <div className="checks is-row">
            {NTHS.map((nth) => (
              <label key={nth} className="check">
                <input
                  type="checkbox"
                  checked={nths.includes(nth)}
                  onChange={() => onTap({ ...tapped, nths: toggled(nths, nth) })}
                />
                {nth}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {hasDays ? (
        <fieldset className="field-set">
          <legend>{pattern === 'weekly' ? 'Which days?' : 'Which day?'}</legend>
          <div className="checks is-row">
            {WEEKDAYS.map((day) => (
              <label key={day} className="check">
                <input
                  type={pattern === 'weekly' ? 'checkbox' : 'radio'}
                  name="tapped-day"
                  checked={days.includes(day)}
                  onChange={() => choose(day)}
                />
                {nameOf(day)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <div className="field">
          <label htmlFor="tapped-date">
            {pattern === 'once' ? 'Which date?' : 'On which date is the next one?'}
          </label>
          <input
            id="tapped-date"
            type="date"
            value={date}
            onChange={(event) => onTap({ ...tapped, date: event.target.value })}
          />
        </div>
      )}
      <div className="hours">
        <div className="field">
          <label htmlFor="tapped-from">From</label>
          <input
            id="tapped-from"
            type="time"
            value={from}
            onChange={(event) => onTap({ ...tapped, from: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="tapped-until">To</label>
          <input
            id="tapped-until"
            type="time"
            value={until}
            onChange={(event) => onTap({ ...tapped, until: event.target.value })}
          />
        </div>
      </div>
    </div>
  );
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
