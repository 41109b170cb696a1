/** Listings that may be the same as the one that is being written. */
import { paths } from '../../paths.ts';
import type { Likely as LikelyOne } from '../../contributing/duplicates.ts';

export function Likely({ likely }: { likely: readonly LikelyOne[] }) {
  if (likely.length === 0) return null;
  return (
    <section className="likely" aria-labelledby="likely-title">
      <h2 id="likely-title">Is it one of these?</h2>
      <p>
        We list something that looks alike. If it is the same, there is no need to add it again.
      </p>
      <ul>
        {likely.map(({ id, title, why }) => (
          <li key={id}>
            <p>
              <a href={paths.listing(id)} target="_blank" rel="noopener">
                {title}
                <span className="visually-hidden"> (opens beside this page)</span>
              </a>
              <span className="quiet"> – it has {why.join(', ')}</span>
            </p>
            <p>
              <a className="button is-quiet" href={paths.add(id)}>
                It is this one: correct it instead
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
