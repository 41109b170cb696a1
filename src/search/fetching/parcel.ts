/** Answers on their way from one thread to another: a document is sent once, and known by its number afterwards. */
import type { Answer } from './answer.ts';
import type { SearchDocument } from '../document.ts';
import type { Hit } from '../finding/engine.ts';

/** An answer with numbers for documents, and the documents that were not sent before. */
export interface Parcel extends Omit<Answer, 'hits' | 'places'> {
  fresh: readonly (readonly [number: number, document: SearchDocument])[];
  hits: readonly (Omit<Hit, 'document'> & { document: number })[];
  places: readonly number[] | null;
}

/** Packs answers, one after the other. */
export function createPacker(): (answer: Answer) => Parcel {
  const numbers = new Map<SearchDocument, number>();
  return (answer) => {
    const fresh: [number, SearchDocument][] = [];
    const numberOf = (document: SearchDocument): number => {
      const known = numbers.get(document);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(document, number);
      fresh.push([number, document]);
      return number;
    };
    const hits = answer.hits.map(({ document, next, score, isUnconfirmed, miles }) => ({
      document: numberOf(document),
      next,
      score,
      isUnconfirmed,
      miles,
    }));
    return { ...answer, hits, places: answer.places?.map(numberOf) ?? null, fresh };
  };
}

/** Unpacks them, in the order in which they were packed; the same listing is the same object each time. */
export function createUnpacker(): (parcel: Parcel) => Answer {
  const documents: SearchDocument[] = [];
  return ({ fresh, ...parcel }) => {
    for (const [number, document] of fresh) documents[number] = document;
    const documentOf = (number: number): SearchDocument => documents[number]!;
    return {
      ...parcel,
      hits: parcel.hits.map((hit) => ({ ...hit, document: documentOf(hit.document) })),
      places: parcel.places?.map(documentOf) ?? null,
    };
  };
}
