/** Says that the same is written in two tabs of the browser, and asks with which of them to go on. */
import type { Kept } from './kept.ts';

interface OtherTabProps {
  /** What the other tab has; null where it was put away there. */
  other: Kept | null;
  onSettle: (isOurs: boolean) => void;
}

export function OtherTab({ other, onSettle }: OtherTabProps) {
  const title = other?.answers.title.trim();
  const [says, ours, theirs] = other
    ? [
        `You have changed this in another tab, too${title ? `: “${title}”` : ''}. Which do you want to go on with?`,
        'Go on with what is here',
        'Take what is in the other tab',
      ]
    : [
        'In another tab, this was sent or put away. Here it still is.',
        'Keep it',
        'Put it away here, too',
      ];
  return (
    <div className="note-box" role="status">
      <p>{says}</p>
      <p className="add-buttons">
        <button type="button" className="button is-quiet" onClick={() => onSettle(true)}>
          {ours}
        </button>
        <button type="button" className="button is-quiet" onClick={() => onSettle(false)}>
          {theirs}
        </button>
      </p>
    </div>
  );
}
