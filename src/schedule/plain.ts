/** Fills the place of letters that stand for nothing of their own: '&ndash;' is a dash and six of these. */
export const FILLER = '\0';

/*
 * What is left when a text is copied out of a web page: tags, names of letters, and letters read in the wrong
 * character set ('â€“' was a dash, 'Â' half of a non-breaking space).
 */
const LEFTOVERS: readonly [RegExp, string][] = [
  [/<\/?(?:br|div|h\d|li|ol|p|t[dhr]|ul)\b[^<>]*>/gi, '\n'],
  [/<\/?(?:a|b|em|font|i|small|span|strong|u)\b[^<>]*>/gi, ' '],
  [/&(?:nbsp|ensp|emsp|thinsp|#160);|Â(?=\s|$)/gi, ' '],
  [/&(?:ndash|mdash|minus|#821[12]|#x201[34]);|â(?:€[“”]|\u0080[\u0093\u0094])/gi, '-'],
  [/&(?:rsquo|lsquo|apos|#0?39|#821[67]|#x27);|â(?:€[™˜]|\u0080[\u0098\u0099])/gi, "'"],
  [/&(?:quot|ldquo|rdquo|#34|#822[01]);/gi, '"'],
  [/&(?:amp|#0?38);/gi, '&'],
  [/&(?:bull|middot);/gi, '•'],
  [/&(?:pound|#163);|Â£/gi, '£'],
  [/Ã©|&eacute;/g, 'é'],
];

/** The line with one kind of dash, quote and blank, and nothing left of web pages; every letter keeps its place. */
export function toPlain(line: string): string {
  let plain = line.replaceAll(FILLER, ' ');
  for (const [found, letter] of LEFTOVERS) {
    plain = plain.replace(found, (all) => letter + FILLER.repeat(all.length - 1));
  }
  return [...plain]
    .map((char) => {
      if (/[\p{Pd}−]/u.test(char)) return '-';
      if (/[‘’ʼ′`´]/.test(char)) return "'";
      if (/[\p{Zs}\t\u200b\ufeff]/u.test(char)) return ' '.repeat(char.length);
      return char;
    })
    .join('');
}

/** The same in small letters, again letter for letter. */
export function toSmall(plain: string): string {
  return [...plain]
    .map((char) => {
      const small = char.toLowerCase();
      return small.length === char.length ? small : char;
    })
    .join('');
}
