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

function fold(text: string): string {
  // Nearly every text is plain, and taking accents apart is slow.
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text.replaceAll("'", '')
    : text.normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '');
  return plain.toLowerCase();
}
