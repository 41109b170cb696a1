/** A few words of one's own beside a listing, folded away until there are some. */
import { useId, useState } from 'react';
import { LONGEST_NOTE } from '../../shortlist/list.ts';

interface NoteProps {
  note: string;
  title: string;
  onNote: (note: string) => void;
}

export function Note({ note, title, onNote }: NoteProps) {
  const id = useId();
  // It stays as it was unfolded, also when all of the note is taken out.
  const [isOpen] = useState(note !== '');
  return (
    <details className="note" open={isOpen}>
      <summary>
        {note ? 'My note' : 'Add a note'}
        <span className="visually-hidden"> to {title}</span>
      </summary>
      <div className="field">
        <label htmlFor={id}>A note for yourself or the person you hand this to</label>
        <textarea
          id={id}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => onNote(currentTarget.value)}
        />
        <p className="field-hint" id={`${id}-hint`}>
          It is printed, and copied with the text. It is never in the link.
        </p>
      </div>
    </details>
  );
}
