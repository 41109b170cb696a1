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
  /** Keeps it, or takes it away with null; says for how long it lasts. What another tab has put on the device stays there, and this one is kept for the visit. */
  write(id: string, draft: Kept | null): Lasting;
  /** Puts the draft of one id in the place of another's, if that has none. */
  move(from: string, to: string): void;
  /** What another tab has put on the device since this one last looked there, null where it took it away; undefined where it did neither. */
  other(id: string): Kept | null | undefined;
  /** Lets what is written next stand in the place of that. */
  override(id: string): void;
}

/** A browser's storages, which may throw or be null when asked for. */
export interface Storages {
  device: () => Box | null;
  visit: () => Box | null;
}

/** Keeps drafts on the device, else for the visit, else for as long as the page is open. */
export function keepDrafts(prefix: string, storages: Storages): Drafts {
  const { device, visit } = storages;
  const onPage = new Map<string, string>();
  // What stood on the device when this tab last looked, by id.
  const seen = new Map<string, string | null>();
  const held = (place: () => Box | null, id: string) =>
    attempt(place, (box) => box.getItem(prefix + id));
  const isOthers = (id: string) => seen.has(id) && held(device, id) !== seen.get(id);
  const drop = (place: () => Box | null, id: string) =>
    attempt(place, (box) => box.removeItem(prefix + id));
  const put = (place: () => Box | null, id: string, text: string) =>
    attempt(place, (box) => {
      box.setItem(prefix + id, text);
      return box.getItem(prefix + id) === text;
    }) ?? false;

  const drafts: Drafts = {
    read(id) {
      const onDevice = held(device, id);
      // The visit has one only where the device did not take it, or has another tab's.
      const ofVisit = held(visit, id);
      seen.set(id, onDevice && (ofVisit ?? onDevice));
      for (const text of [onPage.get(id), ofVisit, onDevice]) {
        const draft = text ? readDraft(text) : null;
        if (draft) return draft;
      }
      return null;
    },
    write(id, draft) {
      const text = draft && JSON.stringify(draft);
      const places = isOthers(id) ? [visit] : [device, visit];
      onPage.delete(id);
      // Put in the place of the one before, so that no other tab sees none; full storage takes it once that is gone.
      const replace = (place: () => Box | null, by: string) =>
        put(place, id, by) || (drop(place, id), put(place, id, by));
      const taken = text === null ? null : places.find((place) => replace(place, text));
      // An older one below it would come back.
      for (const place of places) if (place !== taken) drop(place, id);
      if (places.includes(device)) seen.set(id, held(device, id));
      if (taken !== undefined) return taken === visit ? 'visit' : 'device';
      onPage.set(id, text ?? '');
      return 'page';
    },
    move(from, to) {
      const draft = drafts.read(from);
      if (draft && !drafts.read(to)) drafts.write(to, draft);
      drafts.write(from, null);
    },
    other(id) {
      if (!isOthers(id)) return undefined;
      const text = held(device, id);
      return text ? readDraft(text) : null;
    },
    override(id) {
      seen.set(id, held(device, id));
    },
  };
  return drafts;
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
