/** Ways on from a search that found little or nothing. */
import { dialled } from '../../listings/telephone.ts';
import type { Instead } from '../../search/finding/instead.ts';

interface WaysProps {
  ways: readonly Instead[];
  hasResults: boolean;
  /** Whom to ring, as `site.yaml` has it; '' when not known. */
  ring: string;
}

/** Links to what is near, each with its count, and a person to ask. */
export function Ways({ ways, hasResults, ring }: WaysProps) {
  if (ways.length === 0 && (hasResults || !ring)) return null;
  return (
    <section className="ways">
      {ways.length > 0 && (
        <>
          <h2>{hasResults ? 'You could also look here' : 'Try one of these instead'}</h2>
          <ul className="ways-list">
            {ways.map(({ why, address, count }) => (
              <li key={address}>
                <a href={address}>
                  {why} <span className="ways-count">({count.toLocaleString('en-GB')})</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {ways.length === 0 && <h2>Ask a person</h2>}
      {ring && (
        <p className="ways-ring">
          {ways.length > 0 && 'Or ask a person: '}
          <Ring words={ring} />
        </p>
      )}
    </section>
  );
}

/** A name and a number, the number to be pressed. */
function Ring({ words }: { words: string }) {
  const [number] = /\+?\d[\d ()-]{5,}\d/.exec(words) ?? [];
  if (!number) return <>{words}</>;
  const [before = '', ...after] = words.split(number);
  return (
    <>
      {before}
      <a href={`tel:${dialled(number)}`}>{number}</a>
      {after.join(number)}
    </>
  );
}
