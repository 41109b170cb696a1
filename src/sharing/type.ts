/** Sets words into the room there is for them: the largest size that fits, over as many lines as it may take. */

/** The width of a text in pixels. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** One line of text; `y` is where its letters stand. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  isBold: boolean;
  colour: string;
}

/** A size of type and how many lines of it there may be, the most wanted first; the last is taken whatever it holds. */
export type Sizes = readonly (readonly [size: number, most: number])[];

/** Where words begin, how wide they may be, and how they look. */
export interface Place {
  x: number;
  /** Where the first line begins at the top. */
  y: number;
  width: number;
  isBold: boolean;
  colour: string;
}

/** Text in the largest of the sizes in which it fits; in the last, what does not fit is cut with three dots. */
export function setText(text: string, place: Place, sizes: Sizes, measure: Measure): Line[] {
  const { x, y, width, isBold, colour } = place;
  if (text === '') return [];
  const wide = (size: number) => (part: string) => measure(part, size, isBold) <= width;
  const fits = sizes.find(([size, most]) => {
    const rows = wrap(text, wide(size));
    return rows.length <= most && rows.every(wide(size));
  });
  const [size, most] = fits ?? sizes.at(-1) ?? [0, 0];
  const rows = fits
    ? wrap(text, wide(size))
    : cut(breakWords(wrap(text, wide(size)), wide(size)), most, wide(size));
  return rows.map((row, index) => ({
    text: row,
    x,
    y: Math.round(y + size * 0.8 + index * leading(size)),
    size,
    isBold,
    colour,
  }));
}

function leading(size: number): number {
  return Math.round(size * 1.14);
}

/** Where the next thing can begin below these lines; `y` where there are none. */
export function below(lines: readonly Line[], y: number): number {
  const last = lines.at(-1);
  return last ? Math.round(last.y + last.size * 0.28) : y;
}

// Rows end at spaces, and after the dash of "10.30am–12.30pm".
function wrap(text: string, fits: (row: string) => boolean): string[] {
  const rows: string[] = [];
  for (const part of text.match(/ ?(?:[^ –]+–?|–)/g) ?? []) {
    const last = rows.at(-1);
    if (last !== undefined && fits(last + part)) rows[rows.length - 1] = last + part;
    else rows.push(part.trimStart());
  }
  return rows;
}

// A word longer than a row goes on in the next.
function breakWords(rows: readonly string[], fits: (row: string) => boolean): string[] {
  return rows.flatMap((row) => {
    const parts: string[] = [];
    let part = '';
    for (const sign of row) {
      if (part !== '' && !fits(part + sign)) {
        parts.push(part);
        part = '';
      }
      part += sign;
    }
    return [...parts, part];
  });
}

function cut(rows: readonly string[], most: number, fits: (row: string) => boolean): string[] {
  if (rows.length <= most) return [...rows];
  let last = rows[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) last = [...last].slice(0, -1).join('');
  return [...rows.slice(0, most - 1), `${last.trimEnd()}…`];
}
