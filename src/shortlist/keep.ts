/**
 * A shortlist ↔ where a browser keeps it: on the device, else for the visit, else for as long as the page
 * is open. Any of its storages may be missing, full, read-only, or hold what somebody else wrote there.
 */
import { EMPTY, idsOf, replace, type Shortlist } from './list.ts';
import { fromText, toText } from './text.ts';

/** How long a list lasts: on this device, until the browser's tab is closed, or until the page is left. */
export type Lasting = 'device' | 'visit' | 'page';

/** As much of a browser's storage as a list needs. */
export type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a browser offers: its storages, which may throw or be null when asked for, and the name of its window. */
export interface Places {
  device: () => Box | null;
  visit: () => Box | null;
  window: { name: string };
}

/** A list in its place. */
export interface Keeper {
  /** As it is now, whoever changed it; the same object as long as nobody did. */
  read(): Shortlist;
  write(list: Shortlist): void;
  lasting(): Lasting;
  /** Takes it out of the window's name, where the next site could read it; the page itself keeps it. */
  release(): void;
}

/** Keeps a list under a key, which tells the directories of one host apart. */
export function keepAt(key: string, { device, visit, window }: Places): Keeper {
  const name = () => nameBox(window);
  let seen = { text: '', list: EMPTY };
  let unstored: Shortlist | null = null;
  let lasts: Lasting | null = null;
  let isNamed: boolean | null = null;

  // Throws where the storage does, or has no room to set aside what cannot be read.
  const open = (box: Box): Shortlist | null => {
    const text = box.getItem(key);
    if (text === null) return null;
    if (text === seen.text) return seen.list;
    const { list, isWhole } = fromText(text);
    if (!isWhole) setAside(box, key, text);
    seen = { text, list };
    return list;
  };

  const put = (place: () => Box | null, text: string | null): boolean =>
    attempt(place, (box) => {
      open(box);
      if (text === null) box.removeItem(key);
      else box.setItem(key, text);
      return box.getItem(key) === text;
    }) ?? false;

  const takes = (place: () => Box | null): boolean =>
    attempt(place, (box) => {
      box.setItem(`${key}?`, '?');
      const isThere = box.getItem(`${key}?`) !== null;
      box.removeItem(`${key}?`);
      return isThere;
    }) ?? false;

  return {
    read() {
      if (unstored) return unstored;
      // The visit has a list only where the device did not take it, and the name only where neither did:
      // any site may have named this window.
      const newest = attempt(visit, open);
      if (newest) return newest;
      isNamed ??= !takes(visit) && !takes(device);
      return (isNamed ? attempt(name, open) : null) ?? attempt(device, open) ?? EMPTY;
    },
    write(list) {
      const text = toText(list);
      unstored = null;
      if (put(device, list.items.length > 0 ? text : null)) {
        put(visit, null);
        lasts = 'device';
      } else if (put(visit, text)) lasts = 'visit';
      else {
        unstored = list;
        lasts = put(name, toText(replace(idsOf(list)))) ? 'visit' : 'page';
      }
    },
    lasting() {
      if (lasts) return lasts;
      if (takes(device) && !attempt(visit, open)) return 'device';
      return takes(visit) || takes(name) ? 'visit' : 'page';
    },
    release() {
      unstored ??= isNamed ? attempt(name, open) : null;
      put(name, null);
    },
  };
}

function attempt<T>(place: () => Box | null, use: (box: Box) => T): T | null {
  try {
    const box = place();
    return box && use(box);
  } catch {
    return null;
  }
}

// Beside the list, and beside what was set aside before.
function setAside(box: Box, key: string, text: string): void {
  for (let number = 1; ; number += 1) {
    const aside = `${key}:unread-${number}`;
    const held = box.getItem(aside);
    if (held === null) box.setItem(aside, text);
    if (held === null || held === text) return;
  }
}

// The name of a window as a storage: a line for each key, behind the lines of others.
function nameBox(window: { name: string }): Box {
  const others = (key: string) =>
    window.name.split('\n').filter((line) => !line.startsWith(`${key}=`));
  return {
    getItem(key) {
      const line = window.name.split('\n').find((one) => one.startsWith(`${key}=`));
      return line?.slice(key.length + 1) ?? null;
    },
    setItem(key, text) {
      window.name = [...others(key), `${key}=${text}`].join('\n');
    },
    removeItem(key) {
      window.name = others(key).join('\n');
    },
  };
}
