import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './document.ts';
import { DOCUMENTS, exampleDocument, MATERIAL } from './example.ts';
import {
  decodeDocuments,
  encodeDetails,
  encodeDocuments,
  type Wire,
  type WireDetails,
} from './wire.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const roundTrip = (documents: readonly SearchDocument[]) =>
  decodeDocuments(
    sent(encodeDocuments({ ...MATERIAL, documents })),
    sent(encodeDetails(documents)),
  );

const byId = (all: readonly SearchDocument[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const documents: fc.Arbitrary<SearchDocument[]> = fc.array(
  fc
    .record({
      id: texts.map((slug) => `belper/${slug}`),
      title: fc.oneof(texts, fc.constantFrom('Tea', 'Coffee & cake', 'two\nlines')),
      organiser: texts,
      place: texts,
      venue: fc.constantFrom('', 'belper/hall'),
      address: texts,
      at: fc.constantFrom(null, [53.02, -1.48] as const),
      isApproximate: fc.boolean(),
      closed: fc.constantFrom([], ['2026-12-24']),
      join: fc.constantFrom(null, 'book-first' as const),
      needs: fc.subarray(['debt', 'housing']),
      access: fc.constantFrom<SearchDocument['access'][]>(
        {},
        { 'step-free': 'no', parking: 'yes' },
      ),
      room: fc.constantFrom(null, 'full' as const),
      notice: texts,
      noticeUntil: fc.constantFrom('', '2026-12-31'),
      summary: texts,
    })
    .map(exampleDocument),
  { maxLength: 8 },
);

describe('the download', () => {
  it('gives back every document as it was, whole', () => {
    fc.assert(
      fc.property(documents, (all) => {
        expect(roundTrip(all).documents).toEqual(byId(all));
      }),
    );
  });

  it('gives back the vocabulary but for what only pages show, and the calendar', () => {
    const { vocabulary, calendar } = roundTrip(DOCUMENTS);
    expect(vocabulary).toEqual(MATERIAL.vocabulary);
    expect(calendar).toEqual(MATERIAL.calendar);
  });

  it('is enough without its second part to filter and to draw cards', () => {
    const { documents: first } = decodeDocuments(sent(encodeDocuments(MATERIAL)));
    expect(first).toEqual(
      byId(DOCUMENTS).map((document) => ({
        ...document,
        organiser: '',
        summary: '',
        venue: '',
        address: '',
        at: null,
        isApproximate: false,
      })),
    );
  });

  it('writes what comes again only once', () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      exampleDocument({ id: `belper/group-${n}`, title: `Group ${n}`, place: 'Riverside Hall' }),
    );
    const text = JSON.stringify(encodeDocuments({ ...MATERIAL, documents: many }));
    expect(text.split('Riverside Hall')).toHaveLength(2);
    expect(text).not.toContain('belper/group-7');
  });

  it('refuses what is of another version, and parts of two builds', () => {
    const wire = encodeDocuments(MATERIAL);
    const details = encodeDetails(DOCUMENTS);
    expect(() => decodeDocuments({ ...wire, version: 2 } as unknown as Wire)).toThrow('version');
    expect(() =>
      decodeDocuments(wire, { ...details, version: 2 } as unknown as WireDetails),
    ).toThrow('version');
    expect(() => decodeDocuments(wire, encodeDetails(DOCUMENTS.slice(1)))).toThrow('one build');
  });
});
