import { FILLER, toPlain, toSmall } from './plain.ts';

/** One piece of a `when:` line: where it stands, as written and as read (lower case, plain dashes and quotes). */
export interface Token {
  kind: 'word' | 'number' | 'clock' | 'iso' | 'figures' | 'web' | 'mark';
  text: string;
  raw: string;
  line: number;
  offset: number;
  /** Whether white space, or nothing, stands before it. */
  space: boolean;
}

/** The pieces of all lines; between two lines stands a mark '\n'. */
export function tokenise(lines: readonly string[]): Token[] {
  const all = lines.flatMap((line, index) => {
    const tokens = tokeniseLine(line, index);
    const end = mark('\n', index, line.length);
    return index < lines.length - 1 ? [...tokens, end] : tokens;
  });
  const words = all.filter(({ kind }) => kind === 'word');
  if (!words.every(({ text }) => SHORTEST_DAYS.has(text))) return all;
  return all.map((token) => ({ ...token, text: SHORTEST_DAYS.get(token.text) ?? token.text }));
}

/** Two letters are a day only where all words are such, 'Mo-Fr 08:00-12:00', since 'we' is a word too. */
const SHORTEST_DAYS: ReadonlyMap<string, string> = new Map([
  ['mo', 'monday'],
  ['tu', 'tuesday'],
  ['we', 'wednesday'],
  ['th', 'thursday'],
  ['fr', 'friday'],
  ['sa', 'saturday'],
  ['su', 'sunday'],
]);

/** The shapes a piece can have, tried in this order. */
const SHAPES: readonly [Token['kind'], RegExp][] = [
  ['iso', /\d{4}-\d{2}-\d{2}(?!\d)/y],
  ['figures', /\d{1,2}(?:\/\d{1,2}\/|([.-])\d{1,2}\1)(?:\d{4}|\d{2})(?!\d)/y],
  ['web', /(?:https?:\/\/|www\.)[^\s,;()]+|[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy],
  ['word', /(?:24\/7|u3a|w\/c)(?![\p{L}\d])/uy],
  ['clock', /\d{1,2}[:.·]\d{2}(?!\d)/y],
  ['number', /\d+/y],
  [
    'mark',
    /\/\/|\.{2,}|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\p{Emoji_Modifier}\u200d]*/uy,
  ],
  ['word', /\p{L}[\p{L}\0]*(?:'\0*\p{L}[\p{L}\0]*)*'?/uy],
  ['mark', /[^]/uy],
];

/** 'am' and 'pm' behind a number, also with the next word run into them ('5pmTuesday'), 'a.m.' and 'p. m.' too; the last dot is theirs only where there is another. */
const HALF_OF_DAY = /([AaPp])(?:\. ?[Mm]\b\.?|[Mm])(?!\p{Ll})/uy;

const SAME_MARK: Record<string, string> = {
  '24/7': '24hrs',
  '//': ';',
  '@': 'at',
  '…': '.',
  '\r': '\n',
};

function tokeniseLine(line: string, index: number): Token[] {
  const plain = toPlain(line);
  const small = toSmall(plain);
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < small.length) {
    const space = /[\s\0]*/y;
    space.lastIndex = offset;
    const blank = space.exec(small)![0];
    const start = offset + blank.length;
    if (blank.includes('\n')) tokens.push(mark('\n', index, offset));
    if (start >= small.length) break;
    const afterNumber = /^(number|clock)$/.test(tokens.at(-1)?.kind ?? '');
    const { kind, text, read } = shapeAt(plain, small, start, afterNumber);
    offset = start + text.length;
    // One word that says days and times.
    if (text === '24/7') {
      tokens.push({ ...mark('daily', index, start), kind: 'word', raw: text });
    }
    tokens.push({
      kind,
      text: read,
      raw: line.slice(start, offset),
      line: index,
      offset: start,
      space: /\s/.test(blank) || start === 0,
    });
  }
  return tokens;
}

function shapeAt(plain: string, small: string, at: number, afterNumber: boolean) {
  if (afterNumber) {
    HALF_OF_DAY.lastIndex = at;
    const half = HALF_OF_DAY.exec(plain);
    if (half) return { kind: 'word' as const, text: half[0], read: `${half[1]!.toLowerCase()}m` };
  }
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const text = shape.exec(small)?.[0];
    if (text !== undefined)
      return { kind, text, read: SAME_MARK[text] ?? text.replaceAll(FILLER, '') };
  }
  throw new Error(`no shape fits at ${at}: the last one takes any character`);
}

function mark(text: string, line: number, offset: number): Token {
  return { kind: 'mark', text, raw: text, line, offset, space: true };
}
