/** In which order the list is: what is shown is also what is printed and sent. */
import { useId } from 'react';
import type { Order } from './order.ts';

interface OrderChoiceProps {
  order: Order;
  /** What the order is called that somebody gave the list. */
  ownWords: string;
  onOrder: (order: Order) => void;
}

export function OrderChoice({ order, ownWords, onOrder }: OrderChoiceProps) {
  const name = useId();
  const choices: [Order, string][] = [
    ['day', 'By day of the week'],
    ['own', ownWords],
  ];
  return (
    <fieldset className="order">
      <legend>Order</legend>
      {choices.map(([value, words]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={order === value}
            onChange={() => onOrder(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
