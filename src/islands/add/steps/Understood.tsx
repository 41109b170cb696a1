/** How the days and times are read, with the next dates; or what is not clear, with what to tap instead. */
import { useSpoken } from '../../spoken.ts';
import { Offers } from '../Field.tsx';
import type { WhenReading } from '../reading.ts';

interface UnderstoodProps {
  reading: WhenReading | null;
  /** Puts an offer in the place of a line. */
  onOffer: (line: number, offer: string) => void;
}

export function Understood({ reading, onOffer }: UnderstoodProps) {
  const spoken = useSpoken(spokenOf(reading));
  return (
    <div className="understood">
      {reading?.ok && (
        <>
          <p>
            We read this as: <strong>{reading.words}</strong>
          </p>
          {reading.dates.length > 0 && (
            <>
              <p>The next dates:</p>
              <ul>
                {reading.dates.map(({ day, hours, check }) => (
                  <li key={`${day} ${hours}`}>
                    {day}
                    {hours && `, ${hours}`}
                    {check && ' (people are asked to check first)'}
                  </li>
                ))}
              </ul>
            </>
          )}
          {reading.hasDays && reading.dates.length === 0 && (
            <p>No date is still to come. Is the year right?</p>
          )}
        </>
      )}
      {reading && !reading.ok && (
        <ul className="unclear">
          {reading.problems.map(({ line, message, offers }) => (
            <li key={`${line} ${message}`}>
              <p>{message}</p>
              <Offers offers={offers} onTake={(offer) => onOffer(line, offer)} />
            </li>
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

function spokenOf(reading: WhenReading | null): string {
  if (!reading) return '';
  if (!reading.ok) return reading.problems[0]?.message ?? '';
  const [next] = reading.dates;
  return `We read this as: ${reading.words}.${next ? ` Next: ${next.day}.` : ''}`;
}
