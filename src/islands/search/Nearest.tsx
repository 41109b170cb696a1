/** The towns nearest to the place a search starts from, each with its miles and how much it has. */
import type { Point, Town, Vocabulary } from '../../listings/vocabulary.ts';
import { paths } from '../../paths.ts';
import { describeMiles, nearestTowns } from '../../places/distance.ts';
import type { Answer } from '../../search/fetching/answer.ts';
import type { Spot } from '../../search/finding/whereabouts.ts';
import { queryToAddress, withoutPart, type Query } from '../../search/query.ts';

/** So many towns: a row of them, and a short walk for the eye. */
const MOST = 4;

interface NearestProps {
  query: Query;
  answer: Answer;
  from: Spot | null;
  vocabulary: Vocabulary;
}

export function Nearest({ query, answer, from, vocabulary }: NearestProps) {
  const at = originOf(answer, from, vocabulary.towns);
  const counts = answer.counts?.town;
  if (!at || !counts || query.town) return null;
  const towns = vocabulary.towns.filter(({ slug }) => (counts.get(slug) ?? 0) > 0);
  const nearest = nearestTowns(at, towns, MOST);
  if (nearest.length < 2) return null;
  const words = withoutPlace(query.words, answer);
  return (
    <nav className="nearest" aria-label="Nearest towns">
      <p>Nearest towns</p>
      <ul>
        {nearest.map(({ item: { slug, name }, miles }) => (
          <li key={slug}>
            <a href={paths.search(queryToAddress({ ...query, words, town: slug }))}>{name}</a>{' '}
            <span className="nearest-miles">
              {describeMiles(miles)} ({counts.get(slug)})
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the search starts from: what was typed goes before where the visitor is. */
function originOf(
  { postcode, understood }: Answer,
  from: Spot | null,
  towns: readonly Town[],
): Point | null {
  if (postcode && 'at' in postcode) return postcode.at;
  const near = understood.parts.flatMap(({ means }) => means).find(({ field }) => field === 'near');
  return towns.find(({ slug }) => slug === near?.value)?.at ?? from?.at ?? null;
}

/** The words without those that say where; from the last, so that the places of the others stay. */
function withoutPlace(words: string, { understood }: Answer): string {
  return understood.parts
    .filter(({ means }) => means.some(({ field }) => field === 'near' || field === 'town'))
    .reduceRight((left, part) => withoutPart(left, part), words);
}
