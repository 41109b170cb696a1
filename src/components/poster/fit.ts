/** What of a town has room on one sheet, and in which type: as large as holds all of it, and never too small for a metre. */
import { countLines, widthOf } from '../lettering.ts';
import type { Line, Part } from './lines.ts';

/** In how many columns a poster is set, and the size of its type in points. */
export interface PosterLook {
  columns: 1 | 2;
  points: number;
}

/** What a poster shows. */
export interface Fitting {
  look: PosterLook;
  parts: readonly Part[];
  /** How many listings are not on it at all. */
  more: number;
}

/** From the one that is read from furthest away to the smallest that a good eye reads at a metre. */
export const POSTER_LOOKS: readonly PosterLook[] = [
  { columns: 1, points: 30 },
  { columns: 1, points: 26 },
  { columns: 1, points: 23 },
  { columns: 1, points: 20 },
  { columns: 2, points: 20 },
  { columns: 2, points: 18.5 },
  { columns: 2, points: 17 },
  { columns: 2, points: 15.5 },
  { columns: 2, points: 14 },
];

/** The first look in which all parts have room below the town's name; where none does, the smallest, with lines dealt out fairly among the days. */
export function fitPoster(parts: readonly Part[], town: string): Fitting {
  const room = SHEET - FOOT - HEAD - nameSize(town) * POINT;
  const look = POSTER_LOOKS.find((one) => isWithin(room, parts, one));
  if (look) return { look, parts, more: 0 };
  const smallest = POSTER_LOOKS.at(-1)!;
  const kept = deal(parts, smallest, room);
  const all = idsOf(parts);
  const shown = idsOf(kept);
  return { look: smallest, parts: kept, more: all.size - shown.size };
}

/** The sizes of a town's name, in points. */
const NAME_SIZES = [96, 78, 60, 46, 36] as const;

/** The size of a town's name with which it stands on one line, or the smallest, which breaks. */
export function nameSize(name: string): number {
  const fits = (points: number) => widthOf(name, { isBold: true }) * points * POINT <= WIDTH;
  return NAME_SIZES.find(fits) ?? NAME_SIZES.at(-1)!;
}

// All in millimetres, of A4 upright with a margin of ten all round.
const WIDTH = 190;
const SHEET = 276;
const HEAD = 24; // what stands around the name
const FOOT = 46; // with an address of two rows
const GUTTER = 8;
const POINT = 0.353;
const LEADING = 1.2;

/**
 * In rounds, each part gives its next line while there is room for it: of what is not on the poster yet the
 * one of the lowest rank. What nobody is sure of waits until all the rest is there.
 */
function deal(parts: readonly Part[], look: PosterLook, room: number): Part[] {
  const kept = new Set<Line>();
  const show = () =>
    parts.flatMap((part) => {
      const lines = part.lines.filter((line) => kept.has(line));
      return lines.length > 0 ? [{ ...part, lines }] : [];
    });
  const give = (rounds: readonly Part[]) => {
    let open = rounds.map(({ lines }) => ({ queue: [...lines], failed: 0 }));
    while (open.length > 0) {
      for (const turn of open) {
        const line = takeNext(turn.queue, kept);
        kept.add(line);
        if (isWithin(room, show(), look)) continue;
        kept.delete(line);
        turn.failed += 1;
      }
      open = open.filter(({ queue, failed }) => queue.length > 0 && failed < TRIES);
    }
  };
  give(parts.filter(({ name }) => name !== 'unsure'));
  give(parts.filter(({ name }) => name === 'unsure'));
  return show();
}

// A long title may have no room where a short one has.
const TRIES = 4;

/** Takes out of a queue that is not empty what adds most to the lines already there: another listing, of another kind. */
function takeNext(queue: Line[], kept: ReadonlySet<Line>): Line {
  const ids = new Set([...kept].map(({ id }) => id));
  const kinds = new Map<string, number>();
  for (const { kind } of kept) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const cost = ({ id, kind, rank }: Line) =>
    (ids.has(id) ? 100 : 0) + rank + (kinds.get(kind) ?? 0);
  const costs = queue.map(cost);
  const [next] = queue.splice(costs.indexOf(Math.min(...costs)), 1);
  return next!;
}

/** Columns are of like height, as far as lines that are not split can be; a heading stays with its first line. */
function isWithin(room: number, parts: readonly Part[], look: PosterLook): boolean {
  // Of a large town nothing has to be measured to know that.
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count * LEADING * POINT * look.points > room * look.columns) return false;
  const blocks = parts.flatMap((part) => blocksOf(part, look));
  const total = blocks.reduce((sum, height) => sum + height, 0);
  if (look.columns === 1) return total <= room;
  let left = 0;
  return blocks.some((height) => {
    left += height;
    return Math.max(left, total - left) <= room;
  });
}

/** The height of each line of a part; the first has its heading above it, from which it is not parted. */
function blocksOf({ sentence, lines }: Part, look: PosterLook): number[] {
  const row = LEADING * POINT * look.points;
  const width = (WIDTH - GUTTER * (look.columns - 1)) / look.columns / (POINT * look.points);
  const said = sentence ? countLines([{ text: sentence }], SENTENCE, width) * SENTENCE + 0.3 : 0;
  const head = row * (HEADING + said);
  return lines.map(({ lead, title, rest }, index) => {
    const rows =
      countLines([{ text: `${lead} ${title}`, isBold: true }], 1, width - GAP) +
      (rest ? countLines([{ text: rest }], REST, width) * REST : 0);
    const height = row * (rows + PADDING);
    return index === 0 ? head + height : height;
  });
}

// As poster.css has them, in rows: a heading with what is around it, and what is above a line. Then how large
// a sentence and a place are beside a title, and what stands behind the hours.
const HEADING = 1.48;
const PADDING = 0.26;
const SENTENCE = 0.8;
const REST = 0.9;
const GAP = 0.25;

function idsOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap(({ lines }) => lines.map(({ id }) => id)));
}
