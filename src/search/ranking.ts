/** How results are put in order: every weight of the search stands here, and nowhere else. */
import type { Freshness } from '../listings/freshness.ts';
import type { Room } from '../listings/schema.ts';

export const RANKING = {
  /** How much a word found in a field says about the listing, from 0 to 1. */
  fields: {
    title: 1,
    organiser: 0.9,
    place: 0.8,
    kind: 0.7,
    town: 0.65,
    need: 0.6,
    audience: 0.5,
    summary: 0.4,
    address: 0.3,
  },
  /** From here up a field is a name: the whole name typed finds the listing whatever else the words could mean. */
  name: 0.8,
  /** How well a listing fits words that were understood as its kind, need, audience or town. */
  meaning: { kind: 1, need: 0.95, town: 0.9, audience: 0.7 },
  /** For a need that a listing does not name first. */
  lesserNeed: 0.85,
  /** Added when its name, or else its text, also has the words that were understood: among crafts, "knitting" means knitting. */
  namedToo: 0.35,
  mentionedToo: 0.25,
  /** For who it is for, typed beside what is looked for: `walks for men` is first of all about walks. */
  extra: 0.5,
  /** For understood words that only its name says. */
  namedOnly: 0.7,
  /** For a word that was only begun, `cof`, or may have been meant; and for one whose spelling was changed. */
  begun: 0.7,
  respelled: 0.9,
  /** Added when names, with the town, have every word; when one has them as they were typed; and when it has no others. */
  named: 0.4,
  asTyped: 0.6,
  wholeName: 0.3,
  /** For a listing that has the name but not the town or day. */
  elsewhere: 0.75,
  /** When nothing has all the words, a listing needs this share of what the best one has. */
  share: 0.6,
  /** Scores this near to each other count as equal, and the next date decides. */
  step: 0.05,
  freshness: { fresh: 1, ageing: 0.95, old: 0.8, unconfirmed: 0.6 } satisfies Record<
    Freshness,
    number
  >,
  room: { yes: 1, 'waiting-list': 0.9, full: 0.8 } satisfies Record<Room, number>,
} as const;
