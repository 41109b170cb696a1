/** The shape of the word lists that listings are invented from. */
import type { Habit } from '../hours.ts';
import type { Nature } from '../form.ts';

/** What one kind of listing is like, with its topics. */
export interface Theme {
  /** The slug of the kind; any kind whose names hold it is served as well. */
  kind: string;
  nature: Nature;
  /** When it usually happens; the first most often. */
  habits: readonly Habit[];
  /** How many there are compared with other kinds. */
  share: number;
  price: 'free' | 'donation' | 'small' | 'class';
  needs: readonly string[];
  audiences: readonly string[];
  ages: readonly string[];
  topics: readonly Topic[];
}

/** One thing within a kind that people would search for by its own words. */
export interface Topic {
  /** What it is called, as a noun within a sentence: `tea dance`. */
  names: readonly string[];
  /** What there is, as nouns: `the foxtrot`. */
  words: readonly string[];
  /** Whole sentences that fit only here. */
  says: readonly string[];
  needs?: readonly string[];
  audiences?: readonly string[];
}
