/** Holds what was downloaded against the shape it should have: in time of trouble it is half a file, or another. */

/** What a reader gives for a value of another shape. */
export const WRONG = Symbol('wrong');

/** Reads a value of unknown shape. */
export type Reader<T> = (value: unknown) => T | typeof WRONG;

/** A text; '' where there is none. */
export const text: Reader<string> = (value = '') => (typeof value === 'string' ? value : WRONG);

/** True or false; false where nothing is said. */
export const flag: Reader<boolean> = (value = false) =>
  typeof value === 'boolean' ? value : WRONG;

/** A text that is right in the eyes of `isRight`. */
export function textWhere(isRight: (text: string) => boolean): Reader<string> {
  return (value) => (typeof value === 'string' && isRight(value) ? value : WRONG);
}

/** One of these values. */
export function oneOf<const T>(values: readonly T[]): Reader<T> {
  return (value) => values.find((one) => one === value) ?? WRONG;
}

/** A list of at least so many; an empty one where there is none and need not be. */
export function listOf<T>(read: Reader<T>, least = 0): Reader<readonly T[]> {
  return (value = []) => {
    if (!Array.isArray(value) || value.length < least) return WRONG;
    const items: T[] = [];
    for (const one of value) {
      const item = read(one);
      if (item === WRONG) return WRONG;
      items.push(item);
    }
    return items;
  };
}

/** What the first reader that knows the value makes of it. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (value) => {
    for (const read of readers) {
      const found = read(value);
      if (found !== WRONG) return found;
    }
    return WRONG;
  };
}

/** A value that may be left out, and what stands for it then. */
export function optional<T, U = undefined>(read: Reader<T>, absent?: U): Reader<T | U> {
  return (value) => (value === undefined ? (absent as U) : read(value));
}

/** An object with these fields, each read by its reader; what else it holds is left behind, and so is a field that is not there. */
export function fields<T extends object>(readers: {
  readonly [Name in keyof T]-?: Reader<T[Name] | undefined>;
}): Reader<T> {
  return (value) => {
    if (!isObject(value)) return WRONG;
    const found: Record<string, unknown> = {};
    for (const [name, read] of Object.entries<Reader<unknown>>(readers)) {
      const field = read(Object.hasOwn(value, name) ? value[name] : undefined);
      if (field === WRONG) return WRONG;
      if (field !== undefined) found[name] = field;
    }
    return found as T;
  };
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
