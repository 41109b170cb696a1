/** Finds what somebody means in a list of names, though they misspell it: for the form, and at a terminal. */
import Fuse from 'fuse.js';
import { findPlainly, fold, MOST_FOUND, type Find, type Option } from './names.ts';

/** A finder over options: names that begin so come first, then those that hold it; where there are none, those that nearly do. */
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
    // What holds the very letters is what was meant: what is only like it would stand in the way.
    const found = plain(typed);
    if (found.length > 0) return found;
    return fuse
      .search(fold(typed))
      .slice(0, MOST_FOUND)
      .map(({ item }) => item);
  };
}
