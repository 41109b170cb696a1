import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../directory.ts';
import { knownOf } from '../../contributing/duplicates.ts';
import { packTown, packWords, readTown, readWords } from './data.ts';

const directory = loadDirectory();

describe('the words of the directory', () => {
  it('come back as they were sent', () => {
    const read = readWords(JSON.parse(JSON.stringify(packWords(directory))));
    const { kinds, needs, audiences } = directory.vocabulary;
    expect(read?.vocabulary).toMatchObject({ kinds, needs, audiences });
    expect(read?.vocabulary.towns.map(({ slug, isArea }) => [slug, isArea])).toEqual(
      directory.vocabulary.towns.map(({ slug, isArea }) => [slug, isArea]),
    );
    expect(read?.calendar).toEqual(directory.calendar);
    expect(new Set(read?.vocabulary.sayings.map(({ means }) => means))).toEqual(new Set(['kind']));
  });

  it.each([null, [], {}, { towns: [] }, 'half a fi', { towns: [{ slug: '<b>', name: 'x' }] }])(
    'are not taken from %o',
    (value: unknown) => {
      expect(readWords(value)).toBeNull();
    },
  );
});

it.each([[[53]], [[53, -1, 2]], [['53', '-1']]])('takes no town that lies at %j', (at) => {
  const [town] = directory.vocabulary.towns;
  const words = packWords(directory);
  expect(readWords({ ...words, towns: [town] })).not.toBeNull();
  expect(readWords({ ...words, towns: [{ ...town, at }] })).toBeNull();
});

describe('what is in a town', () => {
  const [{ town = '' } = {}] = directory.listings.filter(({ venue }) => venue);
  const there = {
    listings: directory.listings.filter((listing) => listing.town === town),
    venues: [...directory.venues.values()].filter((venue) => venue.town === town),
  };
  const known = there.listings.map((listing) => knownOf(listing, '2026-11-23'));

  it('comes back as it was sent', () => {
    const read = readTown(
      JSON.parse(
        JSON.stringify(
          packTown(town, there, [`${town}/old-name`, 'elsewhere/other-name'], '2026-11-23'),
        ),
      ),
    );
    expect(read?.known).toEqual(known);
    expect(read?.venues.map(({ slug, name, access }) => ({ slug, name, access }))).toEqual(
      there.venues.map(({ slug, name, access }) => ({ slug, name, access })),
    );
    const slugs = there.listings.map(({ slug }) => slug);
    expect(read?.taken).toEqual([...slugs, 'old-name'].sort());
  });

  it('may be nothing', () => {
    expect(readTown({})).toEqual({ venues: [], known: [], taken: [] });
    expect(readTown([])).toBeNull();
    expect(readTown({ known: [{ id: 'javascript:alert(1)', title: 'x' }] })).toBeNull();
  });

  it('tells of access only what the directory has a word for', () => {
    const hall = {
      slug: 'hall',
      name: 'Hall',
      access: { 'step-free': 'yes', nonsense: 'yes', seating: 'x' },
    };
    expect(readTown({ venues: [hall] })?.venues[0]?.access).toEqual({ 'step-free': 'yes' });
  });
});
