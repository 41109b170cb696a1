/** Questions with gaps: the sample says which town and which day they are about, so that they have an answer, or none. */
import type { Weekday } from '../../../src/schedule/schedule.ts';
import { nameOf } from '../../../src/schedule/dates.ts';
import { randomFor } from '../../sample/random.ts';
import type { Facts } from '../judging/facts.ts';
import { fits, type Places } from '../judging/grade.ts';
import type { Row, Wanted } from './question.ts';

/** What goes into the gaps. */
interface Filling {
  town: { slug: string; name: string };
  day: Weekday | null;
}

/** A row whose `{town}` and `{day}` are those of a listing that is right by all else; the row alone decides which listing. */
export function fillFor(row: Row, listings: readonly Facts[], places: Places): Row {
  const [words, right] = row;
  if (!hasGaps(words)) return row;
  const towns = townsOf(places);
  const open = [right].flat().map(({ town: _town, day, ...rest }) => ({
    ...rest,
    ...(day === undefined || day === '{day}' ? {} : { day }),
  }));
  for (const facts of randomFor(`questions/${words}`).shuffle(listings)) {
    const town = towns.get(facts.listing.town);
    if (!town || !open.some((wanted) => fits(facts, wanted, places))) continue;
    // Of its days, one that is right by all else, the time of day included.
    const days = [...new Set(facts.occasions.map(({ day }) => day))];
    const day = days.find((one) =>
      open.some((wanted) => fits(facts, { ...wanted, day: one }, places)),
    );
    if (day || !words.includes('{day}')) return fill(row, { town, day: day ?? null });
  }
  throw new Error(`The sample has nothing that would be right for “${words}”.`);
}

/** A row whose `{town}` is one where nothing is right. */
export function fillAgainst(row: Row, listings: readonly Facts[], places: Places): Row {
  const [words] = row;
  if (!hasGaps(words)) return row;
  for (const town of randomFor(`questions/${words}`).shuffle([...townsOf(places).values()])) {
    const filled = fill(row, { town, day: null });
    const wanted = [filled[1]].flat();
    if (!listings.some((facts) => wanted.some((one) => fits(facts, one, places)))) return filled;
  }
  throw new Error(`Every town of the sample has what “${words}” asks for.`);
}

function townsOf({ vocabulary }: Places): Map<string, Filling['town']> {
  return new Map(vocabulary.towns.filter(({ isArea }) => !isArea).map((town) => [town.slug, town]));
}

function hasGaps(words: string): boolean {
  return /\{(?:town|day)\}/.test(words);
}

function fill([words, right, fair = []]: Row, { town, day }: Filling): Row {
  const close = ({ town: townWanted, day: dayWanted, ...rest }: Wanted): Wanted => ({
    ...rest,
    ...(townWanted === undefined ? {} : { town: townWanted === '{town}' ? town.slug : townWanted }),
    ...(dayWanted === undefined ? {} : dayWanted === '{day}' ? day && { day } : { day: dayWanted }),
  });
  const said = words
    .replace('{town}', town.name.toLowerCase())
    .replace('{day}', day ? nameOf(day).toLowerCase() : '');
  return [said, [right].flat().map(close), [fair].flat().map(close)];
}
