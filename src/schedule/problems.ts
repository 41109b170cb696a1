import type { Token } from './tokens.ts';
import type { Trouble } from './troubles.ts';

/** One problem as it is shown: where it is, what was found, what to do. */
export interface ScheduleProblem {
  id: string;
  /** Which line, from 0, and where in it. */
  line: number;
  offset: number;
  length: number;
  found: string;
  message: string;
  /** The whole line put right, to copy; several are joined by ' — or: '. */
  fix: string;
}

/**
 * Every trouble as a problem, in the order of the text; of very many, the first. Of the texts that could stand instead only those are offered
 * that isMended finds readable in their line, or that have a gap to fill in, '[which day]'.
 */
export function toProblems(
  troubles: readonly Trouble[],
  tokens: readonly Token[],
  lines: readonly string[],
  isMended: (line: number, instead: string) => boolean,
): ScheduleProblem[] {
  const seen = new Set<string>();
  const once = troubles.filter(({ id, from, next }) => {
    const key = `${id} ${from} ${next}`;
    return !seen.has(key) && seen.add(key);
  });
  const places = once.map((trouble) => ({ trouble, ...placeOf(trouble, tokens) }));
  places.sort((a, b) => a.line - b.line || a.offset - b.offset);
  return places.slice(0, MOST_PROBLEMS).map((place) => {
    const { trouble, line, offset, length } = place;
    const others = places.filter((other) => other.line === line && other !== place);
    const toText = (instead: string, without = '', nth = 0) => {
      const edits = [
        { offset, length, text: withSame(instead, place, others) },
        ...apart([place, ...others]).map((other) => ({
          ...other,
          text: insteadOf(other.trouble, nth).replace('{found}', other.found) || without,
        })),
      ];
      return edit(lines[line]!, edits);
    };
    // Two hours that want am or pm are of one half of the day sooner than of two.
    function insteadOf({ id, instead }: Trouble, nth: number): string {
      return (id === trouble.id ? instead[nth] : undefined) ?? instead[0] ?? '{found}';
    }
    const texts = [
      ...new Set(
        trouble.whole ??
          trouble.instead
            .map((instead, nth) => toText(instead, '', nth))
            .filter((text) => hasGap(text) || isMended(line, text)),
      ),
    ];
    const plain = texts.length === 0 ? withoutAsides(lines[line]!, [place, ...others]) : '';
    if (plain !== '' && isMended(line, plain)) texts.push(plain);
    if (texts.length === 0) {
      const nearly = toText(trouble.instead[0] || EXACTLY, EXACTLY);
      texts.push(hasGap(nearly) ? nearly : toText(EXACTLY));
    }
    return {
      id: trouble.id,
      line,
      offset,
      length,
      found: place.found,
      message: trouble.message,
      fix: texts.join(' — or: '),
    };
  });

  function placeOf({ from, next }: Trouble, all: readonly Token[]) {
    const first = all[Math.min(from, all.length - 1)];
    if (!first) return { line: 0, offset: 0, length: 0, found: '' };
    let last = first;
    for (const token of all.slice(from, next)) if (token.line === first.line) last = token;
    const length = last.offset + last.raw.length - first.offset;
    const found = lines[first.line]!.slice(first.offset, first.offset + length);
    return { line: first.line, offset: first.offset, length, found };
  }
}

// Nobody reads more, and each offer is read with all of the text: a page of odd words would take minutes.
const MOST_PROBLEMS = 60;

// What may take a day away, or say which: never left out for somebody.
const ABOUT_DAYS =
  /\d|\b(?:not|no|except|closed|apart|unless|until|from|but|only|most|some|if|when|every|each|during|holidays?|terms?)\b/i;

/** A line without the parts between commas that are about something else, as "ask for Ada" is; '' where that is not sure. */
function withoutAsides(
  line: string,
  places: readonly { trouble: Trouble; offset: number }[],
): string {
  const parts = Array.from(line.matchAll(/[^,;]+[,;]?/g), ({ 0: text, index }) => {
    const own = places.filter(({ offset }) => offset >= index && offset < index + text.length);
    const isAside = own.some(({ trouble }) => trouble.id === 'when.unknown-word');
    return { text, isKept: own.length === 0, isAside: isAside && !ABOUT_DAYS.test(text) };
  });
  if (parts.some(({ isKept, isAside }) => !isKept && !isAside)) return '';
  const kept = parts.flatMap(({ text, isKept }) => (isKept ? [text] : []));
  return edit(kept.join(''), []);
}

/** A text for a place, with what else is to be put right in the same place: a day that is misspelt, and has no time. */
function withSame(
  instead: string,
  place: { found: string; offset: number; length: number },
  others: readonly { trouble: Trouble; offset: number; length: number }[],
): string {
  const same = others.find((one) => one.offset === place.offset && one.length === place.length);
  const other = same?.trouble.instead[0] ?? '{found}';
  if (instead.includes('{found}')) {
    const found = other.includes('{found}') ? place.found : other;
    return instead.replace('{found}', found);
  }
  return other.includes('{found}') && instead !== EXACTLY
    ? other.replace('{found}', instead)
    : instead;
}

/** What is put where nobody but the writer knows what is right. */
const EXACTLY = '[exactly when]';

/** Whether an offer has a place that only the writer can fill in: '[year]', '[which day]'. */
export function hasGap(offer: string): boolean {
  return /\[(?:exactly when|the date of one of them|what time|which day|year)\b/.test(offer);
}

/** The places behind the first that overlap neither it nor each other. */
function apart<P extends { offset: number; length: number }>(places: readonly P[]): P[] {
  const kept: P[] = [];
  for (const place of places) {
    const isFree = kept.every(
      ({ offset, length }) =>
        place.offset + place.length <= offset || place.offset >= offset + length,
    );
    if (isFree) kept.push(place);
  }
  return kept.slice(1);
}

function edit(line: string, edits: { offset: number; length: number; text: string }[]): string {
  let text = line;
  for (const { offset, length, text: instead } of edits.sort((a, b) => b.offset - a.offset)) {
    text = text.slice(0, offset) + instead + text.slice(offset + length);
  }
  return text
    .replace(/\( *\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.])/g, '$1')
    .replace(/(?:[,;] ?)*([,;])/g, '$1')
    .replace(/^[\s,;:.-]+|[\s,;:-]+$/g, '');
}
