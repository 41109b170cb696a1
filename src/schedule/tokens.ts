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
  ['figures', /\d{1,2}(?:\/\d{1,2}\/(?:\d{4}|\d{2})|([.-])\d{1,2}\1\d{4})(?!\d)/y],
  ['web', /(?:https?:\/\/|www\.)[^\s,;()]+/y],
  ['word', /24\/7(?!\d)/y],
  ['clock', /\d{1,2}[:.]\d{2}(?!\d)/y],
  ['number', /\d+/y],
  ['mark', /&amp;|\/\/|\.{2,}/y],
  ['word', /\p{L}+(?:'\p{L}+)*'?/uy],
  ['mark', /[^]/uy],
];

/** 'am' and 'pm' behind a number, also with the next word run into them ('5pmTuesday'), 'a.m.' and 'p. m.' too; the last dot is theirs only where there is another. */
const HALF_OF_DAY = /([AaPp])(?:\. ?[Mm]\b\.?|[Mm])(?!\p{Ll})/uy;

const SAME_MARK: Record<string, string> = { '24/7': '24hrs', '&amp;': '&', '//': ';', '\r': '\n' };

function tokeniseLine(line: string, index: number): Token[] {
  const plain = toPlain(line);
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < plain.length) {
    const space = /\s*/y;
    space.lastIndex = offset;
    const blank = space.exec(plain)![0];
    const start = offset + blank.length;
    if (blank.includes('\n')) tokens.push(mark('\n', index, offset));
    if (start >= plain.length) break;
    const afterNumber = /^(number|clock)$/.test(tokens.at(-1)?.kind ?? '');
    const { kind, text, read } = shapeAt(line, plain, start, afterNumber);
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
      space: blank !== '' || start === 0,
    });
  }
  return tokens;
}

function shapeAt(line: string, plain: string, at: number, afterNumber: boolean) {
  if (afterNumber) {
    HALF_OF_DAY.lastIndex = at;
    const half = HALF_OF_DAY.exec(line);
    if (half) return { kind: 'word' as const, text: half[0], read: `${half[1]!.toLowerCase()}m` };
  }
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const text = shape.exec(plain)?.[0];
    if (text !== undefined) return { kind, text, read: SAME_MARK[text] ?? text };
  }
  throw new Error(`no shape fits at ${at}: the last one takes any character`);
}

/** What a non-breaking space turns into when a page is copied in the wrong character set. */
const BROKEN_BLANK = /Â(?=\s|$)/g;

/** Lower case, one kind of dash, quote and blank; every character keeps its place. */
function toPlain(line: string): string {
  return [...line.replace(BROKEN_BLANK, ' ')]
    .map((char) => {
      if (/[\p{Pd}−]/u.test(char)) return '-';
      if (/[‘’ʼ′`´]/.test(char)) return "'";
      if (/[\p{Zs}\t\u200b\ufeff]/u.test(char)) return ' '.repeat(char.length);
      const lower = char.toLowerCase();
      return lower.length === char.length ? lower : char;
    })
    .join('');
}

function mark(text: string, line: number, offset: number): Token {
  return { kind: 'mark', text, raw: text, line, offset, space: true };
}
