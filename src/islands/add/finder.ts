/** Finds what somebody means in a list of names, though they misspell it. */
import Fuse from 'fuse.js';
import { findPlainly, fold, MOST_FOUND, type Find, type Option } from './names.ts';

/** A finder over options: names that begin so come first, then those that hold it, then those that nearly do. */
export function createFinder(options: readonly Option[]): Find {
  const fuse = new Fuse(options, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'also', weight: 1 },
    ],
    threshold: 0.34,
    ignoreDiacritics: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  const plain = findPlainly(options);
  return (typed) => {
    if (fold(typed) === '') return options;
    const first = plain(typed);
    const others = fuse.search(fold(typed)).map(({ item }) => item);
    return [...new Set([...first, ...others])].slice(0, MOST_FOUND);
  };
}
