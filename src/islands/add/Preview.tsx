/** The finished card, drawn as every page draws it; nothing on it can be pressed yet. */
import type { CardProps } from '../../components/ListingCard.tsx';
import type { Later } from './later.ts';

export function Preview({ later, card }: { later: Later; card: CardProps }) {
  const { ListingCard } = later;
  return (
    <details className="extra preview">
      <summary>How it will look</summary>
      <div inert>
        <ListingCard {...card} headingLevel={2} />
      </div>
    </details>
  );
}
