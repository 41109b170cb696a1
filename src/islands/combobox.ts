/** A field with a list to choose from, by ARIA's practices for one that completes nothing: keys, marks, and what screen readers are told. */
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

interface Choosing<T> {
  /** The id of the list; those of its options begin so. */
  id: string;
  /** What fits the words in the field. */
  find: () => readonly T[];
  /** Told of what is taken by Enter: nothing that is not marked. */
  onChoose: (one: T) => void;
  /** Told of Enter where the list is open and nothing is marked; without it, Enter does what it does in any field. */
  onEnter?: () => void;
}

/** The list as it is now, and what field, list and options are given; `open` shows what is found, `unmark` takes the mark back into the field. */
export function useCombobox<T>({ id, find, onChoose, onEnter }: Choosing<T>) {
  const [list, setList] = useState<readonly T[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = list.length > 0;
  const unmark = () => setActive(-1);

  function open(found = find()): readonly T[] {
    setList(found);
    unmark();
    return found;
  }

  const close = () => void open([]);

  function move(by: 1 | -1): void {
    const known = isOpen ? list : open();
    if (known.length === 0) return;
    // The field itself is one stop of the round.
    const stops = known.length + 1;
    setActive((before) => (((isOpen ? before : -1) + 1 + by + stops) % stops) - 1);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // While letters are put together from several keys, all keys belong to that.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const marked = list[active];
    switch (event.key) {
      case 'ArrowDown':
        if (event.altKey) open();
        else move(1);
        break;
      case 'ArrowUp':
        if (event.altKey) close();
        else move(-1);
        break;
      case 'Escape':
        if (!isOpen) return;
        close();
        break;
      case 'Enter':
        close();
        if (marked !== undefined) onChoose(marked);
        else if (isOpen && onEnter) onEnter();
        else return;
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // They move in the words again.
        return unmark();
      default:
        return;
    }
    event.preventDefault();
  }

  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return {
    list,
    isOpen,
    open,
    close,
    unmark,
    press,
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': active < 0 ? undefined : `${id}-${active}`,
    },
    box: {
      id: `${id}-list`,
      role: 'listbox',
      // A press in the list must not take the focus out of the field: the list would close before it was let go.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
    },
    option: (place: number) => ({
      id: `${id}-${place}`,
      ref: place === active ? mark : undefined,
      role: 'option',
      'aria-selected': place === active,
    }),
  } as const;
}
