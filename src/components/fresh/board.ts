/** A noticeboard as a picture of the figures: slips hang straight, then askew, then by a corner, and at last lie on the floor. */
import { totalOf, type Tally } from '../../contributing/due.ts';
import { FRESHNESS, type Freshness } from '../../listings/freshness.ts';

/** One slip of paper, with the place of its pin – on the floor, of its middle – and how far it is turned, in degrees. */
export interface Slip {
  state: Freshness;
  x: number;
  y: number;
  turn: number;
}

/** The whole picture, in units of its own. */
export interface Board {
  width: number;
  height: number;
  /** Where the board ends and the wall below it begins. */
  edge: number;
  slips: readonly Slip[];
  /** Where a slip hung that lies on the floor now. */
  bare: readonly { x: number; y: number }[];
  /** For how many listings one slip stands: 1 where each has its own, else rounded. */
  each: number;
}

/** So many slips can still be told apart. */
const MOST_SLIPS = 96;
const MOST_COLUMNS = 12;
/** So few slips are drawn larger, on a board with fewer columns. */
const FEWEST_COLUMNS = 5;
const PITCH = { x: 34, y: 32 };
const MARGIN = 14;
/** Between the board and the floor, and how far a second layer of slips lies above the first. */
const DROP = 34;
const LAYER = 9;

/** The picture of a tally: the same figures are always the same picture. */
export function boardOf(tally: Tally): Board {
  const counts = slipsOf(tally, MOST_SLIPS);
  const states = FRESHNESS.flatMap((state) =>
    Array.from({ length: counts[state] }, (): Freshness => state),
  );
  const broad = Math.ceil(Math.sqrt(1.6 * states.length));
  const columns = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, broad));
  const rows = Math.max(1, Math.ceil(states.length / columns));
  const width = 2 * MARGIN + columns * PITCH.x;
  const edge = 2 * MARGIN + rows * PITCH.y;
  const inLayer = Math.round(columns * 1.3);
  const layers = Math.ceil(counts.unconfirmed / inLayer);
  const floor = edge + (layers > 0 ? DROP + layers * LAYER : 0);
  const places = states.map((state, place) => ({
    state,
    x: MARGIN + ((place % columns) + 0.5) * PITCH.x,
    y: MARGIN + Math.floor(place / columns) * PITCH.y + 8,
  }));
  const fallen = places.filter(({ state }) => state === 'unconfirmed');
  const hanging = places.filter(({ state }) => state !== 'unconfirmed');
  return {
    width,
    height: floor + (layers > 0 ? MARGIN : 0),
    edge,
    slips: [
      ...hanging.map((slip, place) => ({ ...slip, turn: turnOf(slip.state, place) })),
      ...fallen.map(({ state }, place) => lying(state, place, { width, floor, inLayer })),
    ],
    bare: fallen.map(({ x, y }) => ({ x, y })),
    each: Math.max(1, Math.round(totalOf(tally) / Math.max(1, states.length))),
  };
}

/** How many of at most `most` slips each state gets: its share, rounded so that all add up, and at least one of what there is. */
export function slipsOf(tally: Tally, most: number): Tally {
  const total = totalOf(tally);
  if (total <= most) return { ...tally };
  const slips = { ...tally };
  const rests: { state: Freshness; rest: number }[] = [];
  for (const state of FRESHNESS) {
    const share = (tally[state] * most) / total;
    slips[state] = tally[state] > 0 ? Math.max(1, Math.floor(share)) : 0;
    if (share > 1) rests.push({ state, rest: share % 1 });
  }
  rests.sort((a, b) => b.rest - a.rest);
  for (const { state } of rests) if (totalOf(slips) < most) slips[state] += 1;
  // One slip for less than a share of one may be more than the rests of the others leave.
  const [largest] = [...FRESHNESS].sort((a, b) => slips[b] - slips[a]);
  slips[largest!] -= Math.max(0, totalOf(slips) - most);
  return slips;
}

function turnOf(state: Freshness, place: number): number {
  const jitter = ((place * 7) % 5) - 2;
  if (state === 'fresh') return 0;
  return state === 'ageing' ? (place % 2 ? 7 : -7) + jitter : 36 + 3 * jitter;
}

// The first layer lies on the floor, the next upon it, each a little further along.
function lying(
  state: Freshness,
  place: number,
  { width, floor, inLayer }: { width: number; floor: number; inLayer: number },
): Slip {
  const layer = Math.floor(place / inLayer);
  const step = (width - 2 * MARGIN) / inLayer;
  const along = (place % inLayer) + 0.5 + (layer % 2 ? 0.25 : -0.25);
  return {
    state,
    x: Math.round(MARGIN + along * step),
    y: floor - layer * LAYER,
    turn: ((place * 11) % 7) * 3 - 9,
  };
}
