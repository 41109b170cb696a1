/** What somebody has begun to write ↔ where the browser keeps it: one draft for a new listing, and one for each that is put right. */
import type { Box, Lasting } from '../../shortlist/keep.ts';
import { isDay } from '../../schedule/dates.ts';
import type { Day } from '../../schedule/schedule.ts';
import { isBegun, readAnswers, type Answers } from './answers.ts';
import { STEPS, type StepName } from './steps.ts';

/** A draft: the answers, the step that it was left at, and the day. */
export interface Kept {
  answers: Answers;
  step: StepName;
  saved: Day;
  /** Of a correction, the answers as the file gave them; null for a new listing. */
  begun: Answers | null;
}

/** Drafts in their place; nothing here throws. */
export interface Drafts {
  /** The draft of a new listing under '', of one that is put right under its id; null where there is none. */
  read(id: string): Kept | null;
  /** Keeps it, or takes it away with null; says for how long it lasts. */
  write(id: string, draft: Kept | null): Lasting;
}

/** A browser's storages, which may throw or be null when asked for. */
export interface Storages {
  device: () => Box | null;
  visit: () => Box | null;
}

/** Keeps drafts on the device, else for the visit, else for as long as the page is open. */
export function keepDrafts(prefix: string, storages: Storages): Drafts {
  const places = [storages.device, storages.visit];
  const onPage = new Map<string, string>();
  return {
    read(id) {
      const key = prefix + id;
      const texts = [
        onPage.get(id),
        ...places.map((place) => attempt(place, (box) => box.getItem(key))),
      ];
      for (const text of texts) {
        const draft = text ? readDraft(text) : null;
        if (draft) return draft;
      }
      return null;
    },
    write(id, draft) {
      const key = prefix + id;
      const text = draft && JSON.stringify(draft);
      onPage.delete(id);
      // An older one below it would come back.
      for (const place of places) attempt(place, (box) => box.removeItem(key));
      if (text === null) return 'device';
      for (const [index, place] of places.entries()) {
        const isThere = attempt(place, (box) => {
          box.setItem(key, text);
          return box.getItem(key) === text;
        });
        if (isThere) return index === 0 ? 'device' : 'visit';
      }
      onPage.set(id, text);
      return 'page';
    },
  };
}

// Whatever stands there: another site on this host may have written it, or an older form.
function readDraft(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { answers, step, saved, begun } = value as Partial<Record<keyof Kept, unknown>>;
    const read = readAnswers(answers);
    if (!isBegun(read)) return null;
    return {
      answers: read,
      step: STEPS.find(({ name }) => name === step)?.name ?? 'what',
      saved: typeof saved === 'string' && isDay(saved) ? saved : '',
      begun: typeof begun === 'object' && begun !== null ? readAnswers(begun) : null,
    };
  } catch {
    return null;
  }
}

function attempt<T>(place: () => Box | null, use: (box: Box) => T): T | null {
  try {
    const box = place();
    return box && use(box);
  } catch {
    return null;
  }
}
