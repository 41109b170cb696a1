import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../directory.ts';
import { readVocabulary, type Vocabulary } from '../../listings/vocabulary.ts';
import { VOCABULARY as OTHER } from '../example.ts';
import { likenessOf, takeApart, type Likes } from './gists.ts';
import {
  packLexicon,
  readLexicon,
  resolveLexicon,
  type Lexicon,
  type RawLexicon,
} from './lexicon.ts';
import { phrasesOf } from './known.ts';
import { stem, wordsOf } from '../words.ts';

const english = loadEnglish();
const likes: Likes = {
  skipped: new Set(english.skipped),
  same: new Map(english.same.flatMap((line) => line.map((word) => [word, line[0]!]))),
  roots: new Map(),
};
const { vocabulary } = readVocabulary((name) => {
  const file = join('content', name);
  return { file, text: readFileSync(file, 'utf8') };
});
const lexicon = resolveLexicon(english, vocabulary);
const EVERYTHING = english.topics.flatMap(({ names, phrases }) =>
  phrases.map((phrase) => ({ phrase, topic: names.map((same) => same.join('/')).join(', ') })),
);

/** What hints add up to: the slug that most of them lead to, those named first counting most. */
function gistOf(words: string, { gists }: Lexicon = lexicon): string {
  const votes = new Map<string, number>();
  for (const { means, weight } of gists(wordsOf(words)))
    means.forEach(({ value }, place) =>
      votes.set(value, (votes.get(value) ?? 0) + weight * 0.85 ** place),
    );
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

describe('ordinary English', () => {
  it.each([
    ["can't get out of bed most mornings", 'anxiety-and-low-mood'],
    ["i've let myself go", 'moving-more'],
    ['my mates have all drifted off', 'loneliness'],
    ['i snap at everybody', 'anxiety-and-low-mood'],
    ['feel like a spare part', 'loneliness'],
    ['loan sharks after me', 'debt'],
    ['not slept properly in weeks', 'anxiety-and-low-mood'],
    ['somewhere to mend bikes', 'mens-shed'],
    ['the bottle has got hold of me', 'alcohol-and-drugs'],
    ['coke habit', 'alcohol-and-drugs'],
    ['twins are running me ragged', 'being-a-parent'],
    ['postnatal depression', 'anxiety-and-low-mood'],
    ['feel like a rubbish mum', 'anxiety-and-low-mood'],
    ['something for my three year old', 'parent-and-toddler'],
    ['baby yoga', 'parent-and-toddler'],
    ['foster carers', 'being-a-parent'],
    ['patient wants help with inhaler technique', 'breathing'],
    ['osteoarthritis both knees', 'pain-and-long-illness'],
    ['post stroke communication group', 'stroke'],
    ['frequent faller', 'falls'],
    ['carer register', 'caring'],
    ['smoking cessation', 'smoking'],
    ['weight management tier 2', 'weight-and-eating'],
    ['fibro', 'pain-and-long-illness'],
    ['sertraline', 'anxiety-and-low-mood'],
    ['atrial fibrillation', 'blood-pressure'],
    ['cpap machine', 'breathing'],
    ['perimenopause', 'pain-and-long-illness'],
    ['sjogrens', 'pain-and-long-illness'],
    ['lymphoedema', 'living-with-cancer'],
    ['housebound pt wants visitor', 'befriending'],
    ["can't get me breath going up the stairs", 'breathing'],
    ['me knees have gone', 'pain-and-long-illness'],
    ['brass band', 'music'],
    ['growing leeks', 'gardening'],
    ['wheezing like an old bellows', 'breathing'],
    ['pit compensation forms', 'benefits'],
    ['crown green', 'sport'],
    ['pacemaker fitted', 'blood-pressure'],
    ['served in the falklands', 'veterans'],
    ['chippy tea with company', 'lunch-club'],
    ['bit of woodturning', 'mens-shed'],
    ['new in england', 'newcomers'],
    ['where to meet other mothers', 'being-a-parent'],
    ['council tax letter i not understand', 'advice'],
    ['room is damp and baby coughs', 'housing'],
    ['my child speak no english', 'learning-english'],
    ['racism', 'newcomers'],
    ['my niece is cutting herself', 'anxiety-and-low-mood'],
    ['duke of edinburgh', 'youth-club'],
    ['girls football', 'sport'],
    ['vaping at fourteen', 'smoking'],
    ['not eating enough and so thin', 'weight-and-eating'],
    ['anorexia', 'anxiety-and-low-mood'],
    ['air cadets', 'youth-club'],
    ['boxing gym for lads', 'sport'],
    ['young carer looking after his mum', 'caring'],
    ['warhammer', 'games'],
    ['chair based exercise for frail pt', 'exercise'],
    ['pip tribunal support', 'benefits'],
    ['esa appeal', 'benefits'],
    ['food parcel referral', 'food'],
    ['dv support', 'domestic-abuse'],
    ['falls prevention otago', 'falls'],
    ['transport for clinic', 'getting-about'],
    ['aphasia', 'stroke'],
    ['long covid', 'pain-and-long-illness'],
    ['lgbtq older', 'lgbt'],
    ['rumba', 'dance'],
    ['canasta', 'games'],
    ['ludo', 'games'],
    ['tap shoes', 'dance'],
    ['learn the keyboard', 'music'],
    ['barbershop', 'choir'],
    ['tatting', 'craft'],
    ['linocut', 'art'],
    ['dressmaking', 'craft'],
    ['bonsai', 'gardening'],
    ['moth trap', 'nature'],
    ['netball', 'sport'],
    ['pickleball', 'sport'],
    ['kettlebells', 'exercise'],
    ['latin for beginners', 'learning'],
    ['family tree', 'learning'],
  ])('“%s” is about %s', (words, slug) => {
    expect(gistOf(words)).toBe(slug);
  });

  it.each([
    'hope',
    'rose',
    'victoria',
    'st johns',
    'passport renewal',
    'wedding caterers',
    'hot air balloon rides',
    'where is the nearest garage',
  ])('makes nothing sure of “%s”', (words) => {
    const sure = lexicon.gists(wordsOf(words)).filter(({ weight }) => weight >= 0.8);
    expect(sure.map(({ stems }) => stems)).toEqual([]);
  });

  it('leads to something with every phrase, and with every topic', () => {
    const silent = EVERYTHING.filter(
      ({ phrase }) => lexicon.gists(takeApart(phrase).words).length === 0,
    );
    expect(silent).toEqual([]);
    expect(EVERYTHING.length).toBeGreaterThan(10_000);
  });

  it('leads to one thing by each phrase, or says that it may not', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { phrase, topic } of EVERYTHING) {
      if (phrase.endsWith('?')) continue;
      const likeness = likenessOf(takeApart(phrase), likes);
      const owner = owners.get(likeness);
      if (owner !== undefined) twice.push(`${phrase}: ${owner}; ${topic}`);
      owners.set(likeness, topic);
    }
    expect(twice).toEqual([]);
  });

  it('says nothing twice of what skipped and same words hold', () => {
    const words = english.same.flat();
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    expect(words.filter((word) => likes.skipped.has(word))).toEqual([]);
  });

  it.each([
    ['Bat and chat', 'table tennis'],
    ['Shuttle and serve', 'badminton'],
    ['Uke jam', 'ukulele'],
    ['Crown green mornings', 'bowls'],
    ['Purl and pearl', 'knitting'],
    ['Granny squares', 'crochet'],
    ['Back to the pool', 'swimming'],
    ['Boot scoot', 'line dancing'],
  ])('knows by a title, “%s”, which sort of a kind it is: %s', (title, name) => {
    const found = lexicon.gists(wordsOf(title)).map(({ stems }) => stems);
    expect(found).toContainEqual(wordsOf(name).map(stem));
  });

  it('takes no word of it, and no common one, for a slip', () => {
    for (const word of ['caterers', 'plumber', 'foxtrot', 'sousaphone', 'because', 'husband'])
      expect(lexicon.ordinary.has(word), word).toBe(true);
    for (const word of ['lonley', 'belpr', 'gardning'])
      expect(lexicon.ordinary.has(word), word).toBe(false);
  });
});

describe('what is sent', () => {
  it('is less than 45,000 bytes, packed by brotli', () => {
    const packed = packLexicon(english, vocabulary);
    expect(brotliCompressSync(packed).length).toBeLessThanOrEqual(45_000);
  });

  it('says the same as what was written, but for what the directory lists itself', () => {
    const listed = new Set(phrasesOf(vocabulary).map(([phrase]) => wordsOf(phrase).join(' ')));
    const written = likenesses(english, (phrase) => !listed.has(wordsOf(phrase).join(' ')));
    expect(likenesses(readLexicon(packLexicon(english, vocabulary)))).toEqual(written);
  });

  it('brings any phrases back', () => {
    const word = fc.constantFrom('sing', 'walk', 'the', 'bath', 'dog', 'of', 'tea', 'walking');
    const phrase = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '?'))
      .map(([words, mark]) => `${words.join(' ')}${mark}`);
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), (phrases) => {
        const raw: RawLexicon = {
          skipped: ['the', 'of'],
          same: [],
          topics: [{ names: [['choir']], phrases }],
          ordinary: [],
        };
        const packed = readLexicon(packLexicon(raw, OTHER));
        expect([...likenesses(packed)].every((one) => likenesses(raw).has(one))).toBe(true);
        const missing = [...likenesses(raw)].filter((one) => !likenesses(packed).has(one));
        const listed = new Set(phrasesOf(OTHER).map(([name]) => likenessOf(takeApart(name), none)));
        expect(
          missing.filter((one) => one !== 'choir: ' && !listed.has(one.replace(/^\w+: /, ''))),
        ).toEqual([]);
      }),
    );
  });
});

describe('another county', () => {
  it('gets the topics that it has, by whatever it calls them, and no others', () => {
    const theirs = resolveLexicon(readLexicon(packLexicon(english, OTHER)), OTHER);
    expect(gistOf('the telly is my only company', theirs)).toBe('loneliness');
    expect(gistOf('puts her keys in the fridge', theirs)).toBe('dementia');
    expect(gistOf('green fingers', theirs)).toBe('gardening');
    expect(gistOf('sousaphone', theirs)).toBe('');
    expect(gistOf('two left feet', theirs)).toBe('');
  });

  it('may have other slugs, if one of the names is known', () => {
    const term = {
      slug: 'addiction-service',
      name: 'Addiction service',
      sentence: '',
      also: ['addiction'],
    };
    const other: Vocabulary = { ...OTHER, kinds: [...OTHER.kinds, term] };
    expect(gistOf('on the wagon', resolveLexicon(english, other))).toBe('addiction-service');
  });

  it('may have no words at all', () => {
    const none = { towns: [], kinds: [], needs: [], audiences: [], sayings: [] };
    expect(resolveLexicon(english, none).gists(['foxtrot'])).toEqual([]);
  });
});

const none: Likes = { skipped: new Set(['the', 'of']), same: new Map(), roots: new Map() };

/** Each phrase of each topic, as it is compared. */
function likenesses(
  raw: RawLexicon,
  isWanted: (phrase: string) => boolean = () => true,
): Set<string> {
  const by: Likes = {
    skipped: new Set(raw.skipped),
    same: new Map(raw.same.flatMap((line) => line.map((word) => [word, line[0]!]))),
    roots: new Map(),
  };
  return new Set(
    raw.topics.flatMap(({ names, phrases }) =>
      phrases
        .filter(isWanted)
        .map((phrase) => `${names[0]![0]!}: ${likenessOf(takeApart(phrase), by)}`),
    ),
  );
}
