/** Text into words that can be compared: small letters, no accents, no apostrophes, and one stem for walk, walks, walking. */

/** A word of a text, and where it stands in it. */
export interface Token {
  /** In small letters, without accents and apostrophes: `Men’s` → `mens`. */
  text: string;
  start: number;
  end: number;
}

/** The words of a text in order; hyphens and signs part words, apostrophes do not. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu), (match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a text as they are compared, without their places. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The part of a word that stays when its ending changes: walks, walking → walk; ladies → lady; dance, dancing → danc. */
export function stem(word: string): string {
  if (word.length < 4) return word.replace(/(\d)s$/, '$1');
  if (/^evenings?$/.test(word)) return 'evening';
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh|z)es$/, '$1')
    .replace(/([^aisu])s$/, '$1');
  const plain = singular.endsWith('ing') ? withoutIng(singular) : singular;
  return plain.length > 4 ? plain.replace(/e$/, '') : plain;
}

function withoutIng(word: string): string {
  const rest = word.slice(0, -3);
  // "sing" and "spring" have no ending, and "caring" is of care, not of car.
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  if (/^[^aeiou][aeiou][^aeiouwxy]$/.test(rest)) return `${rest}e`;
  return rest.replace(/([bdgmnprt])\1$/, '$1');
}

/** Words that say nothing about what is wanted. What a group calls itself is among them: nearly every one is a group, club or class. */
export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

/** Words for any group at all: `art group` is found by `art`. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  'group groups club clubs class classes session sessions'.split(' '),
);

const FILLER: ReadonlySet<string> = new Set([
  ...GROUP_WORDS,
  // Whoever asks for somebody else says who, and groups seldom do.
  ...`aunt brother dad daughter father gran grandad grandma granny husband mam mother mum nan nephew
  niece relative sister son uncle wife`.split(/\s+/),
  ...`a about activities activity after all also am an and any anybody anyone anything anywhere are around as at away
  be been before being but by can could did do does doing event events every feel feeling find for from get gets getting
  give go goes going good got had has have having he help helps her hers herself hi him himself his how i id if ill im in into is
  it its ive just kind know like live local look looking lot love made make many may maybe me meet meeting might more most my
  myself near nearby nearest need needed needing needs new next no not now of off on one open or other our out over
  people person place places please put run running really she should so some somebody someone something sometime
  somewhere start stuff such take than that the their them then there these they thing things this those to too try
  trying up us use very wanna want wanted wants was way we weekly week well went were what whats when where wheres
  which who whos whose why will with without wont would year years yes yet you your`.split(/\s+/),
]);

function fold(text: string): string {
  // Nearly every text is plain, and taking accents apart is slow.
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text.replaceAll("'", '')
    : text.normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '');
  return plain.toLowerCase();
}
