/** Invents a whole content folder, one file after the other. */
import type { Day } from '../../src/schedule/schedule.ts';
import { isReserved, slugify } from '../../src/listings/slug.ts';
import { closedEverywhere, COUNCIL } from './closures.ts';
import { inventListing } from './listing.ts';
import { randomFor } from './random.ts';
import type { Random } from './random.ts';
import type { Source } from './source.ts';
import { themeFor } from './themes/themes.ts';
import type { Theme } from './themes/theme.ts';
import { dealTowns, townsFor, writeTowns } from './towns.ts';
import type { SampleTown } from './towns.ts';
import { inventVenue, inventVenueName } from './venue.ts';
import type { SampleVenue } from './venue.ts';
import { dealForms, naturesOf } from './when.ts';
import type { FormName } from './when.ts';
import { writeFields } from '../../src/listings/writer.ts';
import type { Fields } from '../../src/listings/writer.ts';

/** What was asked for. */
export interface Order {
  count: number;
  seed: string;
  /** The day that dates are invented around. */
  today: Day;
}

/** A file by its path inside the content folder. */
export interface SampleFile {
  path: string;
  text: string;
}

/** A directory that is ready to be written; its listings are invented as they are taken. */
export interface Sample {
  towns: number;
  venues: number;
  files: Iterable<SampleFile>;
}

const LISTINGS_A_VENUE = 3.5;

/** Invents a directory; the same order and source give the same files in the same order. */
export function inventDirectory(order: Order, source: Source): Sample {
  const { count, seed, today } = order;
  const towns = townsFor(source, count);
  const plan = randomFor(`${seed}/plan/${count}`);
  const forms = dealForms(plan, count);
  const places = dealTowns(plan, towns, count);
  const venues = inventVenues(order, source, places);

  function* files(): Generator<SampleFile> {
    const hasCouncil = [...venues.values()]
      .flat()
      .some(({ fields }) => fields['run-by'] === COUNCIL);
    yield* writeFrame(order, source, towns, hasCouncil);
    for (const [town, inTown] of venues) {
      for (const { slug, fields } of inTown) {
        yield { path: `venues/${town.slug}/${slug}.md`, text: writeFile(fields, '') };
      }
    }
    const kinds = kindsByForm(source);
    const claims = new Map(towns.map((town) => [town, claimer()]));
    for (const [index, form] of forms.entries()) {
      const town = places[index] as SampleTown;
      const random = randomFor(`${seed}/listing/${index}`);
      const { kind, theme } = drawKind(random, kinds(form));
      const { slug, fields, body } = inventListing(random, {
        town,
        venues: venues.get(town) ?? [],
        form,
        kind,
        theme,
        today,
        ...source.vocabulary,
        turn: index,
        claim: claims.get(town) as Claim,
      });
      yield { path: `listings/${town.slug}/${slug}.md`, text: writeFile(fields, body) };
    }
  }

  return {
    towns: towns.length,
    venues: [...venues.values()].reduce((sum, inTown) => sum + inTown.length, 0),
    files: { [Symbol.iterator]: files },
  };
}

function inventVenues(
  { seed, today }: Order,
  source: Source,
  places: readonly SampleTown[],
): Map<SampleTown, SampleVenue[]> {
  const listings = Map.groupBy(places, (town) => town);
  const venues = new Map<SampleTown, SampleVenue[]>();
  for (const [town, { length }] of listings) {
    if (town.isArea) continue;
    const random = randomFor(`${seed}/venues/${town.slug}`);
    const claim = claimer();
    const names = new Set<string>();
    const inTown = Array.from({ length: Math.ceil(length / LISTINGS_A_VENUE) }, () => {
      const plain = inventVenueName(random);
      // A town cannot tell two halls of one name apart but by where they stand.
      const name = names.has(plain) ? `${plain} (${names.size})` : plain;
      names.add(name);
      return inventVenue(random, source, town, { name, slug: claim(name, town.slug), today });
    });
    venues.set(town, inTown);
  }
  return venues;
}

/** Site, vocabularies, calendar and a note; the site first, since it says that the folder is a sample. */
function* writeFrame(
  { count, seed, today }: Order,
  source: Source,
  towns: readonly SampleTown[],
  hasCouncil: boolean,
): Generator<SampleFile> {
  const site: Fields = {
    name: 'Sample directory',
    'short-name': 'Sample',
    tagline: 'Invented activities, for trying things out',
    address: 'https://sample.example/',
    email: 'hello@example.org',
    repository: 'https://example.org/code',
    sample: 'yes',
    previews: 'no',
    notice: 'This is a sample. Every listing, venue, name and number here is invented.',
    closed: closedEverywhere(today, hasCouncil),
    ...(source.site?.tiles ? { tiles: source.site.tiles } : {}),
  };
  yield { path: 'site.yaml', text: `${LABEL}${writeFields(site)}` };
  yield {
    path: 'README.md',
    text:
      `# A sample directory\n\nEvery listing and venue in this folder is invented, for tests and for trying things out. ` +
      `None of them exists.\n\nWritten by \`npm run sample -- --count ${count} --seed ${seed}\` for ${today}.\n`,
  };
  yield { path: 'towns.yaml', text: writeTowns(source, towns, today) };
  for (const name of ['kinds', 'needs', 'audiences', 'words', 'postcodes'] as const) {
    yield { path: `${name}.yaml`, text: source.texts[`${name}.yaml`] };
  }
  yield { path: 'calendar.yaml', text: writeCalendar(source, today) };
}

const LABEL = '# Invented, for tests and for trying things out.\n';

function writeCalendar(source: Source, today: Day): string {
  const calendar: Fields = {
    'bank-holidays': source.calendar.bankHolidays,
    'school-terms': inventTerms(today),
  };
  return `# The bank holidays are true. The school terms are invented: no school keeps them.\n${writeFields(calendar)}`;
}

/** Six half-terms a year, from the school year of `today` on for two years. */
function inventTerms(today: Day): Fields[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return [year, year + 1].flatMap((autumn) =>
    [
      [`${autumn}-09-03`, `${autumn}-10-22`],
      [`${autumn}-11-02`, `${autumn}-12-18`],
      [`${autumn + 1}-01-05`, `${autumn + 1}-02-11`],
      [`${autumn + 1}-02-21`, `${autumn + 1}-03-31`],
      [`${autumn + 1}-04-17`, `${autumn + 1}-05-26`],
      [`${autumn + 1}-06-05`, `${autumn + 1}-07-21`],
    ].map(([from, until]) => ({ from, until })),
  );
}

interface Kind {
  kind: string;
  theme: Theme;
}

/** The kinds that a form makes sense for; all of them where the vocabulary has none of that nature. */
function kindsByForm(source: Source): (form: FormName) => readonly Kind[] {
  const kinds = source.vocabulary.kinds.map((kind) => ({ kind: kind.slug, theme: themeFor(kind) }));
  const suited = new Map<FormName, readonly Kind[]>();
  return (form) => {
    const known = suited.get(form);
    if (known) return known;
    const natures = naturesOf(form);
    const some = kinds.filter(({ theme }) => natures.includes(theme.nature));
    suited.set(form, some.length > 0 ? some : kinds);
    return some.length > 0 ? some : kinds;
  };
}

function drawKind(random: Random, kinds: readonly Kind[]): Kind {
  let ticket = random.next() * kinds.reduce((sum, { theme }) => sum + theme.share, 0);
  return (kinds.find(({ theme }) => (ticket -= theme.share) < 0) ?? kinds[0]) as Kind;
}

type Claim = (words: string, addition: string) => string;

/** Gives out names of files within one town, each once and none that the site's own pages use. */
function claimer(): Claim {
  const taken = new Set<string>();
  return (words, addition) => {
    const plain = slugify(words).slice(0, 60).replace(/-$/, '');
    const long = `${plain}-${addition}`.slice(0, 80).replace(/-$/, '');
    let slug = taken.has(plain) || plain === '' || isReserved(plain) ? long : plain;
    for (let number = 2; taken.has(slug); number++) slug = `${long}-${number}`;
    taken.add(slug);
    return slug;
  };
}

function writeFile(fields: Fields, body: string): string {
  return `---\n${writeFields(fields)}---\n${body === '' ? '' : `${body}\n`}`;
}
