/** What was done, and the button that takes it back; it has the focus, since what had it is gone. */
import { useEffect, useId, useRef } from 'react';
import type { Done } from './own.ts';

export function Undo({ done, onUndo }: { done: Done; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => button.current?.focus(), [done]);
  return (
    <p className="undo">
      <span id={id}>{done.words}</span>{' '}
      <button
        ref={button}
        type="button"
        className="button is-quiet"
        aria-describedby={id}
        onClick={onUndo}
      >
        Undo
      </button>
    </p>
  );
}
