/** Words that shout. */

// Short ones are mostly names: NHS, BSL, SSAFA, SENDIASS.
const FEWEST_LETTERS = 10;
const LONG_WORD = 5;

/** The longest run of words in capitals that is more than a name such as NHS; '' where there is none. */
export function loudWords(text: string): string {
  const found = text.matchAll(
    /(?:^|[^\p{L}\d])(\p{Lu}[\p{Lu}'’-]*(?:[\s,!&]+\p{Lu}[\p{Lu}'’-]*(?![\p{L}\d]))*)/gu,
  );
  const runs = Array.from(found, ([, run = '']) => run);
  const loud = runs.filter((run) => {
    const words = run.match(/\p{Lu}{2,}/gu) ?? [];
    const isLong = words.some((word) => word.length >= LONG_WORD);
    return isLong && words.join('').length >= FEWEST_LETTERS;
  });
  const [longest = ''] = loud.sort((a, b) => b.length - a.length);
  return longest.trim();
}
