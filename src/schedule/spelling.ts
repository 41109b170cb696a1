/** The nearest of some words to one that is spelt wrongly, or null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = word.length > 5 ? 3 : word.length > 3 ? 2 : 1;
  for (const one of known) {
    const far = editDistance(word, one, least);
    if (far < least) {
      least = far;
      best = one;
    }
  }
  return best;
}

/** Letters to insert, remove, change or swap with a neighbour; stops counting at `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(at(last, b.length), limit);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
