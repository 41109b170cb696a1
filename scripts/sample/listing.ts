/** Invents one listing: its fields and its text. */
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { inventContact } from './contact.ts';
import { inventAccess, inventFirstVisit, inventNotice, SOURCE } from './facts.ts';
import { EMBLEMS, inventPerson, SURNAMES } from './names.ts';
import { inventEnding, inventProse } from './prose.ts';
import type { Random } from './random.ts';
import { inventAge, inventChecked, inventCheckedHow, inventCost, inventJoin } from './terms.ts';
import type { Theme, Topic } from './themes/theme.ts';
import { capitalise, inventTitle } from './title.ts';
import type { SampleTown } from './towns.ts';
import type { SampleVenue } from './venue.ts';
import { inventWhen } from './when.ts';
import type { FormName } from './when.ts';
import type { Fields } from '../../src/listings/writer.ts';

/** What is settled about a listing before it is written. */
export interface Brief {
  town: SampleTown;
  /** The venues of its town. */
  venues: readonly SampleVenue[];
  form: FormName;
  kind: string;
  theme: Theme;
  today: Day;
  needs: readonly Term[];
  audiences: readonly Term[];
  /** Which listing of the directory it is, counted from 0. */
  turn: number;
  /** Keeps a name for a file of this town and gives it back, with an addition where it is taken. */
  claim: (words: string, addition: string) => string;
}

interface Term {
  slug: string;
  name: string;
}

/** The name and the content of a listing's file. */
export function inventListing(
  random: Random,
  brief: Brief,
): { slug: string; fields: Fields; body: string } {
  const { town, theme, form, today } = brief;
  const topic = random.pick(theme.topics);
  const when = inventWhen(form, random, random.pick(theme.habits), today);
  const venue = inventVenueOrNot(random, brief);
  const audiences = inventAudiences(random, brief, topic);
  const subject = {
    name: random.pick(topic.names),
    town: town.isArea ? null : town.name,
    venue: venue?.name ?? null,
    day: when.day,
    part: when.part,
    audience: audiences[0] ? wordsFor(audiences[0]) : null,
  };
  const title = inventTitle(random, subject);
  const slug = brief.claim(title, venue?.slug ?? theme.kind);
  const age = inventAge(random);
  const howChecked = inventCheckedHow(random);
  const isEnded = random.chance(0.03);
  const prose = inventProse(random, {
    ...subject,
    topic,
    nature: theme.nature,
    town: town.isArea ? town.district : town.name,
    slug,
  });
  const fields: Fields = {
    title,
    kind: brief.kind,
    organiser: inventOrganiser(random, subject.town ?? town.district, venue?.name ?? null),
    venue: venue?.slug,
    place: venue ? undefined : inventPlace(random, theme),
    when: when.text,
    cost: inventCost(random, theme.price),
    join: inventJoin(random, theme.nature),
    'helps-with': orNone(inventNeeds(random, brief, topic)),
    for: orNone(audiences.map((term) => term.slug)),
    ages: random.chance(0.45) ? random.pick(theme.ages) : undefined,
    languages: orNone(random.chance(0.06) ? random.some(LANGUAGES, random.between(1, 2)) : []),
    contact:
      howChecked === 'article' && random.chance(0.5) ? undefined : inventContact(random, slug),
    access: random.chance(0.15) ? inventAccess(random, 0.2) : undefined,
    'first-visit': random.chance(0.4) ? inventFirstVisit(random) : undefined,
    room: random.chance(0.3)
      ? random.pick(['yes', 'yes', 'yes', 'yes', 'waiting list', 'full'])
      : undefined,
    checked: inventChecked(random, today, age),
    'checked-how': howChecked,
    source: SOURCE,
    notice: random.chance(0.04) ? inventNotice(random, inventUntil(random, today)) : undefined,
    ended: isEnded ? addDays(today, -random.between(1, age)) : undefined,
    formerly: orNone(
      random.chance(0.02)
        ? [
            `${town.slug}/${brief.claim(`${random.pick(EMBLEMS)} ${random.pick(topic.names)}`, 'old')}`,
          ]
        : [],
    ),
  };
  return { slug, fields, body: isEnded ? `${inventEnding(random)}\n\n${prose}` : prose };
}

const LANGUAGES = ['ar', 'bfi', 'cy', 'fa', 'pa', 'pl', 'ro', 'sk', 'so', 'uk', 'ur', 'zh'];

function inventVenueOrNot(random: Random, { theme, venues }: Brief): SampleVenue | null {
  const isElsewhere = random.chance(theme.nature === 'service' ? 0.3 : 0.04);
  return venues.length === 0 || isElsewhere ? null : random.pick(venues);
}

function inventPlace(random: Random, theme: Theme): string {
  if (theme.nature === 'service') {
    return random.pick(['by phone', 'by phone', 'at home', 'online', 'various']);
  }
  return random.pick(['online', 'online', 'various', 'by phone']);
}

function inventOrganiser(random: Random, town: string, venue: string | null): string {
  const emblem = random.pick(EMBLEMS);
  return random.pick([
    `${emblem} Community Trust`,
    `${emblem} Together`,
    `${emblem} Volunteers`,
    `${emblem} and District Association`,
    `${town} Good Neighbours`,
    `${town} ${emblem} Society`,
    `${random.pick(SURNAMES)} Foundation`,
    `Friends of ${venue?.replace(/^The /, 'the ') ?? `the ${emblem}`}`,
    `${venue ?? emblem} committee`,
    `${capitalise(inventPerson(random))} and friends`,
  ]);
}

function inventNeeds(random: Random, { theme, needs, turn }: Brief, topic: Topic): string[] {
  const known = new Set(needs.map((need) => need.slug));
  const likely = (topic.needs ?? theme.needs).filter((need) => known.has(need));
  const chosen = random.some(likely, random.pick([0, 1, 1, 2, 2, 3]));
  return [...new Set([...chosen, ...takeTurn(needs, turn, 12).map(({ slug }) => slug)])];
}

function inventAudiences(random: Random, { theme, audiences, turn }: Brief, topic: Topic): Term[] {
  const [due] = takeTurn(audiences, turn, 25);
  if (due) return [due];
  const likely = topic.audiences ?? theme.audiences;
  const known = audiences.filter((audience) => likely.includes(audience.slug));
  const isForSome = random.chance(topic.audiences ? 0.8 : 0.3);
  return isForSome ? random.some(known, random.pick([1, 1, 1, 2])) : [];
}

/** Every so many listings the next term of a list, so that each is used whether a word list knows it or not. */
function takeTurn(terms: readonly Term[], turn: number, pace: number): readonly Term[] {
  const next = Math.floor(turn / pace) % terms.length;
  return turn % pace === 0 ? terms.slice(next, next + 1) : [];
}

function wordsFor({ name }: Term): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function inventUntil(random: Random, today: Day): Day | undefined {
  return random.chance(0.75) ? addDays(today, random.between(-10, 90)) : undefined;
}

function orNone(members: readonly string[]): readonly string[] | undefined {
  return members.length > 0 ? members : undefined;
}
