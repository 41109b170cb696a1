/** How results are put in order: every weight of the search stands here, and nowhere else. */
import type { Freshness } from '../../listings/freshness.ts';
import type { Room } from '../../listings/schema.ts';

export const RANKING = {
  // How well words fit. A listing that has all that was asked for comes to about 1.

  /** How much a word found in a text of a listing says about it, from 0 to 1. */
  fields: { title: 1, organiser: 0.9, place: 0.8, implied: 0.7, summary: 0.4, address: 0.3 },
  /** From here up a field is a name: the whole name typed finds the listing whatever else the words could mean. */
  name: 0.8,
  /** How much a word says that is part of the name of its kind, town, need or audience: "food" of food bank. */
  term: { kind: 0.7, town: 0.65, need: 0.6, audience: 0.5 },
  /** How well a listing fits words that were understood as its kind, need, audience or town. */
  meaning: { kind: 1, need: 0.95, town: 0.9, audience: 1, access: 0.6 },
  /** For a need that a listing does not name first. */
  lesserNeed: 0.85,
  /** Where any of several meanings will do: for each one that comes later, and added for each that a listing has as well. */
  laterMeaning: 0.88,
  otherMeaning: 0.05,
  /**
   * For a title or text that also says the words that were understood: of all dances, "line dancing" means line
   * dancing. Less for the kind's own name, which any listing of the kind may leave unsaid.
   */
  finer: 0.5,
  ownName: 0.15,
  /** That a listing says a word at all counts so much; the rest depends on the field. */
  said: 0.6,
  /** For what only its title says, in whatever words: authors leave a need out where the title says it all. */
  titledOnly: 0.75,
  /** For a word as it was typed: a little less sure than kinds and needs. */
  word: 0.9,
  /** For who it is for, beside what is looked for: `walks for men` is first of all about walks. */
  whoFor: 0.8,
  /**
   * For what words only hint at, by the number of words that do; for listed words, where a sure hint stands beside
   * them; from here up a hint of several words is sure, and below it only lifts what was understood.
   */
  perWord: 3,
  listed: 4.5,
  sure: 0.75,
  hint: 0.4,
  /** For a word that a hint explains, where a text has it as it is. */
  explained: 0.4,
  /** For a word that was only begun, `cof`, or may have been meant; and for one whose spelling was changed. */
  begun: 0.7,
  respelled: 0.9,

  // What is let in at all: what meets all wishes, where there is such a thing and it is sure that all are meant; else
  // what meets this share of what the best one meets, if that is at least so much of the whole.

  /** Kinds and needs that were understood. */
  understood: { isAllBetter: true, share: 0.6, least: 0 },
  /** What words only hint at: any of the hints may be wrong, and those that agree are likelier right. */
  hinted: { isAllBetter: false, share: 0.4, least: 0 },
  /** Who it is for, with words as they were typed: of what men do, what the words say, if any of it does. */
  forWhom: { isAllBetter: true, share: 0.6, least: 0 },
  /** Words as they were typed, where nothing was understood: if most of them are nowhere, nothing fits. */
  typed: { isAllBetter: true, share: 0.6, least: 0.5 },

  // Names.

  /** Added when names, with the town, have every word; when one has them as they were typed; and when it has no others. */
  named: 0.6,
  asTyped: 0.6,
  wholeName: 0.3,
  /** What a listing starts with that has the name and nothing else that was asked for. */
  nameAlone: 0.6,
  /** For a listing that has the name but not the town or day. */
  elsewhere: 0.75,
  /** A word that says nothing is part of a name if so few have it: "someone" in Someone I Loved. */
  rareInNames: 3,

  // What stands below what nobody has confirmed lately, though somebody has, and what nearly fits.

  /**
   * What fits its words by less than this share of the best fits less well. That a listing leaves its kind's own name or
   * a saying for it unsaid does not count: that a coffee morning has a "cuppa" goes without saying.
   */
  asWell: 0.82,
  /** What is near a postcode, and near a town, where nobody says how far it may be, in miles; what is beyond fits less well. */
  closeTo: { postcode: 3, town: 6 },
  /** So many miles from a town that was asked for nothing nearly fits any more. */
  reach: 15,

  // How near, how fresh, how soon.

  /** At so many miles half of the score is left, and a third at twice as many. */
  halfAt: 2,
  /** As far as this counts what is online, by phone or all over the area: good for anybody, and near to nobody. */
  placeless: 8,
  /** Up to six months, a year, eighteen months; what nobody has confirmed since comes after all else, but for what was named. */
  freshness: { fresh: 1, ageing: 0.95, old: 0.8, unconfirmed: 0.6 } satisfies Record<
    Freshness,
    number
  >,
  room: { yes: 1, 'waiting-list': 0.9, full: 0.8 } satisfies Record<Room, number>,
  /** Scores this near to each other count as equal, and the next date decides; then the title. */
  step: 0.05,
} as const;
