/** The list beside the map, or below it: the same listings, each on a card. */
import { isStill } from './motion.ts';

/** Moves the focus to the first card of these listings, or else to the first there is. */
export function focusCard(ids: readonly string[]): void {
  const cards = allCards();
  const card = cards.find((one) => isOf(one, ids)) ?? cards[0];
  card?.querySelector('a')?.focus();
}

/** Brings the first card of these listings into view where the list stands beside the map; below it, the map would be lost. */
export function showCard(ids: readonly string[], map: HTMLElement): void {
  const card = allCards().find((one) => isOf(one, ids));
  if (!card || card.getBoundingClientRect().left < map.getBoundingClientRect().right) return;
  card.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' });
}

/** Tells of which listing the card under the pointer or with the focus is, null for none; what it returns ends that. */
export function watchCards(onCard: (id: string | null) => void): () => void {
  let last: string | null = null;
  const hear = ({ target }: Event) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('.card[data-id]') : null;
    const id = card?.dataset['id'] ?? null;
    if (id !== last) onCard(id);
    last = id;
  };
  const events = ['pointerover', 'focusin'];
  for (const event of events) document.addEventListener(event, hear);
  return () => {
    for (const event of events) document.removeEventListener(event, hear);
  };
}

function allCards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.card[data-id]')];
}

function isOf(card: HTMLElement, ids: readonly string[]): boolean {
  return ids.includes(card.dataset['id'] ?? '');
}
