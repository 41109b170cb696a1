import { canonical } from './canon.ts';
import { nameOf } from './dates.ts';
import { describe } from './describe.ts';
import { group, type Grouping } from './groups.ts';
import { isOfTime } from './names.ts';
import { findParts, type Part } from './parts.ts';
import { isText } from './phrase.ts';
import { toProblems, type ScheduleProblem } from './problems.ts';
import { makeRules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { nearest } from './spelling.ts';
import { tokenise, type Token } from './tokens.ts';
import { tell, type Place, type Trouble } from './troubles.ts';
import { DAY_WORDS, FULL_WORDS, MONTH_WORDS } from './words.ts';

export type { ScheduleProblem } from './problems.ts';

/** A schedule read exactly, or every problem that stands in the way. */
export type ScheduleReading =
  { ok: true; schedule: Schedule } | { ok: false; problems: ScheduleProblem[] };

/** Reads a `when:` text, one line or several: exactly, or not at all. */
export function readSchedule(text: string | readonly string[]): ScheduleReading {
  const lines =
    typeof text === 'string' ? text.split(/\r\n|[\r\n]/) : text.length > 0 ? text : [''];
  if (lines.length > MOST_LINES) return { ok: false, problems: [tooMany(lines)] };
  const { rules, troubles, tokens } = understand(lines);
  if (troubles.length === 0) return { ok: true, schedule: canonical(rules) };
  // Whoever copies an offer must not be refused again.
  const isMended = (line: number, instead: string) => {
    const again = understand(lines.map((one, at) => (at === line ? instead : one)));
    return again.troubles.every(({ from }) => (again.tokens[from]?.line ?? line) !== line);
  };
  return { ok: false, problems: toProblems(troubles, tokens, lines, isMended) };
}

// A year of single dates, week by week, fits. Each offer is read with all other lines, so that a pasted page would take minutes.
const MOST_LINES = 60;

function tooMany(lines: readonly string[]): ScheduleProblem {
  return {
    id: 'when.too-many-lines',
    line: MOST_LINES,
    offset: 0,
    length: lines[MOST_LINES]!.length,
    found: lines[MOST_LINES]!.trim(),
    message: `This has ${lines.length} lines. It may have ${MOST_LINES}; days that repeat need one line only.`,
    fix: '',
  };
}

function understand(lines: readonly string[]) {
  const tokens = settleFigures(tokenise(lines));
  const written = findParts(tokens);
  const spelling = written.flatMap((part) => misspelt(part, tokens));
  // What is spelt wrongly is told, and read on as what it looks like, so that all problems come at once.
  const mended = [...tokens];
  for (const { from, right } of spelling) mended[from] = { ...tokens[from]!, text: right };
  const parts = spelling.length > 0 ? findParts(mended) : written;
  const unknown = joinNeighbours(
    parts.filter(({ kind }) => kind === 'unknown'),
    tokens,
  );
  const grouping = group(parts);
  const made = makeRules(grouping);
  const troubles: Trouble[] = [
    ...spelling,
    ...unknown.map((part) => unknownWord(part, tokens)),
    ...parts.flatMap((part) => (part.kind === 'feast' ? [tell.feast(part, part.feast)] : [])),
    // A word that is not known may be the missing day or time, so only then is nothing said about those.
    ...(unknown.length > 0 ? [] : grouping.troubles.flatMap((trouble) => offer(trouble, grouping))),
    ...findStrokes(grouping, tokens),
    ...made.troubles,
  ];
  if (troubles.length === 0 && made.rules.length === 0)
    troubles.push(tell.nothing({ from: 0, next: tokens.length }));
  return { rules: made.rules, troubles, tokens };
}

/** '8/11/2027 to 31/3/2028': the second shows that days come first, so the first can be read too. */
function settleFigures(tokens: readonly Token[]): Token[] {
  const dayFirst = tokens.some(({ kind, text }) => kind === 'figures' && parseInt(text, 10) > 12);
  return tokens.map((token) => {
    if (token.kind !== 'figures' || !dayFirst) return token;
    const [day, month, year] = token.text.split(/[/.-]/);
    const full = year!.length === 2 ? `20${year}` : year;
    return {
      ...token,
      kind: 'iso',
      text: `${full}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    };
  });
}

/** Where a limit may hold for all or for one, both readings in canonical words; no trouble where they are the same. */
function offer(trouble: Grouping['troubles'][number], grouping: Grouping): Trouble[] {
  const { limit } = trouble;
  if (!limit || grouping.groups.every(({ limits }) => limits.includes(limit))) return [trouble];
  const everywhere = grouping.groups.map((one) =>
    one.limits.includes(limit) ? one : { ...one, limits: [...one.limits, limit] },
  );
  const readings = [{ ...grouping, groups: everywhere }, grouping].map(makeRules);
  if (readings.some(({ rules, troubles }) => rules.length === 0 || troubles.length > 0))
    return [trouble];
  const whole = readings.map(({ rules }) => describe(canonical(rules)));
  return whole[0] === whole[1] ? [] : [{ ...trouble, whole }];
}

/** 'Mon/Tue 10-12/2-4' may be both times on both days, or one on each. */
function findStrokes({ groups }: Grouping, tokens: readonly Token[]): Trouble[] {
  const hasStroke = (place: Place) =>
    tokens.slice(place.from, place.next).some(({ text }) => text === '/');
  return groups.flatMap(({ days, times }) => {
    const [first, last] = [times[0]!, times.at(-1)!];
    const isPaired = times.length > 1 && hasStroke({ from: first.from, next: last.next });
    return isPaired && days.some(hasStroke) ? [tell.whichTimes(first)] : [];
  });
}

/** Words side by side that are not understood are one problem: 'until late', 'usually not in summer'. */
function joinNeighbours(parts: readonly Part[], tokens: readonly Token[]): Place[] {
  const joined: Place[] = [];
  for (const { from, next } of parts) {
    const last = joined.at(-1);
    const between = last ? tokens.slice(last.next, from) : [];
    if (last && between.every((token) => isText(token, 'in', 'the', 'during'))) last.next = next;
    else joined.push({ from, next });
  }
  return joined;
}

function unknownWord(place: Place, tokens: readonly Token[]): Trouble {
  const words = tokens.slice(place.from, place.next);
  const found = words.map(({ space, raw }) => (space ? ` ${raw}` : raw)).join('');
  const following = tokens[place.next];
  if (found.trim().toLowerCase() === 'w/c') return tell.weekOf(place, found.trim());
  if (/\bweek$/i.test(found) && isText(following, 'beginning', 'commencing', 'starting'))
    return tell.weekOf({ ...place, next: place.next + 1 }, `${found.trim()} ${following?.raw}`);
  return words.some(({ text }) => isOfTime(text))
    ? tell.notExact(place, found.trim())
    : tell.unknown(place, found.trim());
}

/** The trouble with a word that nearly is one of time; right is what it looks like. */
function misspelt(
  { kind, from, next }: Part,
  tokens: readonly Token[],
): (Trouble & { right: string })[] {
  const { text, raw } = tokens[from]!;
  if (kind !== 'unknown' || !/^\p{L}{4,}/u.test(text)) return [];
  const right = nearest(text, FULL_WORDS);
  if (right === null || right === text) return [];
  const day = DAY_WORDS.get(right);
  const shown = day ? `${nameOf(day)}${right.endsWith('s') ? 's' : ''}` : capital(right, raw);
  return [{ ...tell.misspelt({ from, next }, raw, shown), right }];
}

function capital(word: string, like: string): string {
  const isMonth = MONTH_WORDS.has(word);
  return isMonth || /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
