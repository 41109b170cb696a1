/** What hints say beside what was understood: which have words of their own, and which words are only part of a saying. */
import { GROUP_WORDS, RELATIVES } from '../fillers.ts';
import type { GistPart, LeftOver, UnderstoodPart, Understanding } from '../reading/understand.ts';
import { RANKING } from './ranking.ts';

/** True for a hint of several words, which nobody says by chance. */
export function isSure({ weight, said }: GistPart): boolean {
  return weight >= RANKING.sure && said > 1;
}

/** The hints that count beside the parts that were understood. */
export function hintsBeside(
  parts: readonly UnderstoodPart[],
  { gists, rest }: Understanding,
): readonly GistPart[] {
  return gists.filter((gist) => parts.length === 0 || hasOwnWords(gist, parts, rest));
}

/**
 * True for a hint with words of its own beside what was understood: "look after my disabled son", but neither "group for
 * men" in "chat group for men" nor "what's on" before "today".
 */
function hasOwnWords(
  { at }: GistPart,
  parts: readonly UnderstoodPart[],
  rest: readonly LeftOver[],
): boolean {
  return rest.some(
    (word) =>
      at.includes(word.start) &&
      !parts.some((part) => isIn(word.start, part)) &&
      (!word.isFiller || (at.length > 1 && saysSomething(word.typed))),
  );
}

/**
 * True for words that are part of a saying: "walking on eggshells" has nothing to do with walking, nor "four walls" with
 * four o'clock, and who "cannot read" asks for no books. A town is a town in any saying.
 */
export function isOverruled(part: UnderstoodPart, { gists, parts, rest }: Understanding): boolean {
  if (part.means.some(({ field }) => field === 'town' || field === 'near')) return false;
  return gists.some(
    (gist) =>
      gist.weight >= RANKING.sure &&
      gist.start < part.end &&
      part.start < gist.end &&
      gist.at.some((start) => isIn(start, part)) &&
      hasOwnWords(gist, parts, rest),
  );
}

/** Beside others, "not" and "after" may be half of a saying, but no group is told from another by "on", "club" or "mum". */
function saysSomething(word: string): boolean {
  return word.length > 2 && !GROUP_WORDS.has(word) && !RELATIVES.has(word);
}

function isIn(start: number, part: UnderstoodPart): boolean {
  return part.start <= start && start < part.end;
}
