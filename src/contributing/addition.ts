/** The answers about something new → its file, and that of its venue where nobody described that yet. */
import { composeListing, composeVenue } from '../listings/compose.ts';
import { ACCESS_FACTS } from '../listings/labels.ts';
import { isReserved } from '../listings/slug.ts';
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { RawFields } from '../listings/yaml.ts';
import type { Day } from '../schedule/schedule.ts';
import { nameless, nearVenue, needs, taken, unknownTown, type Need } from './need.ts';
import type { Change, Holdings, Proposal } from './proposal.ts';
import { ELSEWHERE, howIn } from './questions.ts';
import { listingSlug, shortSlug } from './slugs.ts';
import { slugOfName, whereIn } from './which.ts';

/** The files of something new, as they were answered on `day`. */
export function newListing(
  answers: Readonly<Record<string, string>>,
  holdings: Holdings,
  day: Day,
): Proposal {
  const { vocabulary } = holdings.directory;
  const answer = (name: string) => answers[name] ?? '';
  const town = vocabulary.towns.find(
    ({ slug }) => slug === slugOfName(answer('town'), vocabulary.towns),
  );
  if (!town)
    return answer('town') === ELSEWHERE
      ? { kind: 'person', why: 'town', listing: null }
      : needs(unknownTown());

  const slug = listingSlug(answer('title'), slugOfName(answer('kind'), vocabulary.kinds));
  if (slug === '') return needs(nameless('title'));
  const id = `${town.slug}/${slug}`;
  const path = `listings/${id}.md`;
  if (holdings.textOf(path) !== null) return needs(taken(id));

  const where = placeOf(answers, town.slug, holdings);
  const isPlaced = !('question' in where);
  const fields = {
    ...fieldsOf(answers, vocabulary),
    ...(isPlaced ? where.fields : { place: 'various' }),
    checked: day,
  };
  const listing = { path, text: composeListing({ fields, body: answer('body') }), before: null };
  if (!isPlaced) return { ...needs(where), draft: { id, changes: [listing] } };
  const changes = where.venue ? [listing, where.venue] : [listing];
  return { kind: 'files', id, changes };
}

// All but where and on which day: the file has them in its own order.
function fieldsOf(
  answers: Readonly<Record<string, string>>,
  { kinds, needs: all, audiences }: Vocabulary,
): RawFields {
  const answer = (name: string) => answers[name] ?? '';
  return {
    title: answer('title'),
    kind: slugOfName(answer('kind'), kinds),
    organiser: answer('organiser'),
    when: answer('when'),
    cost: answer('cost'),
    join: answer('join'),
    'helps-with': lines(answer('helps-with')).map((name) => slugOfName(name, all)),
    for: lines(answer('for')).map((name) => slugOfName(name, audiences)),
    ages: answer('ages'),
    contact: {
      name: answer('contact-name'),
      phone: answer('phone'),
      email: answer('email'),
      web: answer('web'),
    },
    access: accessIn(lines(answer('there')), lines(answer('missing'))),
    'first-visit': { welcome: answer('welcome') },
    'checked-how': howIn(answer('how')),
  };
}

function placeOf(
  answers: Readonly<Record<string, string>>,
  town: string,
  { directory, textOf }: Holdings,
): { fields: RawFields; venue: Change | null } | Need {
  const { place = '', address = '', postcode = '' } = answers;
  const where = whereIn(place, town, directory);
  if (where.kind === 'place') return { fields: { place: where.place }, venue: null };
  if (where.kind === 'venue') return { fields: { venue: where.venue.slug }, venue: null };
  const isDescribed = address !== '' || postcode !== '';
  if (where.kind === 'near' && !isDescribed) return nearVenue(where.venue);
  const slug = shortSlug(place);
  if (slug === '') return nameless('place');
  const free = isReserved(slug) ? `${slug}-venue` : slug;
  const path = `venues/${town}/${free}.md`;
  // A file that cannot be read is not among the venues, and is not written over either.
  if (textOf(path) !== null) return { fields: { venue: free }, venue: null };
  const text = composeVenue({ fields: { name: place, address, postcode }, body: '' });
  return { fields: { venue: free }, venue: { path, text, before: null } };
}

// Whoever ticks a fact as there and as missing is not sure.
function accessIn(there: readonly string[], missing: readonly string[]): RawFields {
  return Object.fromEntries(
    Object.entries(ACCESS_FACTS).flatMap(([fact, label]): [string, string][] => {
      const states = [there.includes(label) ? 'yes' : '', missing.includes(label) ? 'no' : ''];
      const [state, other] = states.filter(Boolean);
      return state ? [[fact, other ? 'not known' : state]] : [];
    }),
  );
}

function lines(answer: string): string[] {
  return answer.split('\n').filter(Boolean);
}
