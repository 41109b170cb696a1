import { canonical } from './canon.ts';
import { nameOf } from './dates.ts';
import { group } from './groups.ts';
import { findParts, type Part } from './parts.ts';
import { toProblems, type ScheduleProblem, type Trouble } from './problems.ts';
import { makeRules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { nearest } from './spelling.ts';
import { tokenise, type Token } from './tokens.ts';
import { DAY_WORDS, MONTH_WORDS, NTH_WORDS } from './words.ts';

export type { ScheduleProblem } from './problems.ts';

/** A schedule read exactly, or every problem that stands in the way. */
export type ScheduleReading =
  { ok: true; schedule: Schedule } | { ok: false; problems: ScheduleProblem[] };

/** Reads a `when:` text, one line or several: exactly, or not at all. */
export function readSchedule(text: string | readonly string[]): ScheduleReading {
  const lines = typeof text === 'string' ? text.split(/\r\n|[\r\n]/) : text;
  const tokens = tokenise(lines);
  const parts = findParts(tokens);
  const unknown = parts.filter(({ kind }) => kind === 'unknown');
  const grouping = group(parts);
  const made = makeRules(grouping);
  const troubles = [
    ...unknown.map((part) => unknownWord(part, tokens)),
    // A word that is not known may be the missing day or time, so only then is nothing said about those.
    ...(unknown.length > 0 ? [] : grouping.troubles),
    ...made.troubles,
  ];
  if (troubles.length === 0 && made.rules.length === 0) troubles.push(nothingSaid(tokens));
  if (troubles.length > 0) return { ok: false, problems: toProblems(troubles, tokens, lines) };
  return { ok: true, schedule: canonical(made.rules) };
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

function unknownWord({ from, next }: Part, tokens: readonly Token[]): Trouble {
  const { text, raw } = tokens[from]!;
  const near = /^\p{L}{4,}/u.test(text) ? nearest(text, LIKELY_WORDS) : null;
  const day = near === null ? undefined : DAY_WORDS.get(near);
  const right = day ? (near!.endsWith('s') ? `${nameOf(day)}s` : nameOf(day)) : near;
  return right !== null
    ? {
        id: 'when.misspelt',
        from,
        next,
        message: `“${raw}” looks like ${right}.`,
        instead: [right],
      }
    : {
        id: 'when.unknown-word',
        from,
        next,
        message: `“${raw}” is not understood here. This line says only when it is on; the rest belongs in the text below.`,
        instead: [''],
      };
}

const LIKELY_WORDS = [...DAY_WORDS.keys(), ...MONTH_WORDS.keys(), ...NTH_WORDS.keys()].filter(
  (word) => word.length > 3 && !word.includes("'"),
);
