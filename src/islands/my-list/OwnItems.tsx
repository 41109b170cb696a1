/** The listings of one's own list, each with what one can do with it. */
import { Fragment } from 'react';
import type { Now } from '../../components/next.ts';
import { add, arrange, move, remove, setNote, type Shortlist } from '../../shortlist/list.ts';
import type { Entry } from './entries.ts';
import { wordsOf } from './entries.ts';
import { Item } from './Item.tsx';
import { Missing } from './Missing.tsx';
import { Note } from './Note.tsx';
import type { Own } from './own.ts';
import { Tools } from './Tools.tsx';
import { Undo } from './Undo.tsx';

interface OwnItemsProps {
  /** In the order in which they are shown. */
  entries: readonly Entry[];
  own: Own;
  onUndo: () => void;
  now: Now;
  /** Something was moved: from now on the list is in the order that somebody gave it. */
  onMoved: (words: string) => void;
}

export function OwnItems({ entries, own, onUndo, now, onMoved }: OwnItemsProps) {
  const { done, change } = own;
  const ids = entries.map(({ id }) => id);
  // What followed may be gone by now, too.
  const hole = done && done.place !== null && !ids.includes(done.place) ? '' : done?.place;
  const undoAt = (place: string) =>
    done && hole === place ? (
      <li>
        <Undo done={done} onUndo={onUndo} />
      </li>
    ) : null;

  function shift(id: string, by: -1 | 1): void {
    change((list) => move(arrange(list, ids), id, by), null);
    const place = ids.indexOf(id) + by + 1;
    onMoved(`Moved ${by < 0 ? 'up' : 'down'}: now ${place} of ${ids.length}.`);
  }

  return (
    <ol className="items">
      {entries.map((entry, place) => {
        const { id, note, record } = entry;
        const title = record?.title ?? wordsOf(id);
        const following = ids[place + 1] ?? '';
        const tools = (
          <>
            <Note
              note={note}
              title={title}
              onNote={(text) => change((list) => setNote(list, id, text))}
            />
            <Tools
              title={title}
              place={place}
              many={ids.length}
              onMove={(by) => shift(id, by)}
              onRemove={() =>
                change((list) => remove(list, id), {
                  words: `“${title}” is removed.`,
                  place: following,
                })
              }
            />
          </>
        );
        return (
          <Fragment key={id}>
            {undoAt(id)}
            <li>
              {record ? (
                <Item
                  entry={{ ...entry, record }}
                  now={now}
                  onSave={({ id: other, title: name }) =>
                    change((list) => inPlaceOf(list, id, other), {
                      words: `“${title}” is removed, and “${name}” saved instead.`,
                      place: other,
                    })
                  }
                >
                  {tools}
                </Item>
              ) : (
                <Missing entry={entry}>{tools}</Missing>
              )}
            </li>
          </Fragment>
        );
      })}
      {undoAt('')}
    </ol>
  );
}

/** The list with another listing where one was. */
function inPlaceOf(list: Shortlist, id: string, other: string): Shortlist {
  const ids = list.items.map((item) => (item.id === id ? other : item.id));
  return arrange(add(remove(list, id), other), ids);
}
