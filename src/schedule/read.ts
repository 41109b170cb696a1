import { canonical } from './canon.ts';
import { nameOf } from './dates.ts';
import { describe } from './describe.ts';
import { group, type Grouping } from './groups.ts';
import { isOfTime } from './names.ts';
import { findParts, type Part } from './parts.ts';
import { toProblems, type ScheduleProblem, type Trouble } from './problems.ts';
import { makeRules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { nearest } from './spelling.ts';
import { tokenise, type Token } from './tokens.ts';
import { DAY_WORDS, FULL_WORDS, MONTH_WORDS } from './words.ts';

export type { ScheduleProblem } from './problems.ts';

/** A schedule read exactly, or every problem that stands in the way. */
export type ScheduleReading =
  { ok: true; schedule: Schedule } | { ok: false; problems: ScheduleProblem[] };

/** Reads a `when:` text, one line or several: exactly, or not at all. */
export function readSchedule(text: string | readonly string[]): ScheduleReading {
  const lines = typeof text === 'string' ? text.split(/\r\n|[\r\n]/) : text;
  const tokens = settleFigures(tokenise(lines));
  const spelling = findParts(tokens).flatMap((part) => misspelt(part, tokens));
  // What is spelt wrongly is told, and read on as what it looks like, so that all problems come at once.
  const mended = [...tokens];
  for (const { from, right } of spelling) mended[from] = { ...tokens[from]!, text: right };
  const parts = findParts(mended);
  const unknown = joinNeighbours(parts.filter(({ kind }) => kind === 'unknown'));
  const grouping = group(parts);
  const made = makeRules(grouping);
  const troubles: Trouble[] = [
    ...spelling,
    ...unknown.map((part) => unknownWord(part, tokens)),
    // A word that is not known may be the missing day or time, so only then is nothing said about those.
    ...(unknown.length > 0 ? [] : grouping.troubles.map((trouble) => offer(trouble, grouping))),
    ...made.troubles,
  ];
  if (troubles.length === 0 && made.rules.length === 0) troubles.push(nothingSaid(tokens));
  if (troubles.length > 0) return { ok: false, problems: toProblems(troubles, tokens, lines) };
  return { ok: true, schedule: canonical(made.rules) };
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

/** Where a limit may hold for all or for one, both readings in canonical words. */
function offer(trouble: Grouping['troubles'][number], grouping: Grouping): Trouble {
  const { limit } = trouble;
  if (!limit) return trouble;
  const everywhere = grouping.groups.map((one) =>
    one.limits.includes(limit) ? one : { ...one, limits: [...one.limits, limit] },
  );
  const readings = [{ ...grouping, groups: everywhere }, grouping].map(makeRules);
  if (readings.some(({ rules, troubles }) => rules.length === 0 || troubles.length > 0))
    return trouble;
  return { ...trouble, whole: readings.map(({ rules }) => describe(canonical(rules))) };
}

function nothingSaid(tokens: readonly Token[]): Trouble {
  return {
    id: 'when.no-day',
    from: 0,
    next: tokens.length,
    message: 'This does not say on which days it is.',
    instead: ['Fridays, 10am to 12 noon'],
  };
}

/** Words side by side that are not understood are one problem: 'until late'. */
function joinNeighbours(parts: readonly Part[]): Place[] {
  const joined: Place[] = [];
  for (const { from, next } of parts) {
    const last = joined.at(-1);
    if (last?.next === from) last.next = next;
    else joined.push({ from, next });
  }
  return joined;
}

type Place = { from: number; next: number };

function unknownWord({ from, next }: Place, tokens: readonly Token[]): Trouble {
  const words = tokens.slice(from, next);
  const raw = words.map((token) => `${token.space ? ' ' : ''}${token.raw}`).join('');
  const found = `“${raw.trim()}”`;
  if (words.some(({ text }) => isOfTime(text))) {
    const message = `${found} does not say exactly when. Write only the days and times that are sure.`;
    return { id: 'when.not-exact', from, next, message, instead: [] };
  }
  const message = `${found} is not understood here. This line says only when it is on; the rest belongs in the text below.`;
  return { id: 'when.unknown-word', from, next, message, instead: [''] };
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
  const message = `“${raw}” looks like ${shown}.`;
  return [{ id: 'when.misspelt', from, next, message, instead: [shown], right }];
}

function capital(word: string, like: string): string {
  const isMonth = MONTH_WORDS.has(word);
  return isMonth || /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
