/** One's own list: as it is now, in this tab and in others, and the last thing done to it, which can be taken back. */
import { useEffect, useRef, useState } from 'react';
import type { Lasting } from '../../shortlist/keep.ts';
import type { Shortlist } from '../../shortlist/list.ts';
import { undone, type Change } from './undo.ts';

/** Something that was done and can be taken back. */
export interface Done extends Change {
  /** What it was, as a sentence. */
  words: string;
  /** The entry before which something is gone, '' at the end of the list; null where it is about the whole list. */
  place: string | null;
}

export interface Own {
  /** Null until the page has come to life. */
  list: Shortlist | null;
  /** True where the code that keeps it did not come. */
  hasFailed: boolean;
  lasting: Lasting;
  /** Null for nothing. */
  done: Done | null;
  /** Changes the list: told of in words it can be taken back, with null nothing can be any more. */
  change: (
    next: (list: Shortlist) => Shortlist,
    told?: Pick<Done, 'words' | 'place'> | null,
  ) => void;
  undo: () => void;
}

/** The list of this browser, which is there only where one runs. */
export function useOwn(): Own {
  const kept = useRef<Kept | null>(null);
  const [list, setList] = useState<Shortlist | null>(null);
  const [lasting, setLasting] = useState<Lasting>('device');
  const [done, setDone] = useState<Done | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const look = () => {
    if (!kept.current) return;
    setList(kept.current.read());
    setLasting(kept.current.lasting());
  };
  useEffect(() => {
    let end: (() => void) | null = () => undefined;
    import('../shortlist.ts').then(
      ({ shortlist }) => {
        if (!end) return;
        kept.current = shortlist;
        end = shortlist.subscribe(look);
        look();
      },
      () => setFailed(true),
    );
    return () => {
      end?.();
      end = null;
    };
  }, []);

  return {
    list,
    hasFailed,
    lasting,
    done,
    change: (next, told) => {
      if (!kept.current) return;
      const before = kept.current.read();
      kept.current.change(next);
      if (told !== undefined) setDone(told && { ...told, before, after: kept.current.read() });
      look();
    },
    undo: () => {
      if (done) kept.current?.change((present) => undone(present, done));
      setDone(null);
      look();
    },
  };
}

type Kept = typeof import('../shortlist.ts').shortlist;
