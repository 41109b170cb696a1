/** What whoever reads a change should look at twice. None of it is in the check of the whole directory, where it would be told for ever. */
import { readFront, type Front } from '../listings/front.ts';
import { faults, type Fault, type Problem } from '../listings/problems.ts';
import type { Listing } from '../listings/schema.ts';
import { dialled } from '../listings/telephone.ts';
import type { Path } from '../listings/yaml.ts';
import { loudWords } from './capitals.ts';
import { knownOf, likelyDuplicates, SAME_PLACE, type Known } from './duplicates.ts';
import { privateWays } from './private.ts';
import { readingEase } from './reading.ts';

/** From this age on a text is far above what is easy for most. */
const HARD_AGE = 15;

/**
 * The warnings for a listing that was added or changed; `before` is what was published, null for a new one. `known`
 * are the listings there are, and `gone` the web addresses that were found to lead nowhere.
 */
export function review(
  { listing, text }: { listing: Listing; text: string },
  before: Listing | null,
  known: readonly Known[],
  gone: ReadonlySet<string> = NONE,
): Problem[] {
  const front = readFront(listing.file, text);
  const told = before === null ? duplicates(listing, known) : contactChanges(listing, before);
  return [
    ...told.map(([path, fault]) => front.problemAt(path, fault)),
    ...privacy(listing, before).map(([path, fault]) => front.problemAt(path, fault)),
    ...capitals(listing, front),
    ...readingAge(listing, front),
    ...goneLinks(listing, front, gone),
  ];
}

type Told = readonly [path: Path, fault: Fault];

const NONE: ReadonlySet<string> = new Set();
const WAYS = ['phone', 'email', 'web'] as const;
// Whether a new listing is over already, the check tells; here it is asked for its likes all the same.
const LONG_AGO = '2000-01-01';

function duplicates(listing: Listing, known: readonly Known[]): Told[] {
  const kinds = new Map(known.map(({ id, kind }) => [id, kind]));
  // A hall has a choir and a lunch on one day, and whoever looks over the hundredth of those stops looking.
  const likely = likelyDuplicates(knownOf(listing, LONG_AGO), known).filter(
    ({ id, why }) => why.some((sign) => sign !== SAME_PLACE) || kinds.get(id) === listing.kind,
  );
  // As the person knows their files: `content/listings/belper/choir.md`.
  const folder = listing.file.slice(0, -`${listing.id}.md`.length);
  const named = likely.map((one) => ({ ...one, file: `${folder}${one.id}.md` }));
  return named.length > 0 ? [[['title'], faults.reviewDuplicate(named)]] : [];
}

function contactChanges({ contact }: Listing, { contact: old }: Listing): Told[] {
  const known = WAYS.flatMap((way) => (old[way] ? [[way, old[way]] as const] : []));
  // Where there was none before, there is no other way to ask.
  if (known.length === 0) return [];
  return WAYS.flatMap((way): Told[] => {
    const [was = '', is = ''] = [old[way], contact[way]];
    if (is === '' || isSameContact(way, was, is)) return [];
    return [[['contact', way], faults.reviewContactChanged(way, was, is, known)]];
  });
}

// What was published with somebody's leave is not asked about again.
function privacy({ contact, title, organiser, town, venue = '' }: Listing, before: Listing | null) {
  const { name = '', phone = '', email = '' } = contact;
  const words = [title, organiser, town, venue].join(' ');
  const looks = privateWays({ name, phone, email, words });
  const isNew = (way: 'phone' | 'email') => !isSameContact(way, before?.contact[way], contact[way]);
  const told: Told[] = [];
  if (looks.phone && isNew('phone'))
    told.push([['contact', 'phone'], faults.reviewPrivatePhone(phone, name)]);
  if (looks.email && isNew('email'))
    told.push([['contact', 'email'], faults.reviewPrivateEmail(email, name)]);
  return told;
}

function isSameContact(way: (typeof WAYS)[number], one = '', other = ''): boolean {
  const plain = (text: string) =>
    way === 'phone'
      ? dialled(text).replace(/^(?:\+44|0044)/, '0')
      : text.toLowerCase().replace(/\/$/, '');
  return plain(one) === plain(other);
}

function capitals(listing: Listing, front: Front): Problem[] {
  const { organiser, cost, contact, notice, 'first-visit': visit } = listing;
  const fields: (readonly [readonly string[], string | undefined])[] = [
    [['organiser'], organiser],
    [['cost'], cost.text],
    [['contact', 'name'], contact.name],
    [['notice', 'text'], notice?.text],
    ...Object.entries(visit).map(([part, text]) => [['first-visit', part], text] as const),
  ];
  const inFields = fields.flatMap(([path, text]) => {
    const loud = text && loudWords(text);
    const isName = ['organiser', 'name'].includes(path.at(-1) ?? '');
    return loud ? [front.problemAt(path, faults.reviewCapitals(text, loud, isName))] : [];
  });
  const inBody = listing.body.split('\n').flatMap((line, index) => {
    const loud = loudWords(line);
    return loud ? [front.problemInBody(index, faults.reviewCapitalsInText(loud))] : [];
  });
  return [...inFields, ...inBody.slice(0, 1)];
}

function readingAge({ body }: Listing, front: Front): Problem[] {
  const ease = readingEase(body);
  if (!ease || ease.age < HARD_AGE) return [];
  const beginning = ease.longest.text.slice(0, 12);
  const line = body.split('\n').findIndex((text) => text.includes(beginning));
  const fault = faults.reviewReadingAge(ease.age, ease.longest, ease.hard);
  return [front.problemInBody(Math.max(0, line), fault)];
}

function goneLinks({ contact, body }: Listing, front: Front, gone: ReadonlySet<string>): Problem[] {
  const { web = '' } = contact;
  const inFields = gone.has(web)
    ? [front.problemAt(['contact', 'web'], faults.reviewLinkGone(web))]
    : [];
  const inBody = body
    .split('\n')
    .flatMap((line, index) =>
      [...gone]
        .filter((address) => line.includes(address))
        .map((address) => front.problemInBody(index, faults.reviewLinkGone(address))),
    );
  return [...inFields, ...inBody];
}
