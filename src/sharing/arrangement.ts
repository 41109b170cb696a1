/** Where everything stands in the picture of a shared link: facts and a way to measure words → boxes and lines of text. */
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';
import { PREVIEW_SIZE, type Preview } from './preview.ts';
import { below, setText, type Line, type Measure, type Sizes } from './type.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

/** A whole picture: boxes, later ones over earlier, and the text over all of them. */
export interface Arrangement {
  boxes: Box[];
  lines: Line[];
}

/** The colours of the site on paper; a test holds them against src/styles/tokens.css. */
export const COLOURS = {
  paper: '#faf6ec',
  shade: '#f0e9d9',
  line: '#cfc4ad',
  ink: '#211c15',
  quiet: '#574e42',
  action: '#14573a',
  notice: '#fbe3a2',
  'on-notice': '#2b2005',
  'on-day': '#ffffff',
  mon: '#6a3d74',
  tue: '#28537a',
  wed: '#145e63',
  thu: '#4c5a17',
  fri: '#8a4a0f',
  sat: '#9a2b2f',
  sun: '#4a4640',
  'mon-on-ink': '#d9b0e2',
  'tue-on-ink': '#a4cdf0',
  'wed-on-ink': '#93d6d6',
  'thu-on-ink': '#cbd88c',
  'fri-on-ink': '#f2bd84',
  'sat-on-ink': '#f5aaa6',
  'sun-on-ink': '#e8e0d2',
} as const;

const { width: WIDTH, height: HEIGHT } = PREVIEW_SIZE;
const EDGE = 56;
const TAB = 340;
const FOOT = 118;

const TITLE: Sizes = [
  [92, 2],
  [80, 3],
  [66, 4],
  [56, 4],
  [46, 5],
];
const PLACE: Sizes = [
  [52, 2],
  [44, 2],
  [36, 2],
];
const DAYS: Sizes = [
  [136, 1],
  [116, 1],
  [100, 1],
  [88, 1],
  [76, 1],
  [88, 2],
  [76, 2],
  [66, 3],
  [56, 3],
  [46, 4],
  [40, 5],
];
const HOURS: Sizes = [
  [62, 1],
  [54, 1],
  [46, 1],
  [58, 2],
  [50, 2],
  [44, 4],
  [38, 5],
];
const HEADING: Sizes = [
  [92, 1],
  [80, 1],
  [66, 2],
  [54, 2],
  [44, 3],
];
const TAGLINE: Sizes = [
  [42, 1],
  [36, 2],
];
const NAME: Sizes = [
  [40, 1],
  [34, 1],
];

/** Sets out one picture. */
export function arrange(preview: Preview, measure: Measure): Arrangement {
  const paper = box(0, 0, WIDTH, HEIGHT, COLOURS.paper);
  const body = preview.tab
    ? listingBody(preview, preview.tab, measure)
    : weekBody(preview, preview.week ?? [], measure);
  const foot = footOf(preview, preview.tab ? TAB + EDGE : EDGE, measure);
  return {
    boxes: [paper, ...body.boxes, ...foot.boxes],
    lines: [...body.lines, ...foot.lines],
  };
}

function listingBody(
  { title, place }: Preview,
  { days, time, on }: NonNullable<Preview['tab']>,
  measure: Measure,
): Arrangement {
  const [ground, letters] = tabColours(on);
  const left = { x: 36, width: TAB - 72, isBold: true, colour: letters };
  const dayLines = setText(days, { ...left, y: 56 }, DAYS, measure);
  const hourLines = setText(time, { ...left, y: below(dayLines, 56) + 18 }, HOURS, measure);
  const right = { x: TAB + EDGE, width: WIDTH - TAB - EDGE - 48 };
  const titleLines = setText(
    title,
    { ...right, y: 52, isBold: true, colour: COLOURS.ink },
    TITLE,
    measure,
  );
  const placeLines = setText(
    place,
    { ...right, y: below(titleLines, 52) + 26, isBold: false, colour: COLOURS.quiet },
    PLACE,
    measure,
  );
  return {
    boxes: [box(0, 0, TAB, HEIGHT, ground), ...weekMark(on, letters)],
    lines: [...dayLines, ...hourLines, ...titleLines, ...placeLines],
  };
}

/** The week as seven small columns at the foot of the tab, those of its days raised. */
function weekMark(on: readonly Weekday[], colour: string): Box[] {
  if (on.length === 0) return [];
  return WEEKDAYS.map((day, index) => {
    const height = on.includes(day) ? 56 : 12;
    return box(36 + index * 38, HEIGHT - 48 - height, 28, height, colour);
  });
}

function tabColours(on: readonly Weekday[]): [ground: string, letters: string] {
  const [day] = on;
  if (day === undefined) return [COLOURS.shade, COLOURS.ink];
  return on.length > 1 ? [COLOURS.ink, COLOURS.paper] : [COLOURS[day], COLOURS['on-day']];
}

/** A heading, and below it the week as seven notices on a board: the more there is on a day, the longer its notice. */
function weekBody(
  { title, place }: Preview,
  week: readonly number[],
  measure: Measure,
): Arrangement {
  const across = { x: EDGE, width: WIDTH - 2 * EDGE };
  const heading = setText(
    title,
    { ...across, y: 44, isBold: true, colour: COLOURS.ink },
    HEADING,
    measure,
  );
  const tagline = setText(
    place,
    { ...across, y: below(heading, 44) + 12, isBold: false, colour: COLOURS.quiet },
    TAGLINE,
    measure,
  );
  const top = Math.max(230, below([...heading, ...tagline], 44) + 28);
  const longest = HEIGHT - FOOT - 24 - top;
  const gap = 14;
  const wide = (across.width - 6 * gap) / 7;
  const most = Math.max(1, ...week);
  const boxes = [box(EDGE, top - 12, across.width, 12, COLOURS.ink)];
  const lines: Line[] = [];
  WEEKDAYS.forEach((day, index) => {
    const count = week[index] ?? 0;
    const x = Math.round(EDGE + index * (wide + gap));
    const height = Math.round(88 + (longest - 88) * (count / most));
    // Where no day is known, all of them look alike.
    const isFree = count === 0 && week.some((other) => other > 0);
    boxes.push(
      box(x, top, Math.round(wide), isFree ? 88 : height, isFree ? COLOURS.shade : COLOURS[day]),
    );
    const text = day.charAt(0).toUpperCase() + day.slice(1);
    const size = 46;
    lines.push({
      text,
      x: Math.round(x + (wide - measure(text, size, true)) / 2),
      y: top + 60,
      size,
      isBold: true,
      colour: isFree ? COLOURS.quiet : COLOURS['on-day'],
    });
  });
  return { boxes, lines: [...heading, ...tagline, ...lines] };
}

/** Whose picture it is, beside the mark of the site. */
function footOf({ name, isSample }: Preview, x: number, measure: Measure): Arrangement {
  const size = 60;
  const y = HEIGHT - 44 - size;
  const scale = size / 64;
  const [first] = NAME[0] ?? [0];
  const sample = isSample ? measure(SAMPLE, 34, true) + 40 : 0;
  const room = WIDTH - EDGE - (x + size + 20) - (sample && sample + 20);
  const boxes = [
    box(x, HEIGHT - FOOT - 6, WIDTH - EDGE - x, 3, COLOURS.line),
    box(x, y, size, size, COLOURS.action),
    box(x + 6 * scale, y + 10 * scale, 52 * scale, 6 * scale, COLOURS.paper),
    ...WEEKDAYS.map((day, index) =>
      box(
        x + (7 + index * 7.33) * scale,
        y + 16 * scale,
        6 * scale,
        (MARK[index] ?? 0) * scale,
        COLOURS[`${day}-on-ink`],
      ),
    ),
  ];
  const lines = setText(
    name,
    {
      x: x + size + 20,
      y: y + (size - first) / 2 - 4,
      width: room,
      isBold: true,
      colour: COLOURS.action,
    },
    NAME,
    measure,
  );
  if (isSample) {
    boxes.push(box(WIDTH - EDGE - sample, y, sample, size, COLOURS.notice));
    const at = { x: WIDTH - EDGE - sample + 20, y: y + 42, size: 34, isBold: true };
    lines.push({ text: SAMPLE, ...at, colour: COLOURS['on-notice'] });
  }
  return { boxes, lines };
}

const SAMPLE = 'Sample';
/** How long the notices on the mark of the site are, from Monday on. */
const MARK = [22, 30, 17, 37, 26, 33, 13];

function box(x: number, y: number, width: number, height: number, colour: string): Box {
  return { x, y, width, height, colour };
}
