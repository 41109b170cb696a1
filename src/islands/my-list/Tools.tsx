/** What one can do with a listing of one's own list. */
import { useEffect, useRef } from 'react';

interface ToolsProps {
  title: string;
  /** Where it stands, from 0, among so many. */
  place: number;
  many: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function Tools({ title, place, many, onMove, onRemove }: ToolsProps) {
  const pressed = useRef<HTMLButtonElement | null>(null);
  // What moves on the page loses the focus in many browsers.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [place]);

  const moving = (by: -1 | 1, words: string) => {
    const isEnd = place + by < 0 || place + by >= many;
    return (
      <button
        type="button"
        className="button is-quiet"
        // It keeps its place and the focus at the end of the list, where it does nothing.
        aria-disabled={isEnd || undefined}
        onClick={({ currentTarget }) => {
          if (isEnd) return;
          pressed.current = currentTarget;
          onMove(by);
        }}
      >
        {words}
        <span className="visually-hidden"> {title}</span>
      </button>
    );
  };
  return (
    <p className="item-tools">
      {many > 1 && moving(-1, 'Move up')}
      {many > 1 && moving(1, 'Move down')}
      <button type="button" className="button is-quiet" onClick={onRemove}>
        Remove
        <span className="visually-hidden"> {title}</span>
      </button>
    </p>
  );
}
