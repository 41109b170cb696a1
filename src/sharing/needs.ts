/** Words that would tell what somebody needs: what is shared of a page must not say them. */
import type { Term } from '../listings/vocabulary.ts';

/** What tells whether a text says the name of a need, or one of its other names, as whole words. */
export function needFinder(
  needs: readonly Pick<Term, 'name' | 'also'>[],
): (text: string) => boolean {
  const names = needs.flatMap(({ name, also }) => [name, ...also]).map(folded);
  return (text) => {
    const said = folded(text);
    return names.some((name) => said.includes(name));
  };
}

// Spaces around each word, so that "debt" is not found in "indebted".
function folded(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${words?.join(' ') ?? ''} `;
}
