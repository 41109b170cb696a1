/** The finished card, drawn as every page draws it; nothing on it can be pressed yet. */
import type { CardProps } from '../../components/ListingCard.tsx';
import type { Later } from './later.ts';

export function Preview({ later, card }: { later: Later; card: CardProps }) {
  const { ListingCard } = later;
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">How it will look</h2>
      <div className="preview-card" inert>
        <ListingCard {...card} />
      </div>
    </section>
  );
}
