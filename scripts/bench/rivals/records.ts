/** The search documents as texts in named fields, as one would give them to any search. */
import type { Vocabulary } from '../../../src/listings/vocabulary.ts';
import type { AccessFact } from '../../../src/listings/schema.ts';
import { ACCESS_FACTS } from '../../../src/listings/labels.ts';
import { describe } from '../../../src/schedule/describe.ts';
import { isTimed } from '../../../src/schedule/schedule.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { isFiller } from '../../../src/search/fillers.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { partsOf } from '../judging/facts.ts';

/** The fields with the weight that each has in every search that knows weights. */
export const WEIGHTS = {
  title: 5,
  kind: 4,
  town: 4,
  needs: 3,
  organiser: 2,
  place: 2,
  audiences: 2,
  when: 2,
  cost: 1,
  join: 1,
  access: 1,
  summary: 1,
} as const;

export type Field = keyof typeof WEIGHTS;

/** The fields in the order of their weight. */
export const FIELDS = Object.keys(WEIGHTS) as Field[];

/** One document in words, with all names that the vocabulary has for what it is and where. */
export type SearchRecord = Record<Field | 'id', string>;

const JOINS = {
  'just-turn-up': 'Just turn up, drop in',
  'book-first': 'Book first',
  'ask-first': 'Ask first',
  'referral-needed': 'Referral needed',
} as const;

/** The records of some documents. */
export function recordsOf(
  documents: readonly SearchDocument[],
  { kinds, towns, needs, audiences }: Vocabulary,
): SearchRecord[] {
  const named = {
    kind: namesOf(kinds),
    town: namesOf(towns),
    needs: namesOf(needs),
    audiences: namesOf(audiences),
  };
  return documents.map((document) => ({
    id: document.id,
    title: document.title,
    kind: named.kind(document.kind),
    town: named.town(document.town),
    needs: named.needs(...document.needs),
    organiser: document.organiser,
    place: [document.place, document.address].filter(Boolean).join(', '),
    audiences: named.audiences(...document.audiences),
    when: whenOf(document),
    cost: document.cost.text,
    join: document.join ? JOINS[document.join] : '',
    access: (Object.keys(ACCESS_FACTS) as AccessFact[])
      .filter((fact) => document.access[fact] === 'yes')
      .map((fact) => ACCESS_FACTS[fact])
      .join(', '),
    summary: document.summary,
  }));
}

function namesOf(
  terms: readonly { slug: string; name: string; also: readonly string[] }[],
): (...slugs: readonly string[]) => string {
  const names = new Map(terms.map(({ slug, name, also }) => [slug, [name, ...also].join(', ')]));
  return (...slugs) => slugs.map((slug) => names.get(slug) ?? slug).join('; ');
}

/** The words of a question that say something; all searches are spared the others, as most advise. */
export function wordsThatTell(question: string): string[] {
  const words = wordsOf(question);
  const telling = words.filter((word) => !isFiller(word));
  return telling.length > 0 ? telling : words;
}

/** The rule as people read it, and the parts of the day, which hours alone do not name. */
function whenOf({ schedule }: SearchDocument): string {
  const slots = schedule.rules.filter(isTimed).flatMap((rule) => rule.at);
  const parts = slots.flatMap((slot) =>
    typeof slot === 'string' ? [] : partsOf({ start: slot[0], end: slot[1] ?? null }),
  );
  return [describe(schedule), ...new Set(parts)].join(', ');
}
