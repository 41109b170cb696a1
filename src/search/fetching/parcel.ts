/** Answers on their way from one thread to another: a document is sent once, and known by its number afterwards. */
import type { Answer } from './answer.ts';
import type { SearchDocument } from '../document.ts';
import type { Hit } from '../finding/engine.ts';
import type { NearHit } from '../finding/nearly.ts';

/** An answer with numbers for documents, and the documents that were not sent before. */
export interface Parcel extends Omit<Answer, 'hits' | 'nearly' | 'places'> {
  fresh: readonly (readonly [number: number, document: SearchDocument])[];
  hits: readonly Numbered<Hit>[];
  nearly: readonly Numbered<NearHit>[];
  places: readonly number[] | null;
}

type Numbered<Of extends Hit> = Omit<Of, 'document'> & { document: number };

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
    const hits = answer.hits.map(({ document, next, score, isUnconfirmed, isLesser, miles }) => ({
      document: numberOf(document),
      next,
      score,
      isUnconfirmed,
      isLesser,
      miles,
    }));
    const nearly = answer.nearly.map((hit) => ({ ...hit, document: numberOf(hit.document) }));
    return { ...answer, hits, nearly, places: answer.places?.map(numberOf) ?? null, fresh };
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
      nearly: parcel.nearly.map((hit) => ({ ...hit, document: documentOf(hit.document) })),
      places: parcel.places?.map(documentOf) ?? null,
    };
  };
}
